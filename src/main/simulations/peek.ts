import { toSetup } from '../../shared/config/toSetup.ts'
import type { RunProgress } from '../../shared/results/progress.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import { storesOf } from '../../shared/runFiles.ts'
import { trySummary } from '../store/runFolder.ts'
import { LiveView } from './liveView.ts'
import { readKept } from './recover.ts'
import { headOf, specOf } from './runSpec.ts'

/** How far a run is that nobody plays now, read from its folder without changing anything there. */
export async function peekProgress(record: RunRecord, folder: string): Promise<RunProgress> {
  const still = {
    id: record.id,
    state: record.state,
    sessionsTotal: record.config.simulation.num_sessions,
    handsPerSecond: 0,
    elapsedSeconds: record.elapsedSeconds,
    etaSeconds: null,
    lanes: [],
  }
  if (record.state === 'done' || record.state === 'stopped') {
    const read = await trySummary(folder)
    const summary = read.kind === 'ok' ? read.value : null
    return {
      ...still,
      sessionsDone: record.sessionsDone,
      handsDone: summary?.figures.hands ?? 0,
      figures: summary?.figures ?? null,
      histogram: summary?.histogram ?? null,
      trace: [],
    }
  }
  const setup = toSetup(record.config)
  const spec = specOf(record, folder, 1)
  const { merger, elapsed } = await readKept({
    folder,
    head: headOf(spec),
    setup,
    sessions: still.sessionsTotal,
    stores: storesOf(record.rows),
  })
  const view = new LiveView(setup, merger, []).now()
  return {
    ...still,
    elapsedSeconds: Math.max(still.elapsedSeconds, elapsed),
    sessionsDone: merger.liveCount,
    handsDone: view.figures?.hands ?? 0,
    ...view,
  }
}
