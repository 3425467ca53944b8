import type { FeltworksServices } from '../../shared/api/contract.ts'
import { checkConfig } from '../../shared/config/check.ts'
import { formatProblem } from '../../shared/config/problems.ts'
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
import { estimate } from './estimate.ts'
import { peekProgress } from './peek.ts'
import { sampleConfig } from './preview.ts'
import { RunQueue } from './queue.ts'
import { newRecord } from './record.ts'
import { readSessions } from './rowsReader.ts'
import { Scheduler } from './scheduler.ts'
import { SpeedBook } from './speedBook.ts'
import { TheoryBook } from './theory.ts'

export interface SimulationsPorts extends Omit<ActiveRunPorts, 'speed'> {
  readonly folder: DataFolder
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

class SimulationsService implements Simulations {
  readonly #ports: SimulationsPorts
  readonly #queue: RunQueue
  readonly #speed: SpeedBook
  readonly #scheduler: Scheduler
  readonly #theory: TheoryBook
  #lastSample: AbortController | null = null

  constructor(ports: SimulationsPorts, parts: { queue: RunQueue; speed: SpeedBook; scheduler: Scheduler }) {
    this.#ports = ports
    this.#queue = parts.queue
    this.#speed = parts.speed
    this.#scheduler = parts.scheduler
    this.#theory = new TheoryBook(ports.pool)
  }

  check: SimulationsFeature['check'] = ({ draft }) => checkConfig(draft)

  preview: SimulationsFeature['preview'] = async ({ draft, rows }) => {
    const { config, warnings } = requireConfig(draft)
    // Someone is editing: only the newest draft matters.
    this.#lastSample?.abort(new AppError('wrong_state', { detail: 'a newer preview was asked for' }))
    this.#lastSample = new AbortController()
    const { signal } = this.#lastSample
    const [theory, sample, diskFreeBytes] = await Promise.all([
      this.#theory.of(config),
      sampleConfig(config, this.#ports.pool, signal),
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
      sample: sample.figures,
      diskFreeBytes,
      baseBytes: this.#ports.memoryInUse(),
    })
    return { theory, sample, estimate: expected, warnings: [...warnings] }
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
    const { library, style } = this.#ports
    const { record } = library.get(id)
    if (record.state !== 'done' && record.state !== 'stopped')
      throw new AppError('run_not_ready', { detail: id })
    const [summary, theory] = await Promise.all([
      readSummary(library.folderOf(id)),
      this.#theory.of(record.config),
    ])
    return { record, summary, theory, cautions: cautions({ record, summary, theory, style: style() }) }
  }

  sessions: SimulationsFeature['sessions'] = async ({ id, offset, limit }) => {
    const { library } = this.#ports
    const { record } = library.get(id)
    if (record.rows === 'none') throw new AppError('no_rows', { detail: id })
    if (record.state !== 'done' && record.state !== 'stopped')
      throw new AppError('run_not_ready', { detail: id })
    const total = record.sessionsDone
    const { startingCents } = toSetup(record.config)
    const rows = await readSessions({ folder: library.folderOf(id), total, startingCents, offset, limit })
    return { total, rows }
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
    this.#lastSample?.abort(new AppError('wrong_state', { detail: 'Feltworks is ending' }))
    await this.#scheduler.close()
  }

  /** A waiting run that never began is removed; one with finished sessions goes back to being paused. */
  async #takeOut(id: string): Promise<void> {
    const { library } = this.#ports
    await this.#scheduler.release(id)
    if (library.get(id).record.sessionsDone === 0) await library.purge(id)
  }

  #workers(config: SimulationConfig) {
    const { cores, pool } = this.#ports
    return boundWorkers(config.simulation.workers, { cores, slots: pool.runSlots })
  }
}

function requireConfig(draft: unknown) {
  const { config, problems, warnings } = checkConfig(draft)
  if (config !== null) return { config, warnings }
  throw new AppError('config_invalid', { message: problems.map(formatProblem).join('\n') })
}

async function nothing(work: Promise<void>): Promise<null> {
  await work
  return null
}
