import { Menu } from '@mantine/core'
import { Ellipsis, OctagonX, RotateCcw, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { formatSignificant } from '../../../../shared/format/number.ts'
import type { InstanceView } from '../../../../shared/training/progress.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { MenuAction } from '../../../components/MenuAction.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { t } from '../../../i18n/t.ts'
import { endSolver, restartSolver } from '../../../state/trainingActions.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { SolverChip } from '../TrainingChips.tsx'
import { TrainingLog } from '../TrainingLog.tsx'
import { LineSample } from './LineSample.tsx'
import { SolverFacts } from './SolverFacts.tsx'
import { solverStyle } from './solverStyle.ts'

interface SolverCardProps {
  readonly id: string
  readonly view: InstanceView
  readonly count: number
}

const GOING = new Set(['starting', 'resuming', 'running', 'stalled'])
const HALTED = new Set(['interrupted', 'stopping', 'stalled'])

/** One solver: its line, state, progress and figures. Trouble shows here and nowhere else. */
export function SolverCard({ id, view, count }: SolverCardProps) {
  const format = useFormat()
  const [log, setLog] = useState(false)
  const { progress } = view
  const { instanceId, status } = progress
  const style = solverStyle(instanceId, count)
  const name = t('training.solver', { solver: instanceId + 1 })
  const failed = status === 'failed'
  const halted = HALTED.has(status)
  return (
    <article className="panel solver" data-bad={failed || undefined} aria-label={name}>
      <div className="solver-head">
        <LineSample {...style} />
        <b>{name}</b>
        <SolverChip status={status} />
        <span className="solver-actions">
          {failed && (
            <ActionButton size="sm" icon={RotateCcw} onClick={() => void restartSolver(id, instanceId)}>
              {t('training.restart')}
            </ActionButton>
          )}
          <Menu>
            <Menu.Target>
              <IconButton icon={Ellipsis} label={t('training.more', { name })} />
            </Menu.Target>
            <Menu.Dropdown>
              <MenuAction icon={ScrollText} label={t('training.showLog')} onClick={() => setLog(true)} />
              {GOING.has(status) && (
                <MenuAction
                  danger
                  icon={OctagonX}
                  label={t('training.endSolver')}
                  purpose={t('training.endSolverText')}
                  onClick={() => void endSolver(id, instanceId)}
                />
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      <ProgressBar
        value={progress.progressPct / 100}
        label={t('training.solverProgress', { name })}
        size="lane"
        state={failed ? 'failed' : halted ? 'paused' : 'going'}
        {...(failed || halted ? {} : { colour: style.colour })}
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
      <TrainingLog id={id} instance={instanceId} opened={log} onClose={() => setLog(false)} />
    </article>
  )
}
