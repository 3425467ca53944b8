import type { FeltworksServices } from '../../shared/api/contract.ts'
import { checkConfig } from '../../shared/config/check.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import type { NumberStyle } from '../../shared/format/number.ts'
import { cautions } from '../../shared/results/cautions.ts'
import type { RunProgress } from '../../shared/results/progress.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import { boundWorkers } from '../pool/bounds.ts'
import { type DataFolder, freeBytes } from '../store/dataFolder.ts'
import { readSummary } from '../store/runFolder.ts'
import { newRunId } from '../store/runIds.ts'
import { readRunLog } from '../store/runLog.ts'
import type { ActiveRunPorts } from './activeRun.ts'
import { endedRun } from './endedRun.ts'
import { estimate } from './estimate.ts'
import { ExtremesBook } from './extremes.ts'
import { PathsBook } from './pathsBook.ts'
import { peekProgress } from './peek.ts'
import { forPreview, GOAL_SECONDS, outlookOf, PREVIEW_SECONDS, sampleConfig } from './preview.ts'
import { RunQueue } from './queue.ts'
import { newRecord } from './record.ts'
import { requireConfig } from './requireConfig.ts'
import { readSessions } from './rowsReader.ts'
import { Scheduler } from './scheduler.ts'
import type { SessionBook } from './sessionBook.ts'
import { SessionReplays } from './sessionReplays.ts'
import { SpeedBook } from './speedBook.ts'
import { TheoryBook } from './theory.ts'

export interface SimulationsPorts extends Omit<ActiveRunPorts, 'speed'> {
  readonly folder: DataFolder
  /** Exact sessions, shared with whoever else asks for them. */
  readonly sessions: SessionBook
  /** How numbers in sentences are written. */
  readonly style: () => NumberStyle
  /** Resident memory of the program now, workers included. */
  readonly memoryInUse: () => number
  /** A run came to its end: done, stopped or failed. */
  readonly onEnded: (record: RunRecord) => void
  /** What runs or waits has changed. */
  readonly onChanged: () => void
}

export type SimulationsFeature = FeltworksServices['simulations']

/** The feature as the window calls it, and what main itself asks of it. */
export interface Simulations extends SimulationsFeature {
  /** The run that plays or keeps the place, and how many wait. */
  status(): { readonly current: RunProgress | null; readonly queued: number }
  /** Lets go of a run that leaves the library; refused while it plays. */
  release(id: string): Promise<void>
  /** Whether anything plays now. */
  isBusy(): boolean
  /** Begins what waits; called once when the window is there. */
  begin(): void
  /** Ends all work so that it can go on next time. */
  close(): Promise<void>
}

export async function createSimulations(ports: SimulationsPorts): Promise<Simulations> {
  const { library, folder, log } = ports
  const waiting = library.list().filter(({ record }) => record.state === 'queued')
  const ids = waiting.map(({ record }) => record.id).sort()
  const queue = await RunQueue.open(folder.queueFile, ids, log)
  const speed = await SpeedBook.open(folder.speedFile, log)
  const scheduler = new Scheduler({ ...ports, queue, speed })
  void countInterrupted(ports)
  return new SimulationsService(ports, { queue, speed, scheduler })
}

/** Records of runs that ended with their program say less than their journals; the list should not. */
async function countInterrupted({ library, log }: SimulationsPorts): Promise<void> {
  for (const { record } of library.list()) {
    if (record.state !== 'interrupted') continue
    try {
      const { sessionsDone, elapsedSeconds } = await peekProgress(record, library.folderOf(record.id))
      if (library.has(record.id) && library.get(record.id).record.state === 'interrupted') {
        library.remember(record.id, { sessionsDone, elapsedSeconds })
      }
    } catch (error) {
      log.warn(`the journal of run ${record.id} could not be read: ${String(error)}`)
    }
  }
}

/** Nobody asked for the exact answer beside a result; it must not keep a worker busy for long. */
const RESULTS_SECONDS = 10

class SimulationsService implements Simulations {
  readonly #ports: SimulationsPorts
  readonly #queue: RunQueue
  readonly #speed: SpeedBook
  readonly #scheduler: Scheduler
  readonly #theory: TheoryBook
  readonly #replays: SessionReplays
  readonly #paths: PathsBook
  readonly #extremes = new ExtremesBook()
  #lastPreview: AbortController | null = null

  constructor(ports: SimulationsPorts, parts: { queue: RunQueue; speed: SpeedBook; scheduler: Scheduler }) {
    this.#ports = ports
    this.#queue = parts.queue
    this.#speed = parts.speed
    this.#scheduler = parts.scheduler
    this.#theory = new TheoryBook(ports.pool)
    this.#replays = new SessionReplays(ports.pool)
    this.#paths = new PathsBook(ports.pool)
  }

  check: SimulationsFeature['check'] = ({ draft }) => checkConfig(draft)

  preview: SimulationsFeature['preview'] = async ({ draft, rows }) => {
    const { config, warnings } = requireConfig(draft)
    // Someone is editing: only the newest draft matters.
    this.#lastPreview?.abort(new AppError('wrong_state', { detail: 'a newer preview was asked for' }))
    this.#lastPreview = new AbortController()
    const [theory, { session, sample, exact }, diskFreeBytes] = await Promise.all([
      this.#theory.of(config),
      this.#session(config, this.#lastPreview.signal),
      freeBytes(this.#ports.folder.path),
    ])
    const { workers, note } = this.#workers(config)
    const expected = estimate({
      setup: toSetup(config),
      sessions: config.simulation.num_sessions,
      rows,
      workers,
      workersNote: note,
      handsPerSecond: this.#speed.handsPerSecond,
      outlook: outlookOf(config, exact, sample),
      diskFreeBytes,
      baseBytes: this.#ports.memoryInUse(),
    })
    return { theory, session, sample, estimate: expected, warnings: [...warnings] }
  }

  ruleStatistics: SimulationsFeature['ruleStatistics'] = (question) =>
    this.#ports.pool.run('ruleStatistics', question, { priority: 'interactive' })

  start: SimulationsFeature['start'] = async ({ draft, name, rows }) => {
    const { config } = requireConfig(draft)
    const createdAt = this.#ports.clock.date()
    const id = newRunId(createdAt.getTime())
    await this.#ports.library.add(newRecord({ id, name, config, rows, createdAt }))
    const { note } = this.#workers(config)
    const waits = this.#scheduler.current !== null || this.#queue.ids.length > 0
    this.#scheduler.enqueue(id)
    const notes = [note, waits ? 'Another run is going on; this one begins after it.' : null]
    return { id, notes: notes.filter((text) => text !== null) }
  }

  pause: SimulationsFeature['pause'] = async ({ id }) => nothing(this.#scheduler.pause(id))
  resume: SimulationsFeature['resume'] = async ({ id }) => nothing(this.#scheduler.resume(id))
  stop: SimulationsFeature['stop'] = async ({ id }) => nothing(this.#scheduler.stop(id))
  discard: SimulationsFeature['discard'] = async ({ id }) => nothing(this.#scheduler.discard(id))

  progress: SimulationsFeature['progress'] = async ({ id }) => {
    const { library } = this.#ports
    if (!library.has(id)) return null
    const live = this.#scheduler.progressOf(id)
    const { record } = library.get(id)
    if (live !== null) return { ...live, state: record.state }
    return peekProgress(record, library.folderOf(id))
  }

  results: SimulationsFeature['results'] = async ({ id }) => {
    const { record, folder } = endedRun(this.#ports.library, id)
    const [summary, theory] = await Promise.all([readSummary(folder), this.#theory.of(record.config)])
    const { style } = this.#ports
    return { record, summary, theory, cautions: cautions({ record, summary, theory, style: style() }) }
  }

  exactSession: SimulationsFeature['exactSession'] = ({ id }) => {
    const { library, sessions } = this.#ports
    return sessions.of(library.get(id).record.config, { maxSeconds: RESULTS_SECONDS, ruin: true })
  }

  sessions: SimulationsFeature['sessions'] = async ({ id, offset, limit }) => {
    const { record, folder } = endedRun(this.#ports.library, id, 'with rows')
    const total = record.sessionsDone
    const { startingCents } = toSetup(record.config)
    const rows = await readSessions({ folder, total, startingCents, offset, limit })
    return { total, rows }
  }

  hands: SimulationsFeature['hands'] = async ({ id, session, seat }) =>
    this.#replays.of({ ...endedRun(this.#ports.library, id), session, seat })

  extremes: SimulationsFeature['extremes'] = async ({ id }) => {
    const { record, folder } = endedRun(this.#ports.library, id, 'with rows')
    const { minProfit, maxProfit } = (await readSummary(folder)).figures
    return this.#extremes.of({ record, folder, minProfit, maxProfit })
  }

  paths: SimulationsFeature['paths'] = async ({ id }) => {
    const { record, folder } = endedRun(this.#ports.library, id)
    return this.#paths.of(record, folder)
  }

  log: SimulationsFeature['log'] = async ({ id }) => ({
    text: await readRunLog(this.#ports.library.folderOf(id)),
  })

  queue: SimulationsFeature['queue'] = () => ({
    ids: [...this.#queue.ids],
    pauseAfterCurrent: this.#queue.pauseAfterCurrent,
  })

  reorderQueue: SimulationsFeature['reorderQueue'] = ({ ids }) => {
    this.#queue.reorder(ids)
    this.#ports.onChanged()
    return null
  }

  pauseAfterCurrent: SimulationsFeature['pauseAfterCurrent'] = ({ on }) => {
    this.#queue.pauseAfterCurrent = on
    this.#scheduler.pump()
    return null
  }

  clearQueue: SimulationsFeature['clearQueue'] = async () => {
    const removed = [...this.#queue.ids]
    for (const id of removed) await this.#takeOut(id)
    return { removed: removed.length }
  }

  status(): { current: RunProgress | null; queued: number } {
    const id = this.#scheduler.current
    return { current: id === null ? null : this.#scheduler.progressOf(id), queued: this.#queue.ids.length }
  }

  release(id: string): Promise<void> {
    return this.#scheduler.release(id)
  }

  isBusy(): boolean {
    const id = this.#scheduler.current
    return id !== null && this.#scheduler.isPlaying(id)
  }

  begin(): void {
    this.#scheduler.pump()
  }

  async close(): Promise<void> {
    this.#lastPreview?.abort(new AppError('wrong_state', { detail: 'Feltworks is ending' }))
    await this.#scheduler.close()
  }

  /** A waiting run that never began is removed; one with finished sessions goes back to being paused. */
  async #takeOut(id: string): Promise<void> {
    const { library } = this.#ports
    await this.#scheduler.release(id)
    if (library.get(id).record.sessionsDone === 0) await library.purge(id)
  }

  /** The exact session where it can be had at once, else a sample. */
  async #session(config: SimulationConfig, signal: AbortSignal) {
    const { pool, sessions } = this.#ports
    const forGoal = config.strategy.type === 'goal_optimal'
    const maxSeconds = forGoal ? GOAL_SECONDS : PREVIEW_SECONDS
    const session = await sessions.of(config, { maxSeconds, signal })
    if (session.kind === 'exact') return { session: forPreview(session), exact: session, sample: null }
    // A sample needs the policy too, which is most of the work.
    if (forGoal) return { session, exact: null, sample: null }
    return { session, exact: null, sample: await sampleConfig(config, pool, signal) }
  }

  #workers(config: SimulationConfig) {
    const { cores, pool } = this.#ports
    return boundWorkers(config.simulation.workers, { cores, slots: pool.runSlots })
  }
}

async function nothing(work: Promise<void>): Promise<null> {
  await work
  return null
}
