import type { AppStatus } from '../shared/api/app.ts'
import type { LaneState } from './pool/types.ts'
import type { Simulations } from './simulations/service.ts'
import type { RunLibrary } from './store/library.ts'

interface StatusSources {
  readonly simulations: Pick<Simulations, 'status'>
  readonly runs: Pick<RunLibrary, 'get' | 'list'>
  readonly lanes: readonly LaneState[]
  readonly memoryBytes: number
}

/** What the status bar says now. */
export function appStatus({ simulations, runs, lanes, memoryBytes }: StatusSources): AppStatus {
  const { current, queued } = simulations.status()
  return {
    current:
      current === null
        ? null
        : {
            id: current.id,
            name: runs.get(current.id).record.name,
            state: current.state,
            fraction: current.sessionsTotal === 0 ? 0 : current.sessionsDone / current.sessionsTotal,
            etaSeconds: current.etaSeconds,
            handsPerSecond: current.handsPerSecond,
          },
    queued,
    workersBusy: lanes.filter(({ state }) => state === 'playing').length,
    memoryBytes,
    resultsBytes: runs.list().reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  }
}
