import { useDeferredValue, useMemo, useState } from 'react'
import type { RunCard } from '../../../shared/api/library.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import { LibraryToolbar } from './LibraryToolbar.tsx'
import { RunTable } from './RunTable.tsx'
import { settingsLine } from './settingsLine.ts'
import { selectRuns, type View } from './view.ts'

const START: View = { words: '', filter: 'all', sort: 'newest' }

/** The panel of kept runs with its search, filter and order. */
export function RunList({ runs }: { readonly runs: readonly RunCard[] }) {
  const format = useFormat()
  const [view, setView] = useState(START)
  const shown = useDeferredValue(view)
  const found = useMemo(
    () =>
      selectRuns(
        runs,
        shown,
        (run) => `${run.name} ${settingsLine(run.config, format)} ${t(`state.${run.state}`)}`,
      ),
    [runs, shown, format],
  )
  return (
    <section className="panel library-list" aria-label={t('library.title')}>
      <LibraryToolbar view={view} onChange={setView} />
      {found.length > 0 && (
        <RunTable runs={found} sort={view.sort} onSort={(sort) => setView({ ...view, sort })} />
      )}
      {found.length === 0 && runs.length > 0 && (
        <div className="library-none" role="status">
          <b>{t('library.noneFound')}</b>
          <span>{t('library.noneFoundText')}</span>
          <ActionButton size="sm" onClick={() => setView({ ...START, sort: view.sort })}>
            {t('library.clearFilter')}
          </ActionButton>
        </div>
      )}
    </section>
  )
}
