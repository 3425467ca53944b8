import { Component, type ReactNode } from 'react'
import type { FriendlyError } from '../../shared/errors.ts'
import { t } from '../i18n/t.ts'
import { ask, bridge } from '../state/bridge.ts'
import { ErrorNotice } from './ErrorNotice.tsx'

interface State {
  readonly failed: boolean
  readonly ref: string
}

/** Catches what a screen throws while drawing, reports it to main's log and offers another try. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false, ref: '' }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    const report = {
      message: message.slice(0, 2000),
      ...(stack === undefined ? {} : { stack: stack.slice(0, 20_000) }),
    }
    ask(bridge().app.reportFailure(report))
      .then(({ ref }) => this.setState({ ref }))
      .catch(() => undefined)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const error: FriendlyError = {
      code: 'unexpected',
      message: t('error.window.text'),
      hint: t('error.window.hint'),
      ref: this.state.ref,
    }
    return (
      <div className="screen-body">
        <ErrorNotice
          title={t('error.window.title')}
          error={error}
          onRetry={() => this.setState({ failed: false, ref: '' })}
        />
      </div>
    )
  }
}
