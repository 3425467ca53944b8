import type { ActionLayout } from '../../engine/cfr/algorithms/sampledGame.ts'
import type { TaskInput } from '../../shared/tasks/contract.ts'
import type { InstanceProgress } from '../../shared/training/progress.ts'

/** What an instance says before it has loaded anything. */
export function firstProgress(input: TaskInput<'trainInstance'>): InstanceProgress {
  return {
    schema: 1,
    runId: input.runId,
    instanceId: input.instance,
    pid: process.pid,
    status: input.from === null ? 'starting' : 'resuming',
    phase: 'loading',
    seed: input.seed,
    stream: '',
    iterationsDone: 0,
    iterationsTarget: input.target,
    startIteration: 0,
    trainedSeconds: 0,
    timeBudgetSeconds: input.config.timeBudgetSeconds ?? null,
    progressPct: 0,
    iterPerSec: 0,
    nodesPerSec: 0,
    infosetsTouched: 0,
    bytes: 0,
    lastCheckpointIter: null,
    exploitability: null,
    positiveRegret: null,
    heartbeat: 0,
    errorMsg: null,
    lastUpdate: new Date().toISOString(),
  }
}

/** Information sets whose strategy has been played at least once. */
export function infosetsTouched({ offset, count }: ActionLayout, strategySums: Float64Array): number {
  let touched = 0
  for (let infoset = 0; infoset < count; infoset++)
    for (let action = offset[infoset]!; action < offset[infoset + 1]!; action++)
      if (strategySums[action]! > 0) {
        touched++
        break
      }
  return touched
}
