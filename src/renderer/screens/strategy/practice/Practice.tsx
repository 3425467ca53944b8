import { useCommandHandler } from '../../../commands/handlers.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import { openBet } from './play.ts'
import { ScorePanels } from './ScorePanels.tsx'
import { TablePanel } from './TablePanel.tsx'
import { usePractice } from './usePractice.ts'

/** Hands to decide, each mistake with its price. */
export function Practice({ bet }: { readonly bet: number }) {
  const table = usePractice()
  const { state, error, retry } = table
  const asks = openBet(state) !== null
  const mayDecide = asks || t('practice.answered')
  useCommandHandler('practice.ride', { enabled: mayDecide, run: () => table.decide('ride') })
  useCommandHandler('practice.pull', { enabled: mayDecide, run: () => table.decide('pull') })
  useCommandHandler('practice.next', {
    enabled: asks ? t('practice.answerFirst') : true,
    run: table.next,
  })
  if (state.hand === null) {
    return (
      <div className="screen-body">
        {error === null ? (
          <Skeleton lines={4} height={90} />
        ) : (
          <ErrorNotice title={t('practice.failed')} error={error} onRetry={retry} />
        )}
      </div>
    )
  }
  return (
    <div className="screen-body strategy-body">
      <TablePanel table={table} hand={state.hand} bet={bet} />
      <div className="strategy-side">
        <ScorePanels table={table} bet={bet} />
      </div>
    </div>
  )
}
