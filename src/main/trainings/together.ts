import type { TrainingRecord } from '../../shared/training/record.ts'
import type { Inspected, TrainingSource } from '../../shared/training/tasks.ts'
import type { Pool } from '../pool/types.ts'
import type { RunLog } from '../store/runLog.ts'
import type { TrainingBoard } from './board.ts'
import { commonRound, trainTogether } from './cooperative.ts'
import type { InstanceRunner, Played } from './instance.ts'
import type { MergedCurve } from './mergedCurve.ts'

export interface Together {
  readonly record: TrainingRecord
  readonly source: TrainingSource
  readonly pool: Pool
  readonly board: TrainingBoard
  readonly curve: MergedCurve | null
  readonly runLog: RunLog
  /** Those that are still in it and have anything to do. */
  readonly runners: readonly InstanceRunner[]
  readonly onLost: (instance: number) => void
  readonly changed: () => void
}

/** Has the instances of an attempt train together from the last round that all of them know. */
export function togetherFrom(
  found: readonly Inspected[],
  together: Together,
): Promise<ReadonlyMap<number, Played>> {
  const { record, board, curve, runLog, runners, onLost, changed } = together
  const start = commonRound(found.filter(({ instance }) => runners.some((r) => r.instance === instance)))
  board.syncs = start.syncs
  return trainTogether(
    {
      config: record.config,
      runners,
      sync: (checkpoints, syncs) => sync(checkpoints, syncs, together),
      onSync: ({ syncs, iterations, exact, single }) => {
        board.syncs = syncs
        const seconds = board.meanTrainedSeconds
        if (exact !== null) curve?.add({ iterations, seconds, exploitability: exact.exploitability, single })
        changed()
      },
      onLost: (instance) => {
        onLost(instance)
        board.repeatable = false
        runLog.line(`The training goes on without instance ${instance} and cannot be repeated exactly.`)
      },
    },
    start,
  )
}

function sync(
  checkpoints: readonly { instance: number; name: string }[],
  syncs: number,
  { record, source, pool }: Together,
) {
  const isChartPoint = syncs < 20 || syncs % Math.ceil(syncs / 20) === 0
  const evaluate = record.game.exact && (isChartPoint || record.config.targetExploitability !== undefined)
  const input = { ...source, checkpoints: [...checkpoints], syncs, evaluate }
  return pool.run('syncInstances', input, { priority: 'run' })
}
