import { formatSignificant } from '../../../../shared/format/number.ts'
import type { InstanceStatus, InstanceView } from '../../../../shared/training/progress.ts'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { SolverFacts } from './SolverFacts.tsx'
import { SolverHead } from './SolverHead.tsx'
import { solverStyle } from './solverStyle.ts'

interface SolverCardProps {
  readonly id: string
  readonly view: InstanceView
  readonly count: number
  /** Whether it can be paused and restarted while the others go on. */
  readonly isAlone: boolean
}

const HALTED: ReadonlySet<InstanceStatus> = new Set(['paused', 'interrupted', 'stopping', 'stalled'])

/** One solver: its line, state, progress and figures. Trouble shows here and nowhere else. */
export function SolverCard({ id, view, count, isAlone }: SolverCardProps) {
  const format = useFormat()
  const { progress } = view
  const { instanceId, status } = progress
  const name = t('training.solver', { solver: instanceId + 1 })
  const failed = status === 'failed'
  const halted = HALTED.has(status)
  return (
    <article className="panel solver" data-bad={failed || undefined} aria-label={name}>
      <SolverHead id={id} instance={instanceId} count={count} status={status} isAlone={isAlone} />
      <ProgressBar
        value={progress.progressPct / 100}
        label={t('training.solverProgress', { name })}
        size="lane"
        state={failed ? 'failed' : halted ? 'paused' : 'going'}
        {...(failed || halted ? {} : { colour: solverStyle(instanceId, count).colour })}
      />
      <div className="solver-line num">
        {progress.exploitability !== null ? (
          <span>
            <b>{formatSignificant(progress.exploitability, 3, format.style)}</b> {t('training.chips')}
          </span>
        ) : (
          progress.positiveRegret !== null && (
            <span>
              {t('training.regretShort')} <b>{formatSignificant(progress.positiveRegret, 3, format.style)}</b>{' '}
              {t('training.bb')}
            </span>
          )
        )}
        <span>{format.count(progress.iterationsDone)}</span>
        {status === 'running' && (
          <span className="solver-rate">
            {t('training.perSecond', { rate: format.short(progress.iterPerSec) })}
          </span>
        )}
      </div>
      <SolverFacts view={view} />
    </article>
  )
}
