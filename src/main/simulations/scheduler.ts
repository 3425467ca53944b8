import { AppError } from '../../shared/errors.ts'
import type { RunProgress } from '../../shared/results/progress.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import { ActiveRun, type ActiveRunPorts } from './activeRun.ts'
import type { RunQueue } from './queue.ts'

export interface SchedulerPorts extends ActiveRunPorts {
  readonly queue: RunQueue
  /** A run came to its end, one way or the other; not called for pauses. */
  readonly onEnded: (record: RunRecord) => void
  /** What runs or waits has changed. */
  readonly onChanged: () => void
}

/**
 * Decides which run plays: one at a time, the others wait in order. A run that is paused keeps the place,
 * because who pauses wants the machine for something else, until it is resumed, stopped or discarded.
 */
export class Scheduler {
  readonly #ports: SchedulerPorts
  #active: ActiveRun | null = null
  #pausedInPlace: string | null = null
  #closing = false
  /** Last progress of runs that can be resumed, for their history. */
  readonly #lastProgress = new Map<string, RunProgress>()

  constructor(ports: SchedulerPorts) {
    this.#ports = ports
  }

  /** The run that plays or keeps the place. */
  get current(): string | null {
    return this.#active?.id ?? this.#pausedInPlace
  }

  isPlaying(id: string): boolean {
    return this.#active?.id === id
  }

  progressOf(id: string): RunProgress | null {
    const playing = this.#active?.id === id ? this.#active.progress() : null
    return playing ?? this.#lastProgress.get(id) ?? null
  }

  /** Begins whatever may begin now. */
  pump(): void {
    const { queue } = this.#ports
    const [next] = queue.ids
    const blocked = this.#active !== null || this.#pausedInPlace !== null || this.#closing
    if (next === undefined || blocked || queue.pauseAfterCurrent) {
      this.#ports.onChanged()
      return
    }
    queue.remove(next)
    this.#begin(next)
  }

  /** Takes a new run; it begins at once when nothing else plays or waits. */
  enqueue(id: string): void {
    const { queue } = this.#ports
    const idle = this.#active === null && this.#pausedInPlace === null && queue.ids.length === 0
    if (idle && queue.pauseAfterCurrent) queue.pauseAfterCurrent = false
    queue.append(id)
    this.pump()
  }

  async pause(id: string): Promise<void> {
    const active = this.#playing(id)
    active.end('paused')
    await active.ended
  }

  /** Goes on with a run that was paused, interrupted or failed: now, or as soon as the one playing ends. */
  async resume(id: string): Promise<void> {
    const { library, queue } = this.#ports
    // One that just failed may still be letting go of its folder.
    if (isResumable(library.get(id).record.state) && this.isPlaying(id)) await this.#active?.ended
    const { state } = library.get(id).record
    if (this.isPlaying(id) || !isResumable(state)) throw wrongState(id, state)
    await library.update(id, { state: 'queued', error: null })
    if (this.#pausedInPlace === id) this.#pausedInPlace = null
    if (this.#active === null && this.#pausedInPlace === null) queue.pauseAfterCurrent = false
    queue.prepend(id)
    this.pump()
  }

  /** Ends a run here and keeps its unbroken prefix, whether it plays now or not. */
  async stop(id: string): Promise<void> {
    const { state } = this.#ports.library.get(id).record
    if (this.isPlaying(id)) {
      const active = this.#playing(id)
      active.end('stopped')
      requireKept(await active.ended)
      return
    }
    if (!isResumable(state) && state !== 'queued') throw wrongState(id, state)
    this.#ports.queue.remove(id)
    const stopping = new ActiveRun(this.#ports, id, {
      earlier: this.#lastProgress.get(id) ?? null,
      intent: 'stopped',
    })
    const record = await stopping.ended
    await this.#leave(record)
    requireKept(record)
  }

  /** Ends a run and removes it for good. */
  async discard(id: string): Promise<void> {
    const { library } = this.#ports
    const { state } = library.get(id).record
    if (state === 'done' || state === 'stopped') throw wrongState(id, state)
    if (this.isPlaying(id)) {
      this.#active?.end('cancelled')
      await this.#active?.ended
    }
    await this.release(id)
    await library.purge(id)
  }

  /** Lets go of a run that is about to leave the library; refused while it plays. */
  async release(id: string): Promise<void> {
    const { library, queue } = this.#ports
    if (this.isPlaying(id)) throw wrongState(id, 'running')
    if (queue.has(id)) {
      queue.remove(id)
      // Restored later, it can be resumed; it does not begin by itself.
      if (library.has(id)) await library.update(id, { state: 'paused' })
    }
    this.#lastProgress.delete(id)
    if (this.#pausedInPlace === id) this.#pausedInPlace = null
    this.pump()
  }

  /** Ends all work so that it can go on next time; waiting runs wait on. */
  async close(): Promise<void> {
    this.#closing = true
    const active = this.#active
    active?.end('paused')
    await active?.ended
    await this.#ports.queue.saved()
  }

  #begin(id: string): void {
    const earlier = this.#lastProgress.get(id) ?? null
    const active = new ActiveRun(this.#ports, id, { earlier })
    this.#active = active
    this.#ports.onChanged()
    void active.ended.then((record) => {
      const last = active.progress()
      if (last !== null && isResumable(record.state)) this.#lastProgress.set(id, last)
      this.#active = null
      if (record.state === 'paused') this.#pausedInPlace = id
      return this.#leave(record)
    })
  }

  async #leave(record: RunRecord): Promise<void> {
    const { library, log, onEnded } = this.#ports
    if (!isResumable(record.state)) this.#lastProgress.delete(record.id)
    if (record.state !== 'paused' && this.#pausedInPlace === record.id) this.#pausedInPlace = null
    if (library.has(record.id)) {
      await library.refresh(record.id).catch((error: unknown) => log.warn(`refresh failed: ${String(error)}`))
    }
    if (record.state === 'done' || record.state === 'stopped' || record.state === 'failed') onEnded(record)
    this.pump()
  }

  /** The run if it plays; one whose record is closed already is only letting go of its folder. */
  #playing(id: string): ActiveRun {
    const active = this.#active
    const { state } = this.#ports.library.get(id).record
    if (active?.id !== id || (state !== 'running' && state !== 'queued')) throw wrongState(id, state)
    return active
  }
}

function isResumable(state: RunRecord['state']): boolean {
  return state === 'paused' || state === 'interrupted' || state === 'failed'
}

function wrongState(id: string, state: string): AppError {
  return new AppError('wrong_state', { detail: `${id} is ${state}` })
}

function requireKept(record: RunRecord): void {
  if (record.state === 'done' || record.state === 'stopped') return
  if (record.error !== null) throw new AppError(record.error.code, { message: record.error.message })
  throw new AppError('wrong_state', { message: 'No session is finished yet, so there is nothing to keep.' })
}
