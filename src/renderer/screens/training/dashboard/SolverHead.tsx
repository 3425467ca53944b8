import { Menu } from '@mantine/core'
import { Ellipsis, OctagonX, Pause, Play, RotateCcw, ScrollText } from 'lucide-react'
import { memo, useState } from 'react'
import type { InstanceStatus } from '../../../../shared/training/progress.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { MenuAction } from '../../../components/MenuAction.tsx'
import { t } from '../../../i18n/t.ts'
import { endSolver, pauseSolver, restartSolver } from '../../../state/trainingActions.ts'
import { SolverChip } from '../TrainingChips.tsx'
import { TrainingLog } from '../TrainingLog.tsx'
import { LineSample } from './LineSample.tsx'
import { solverStyle } from './solverStyle.ts'

interface SolverHeadProps {
  readonly id: string
  readonly instance: number
  readonly count: number
  readonly status: InstanceStatus
  /** Whether the others go on without it: not so where solvers meet, nor where the whole rests. */
  readonly isAlone: boolean
}

const GOING: ReadonlySet<InstanceStatus> = new Set(['starting', 'resuming', 'running', 'stalled'])

/** Name, state and actions of a solver. Progress comes several times a second and changes nothing here. */
export const SolverHead = memo(function SolverHead({
  id,
  instance,
  count,
  status,
  isAlone,
}: SolverHeadProps) {
  const [log, setLog] = useState(false)
  const name = t('training.solver', { solver: instance + 1 })
  const restart = () => void restartSolver(id, instance)
  return (
    <div className="solver-head">
      <LineSample {...solverStyle(instance, count)} />
      <b>{name}</b>
      <SolverChip status={status} />
      <span className="solver-actions">
        {isAlone && status === 'failed' && (
          <ActionButton size="sm" icon={RotateCcw} onClick={restart}>
            {t('training.restart')}
          </ActionButton>
        )}
        {isAlone && status === 'paused' && (
          <ActionButton size="sm" icon={Play} onClick={restart}>
            {t('run.resume')}
          </ActionButton>
        )}
        {isAlone && count > 1 && status === 'running' && (
          <IconButton
            icon={Pause}
            label={t('training.pauseSolver', { name })}
            onClick={() => void pauseSolver(id, instance)}
          />
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
                onClick={() => void endSolver(id, instance)}
              />
            )}
          </Menu.Dropdown>
        </Menu>
      </span>
      <TrainingLog id={id} instance={instance} opened={log} onClose={() => setLog(false)} />
    </div>
  )
})
