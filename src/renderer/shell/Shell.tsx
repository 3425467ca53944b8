import { Suspense, useRef } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { t } from '../i18n/t.ts'
import { Rail } from './Rail.tsx'
import { ROUTES } from './routes.tsx'
import { StatusBar } from './StatusBar.tsx'
import './Shell.css'

/** Rail, screen and status bar. A screen that fails is replaced alone; the way out of it stays. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  const [location] = useLocation()
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <Rail />
      <main className="shell-main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={location.split('/')[1]}>
          <Suspense fallback={null}>
            <Switch>
              {ROUTES.map(({ path, screen }) => (
                <Route key={path} path={path} component={screen} />
              ))}
              <Route>
                <Redirect to="/library" replace />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusBar />
    </div>
  )
}
