import { countOf, missingRanges, type Range } from './ranges.ts'

/** How long a chunk should take: long against the cost of a message, short against patience. */
export const TARGET_SECONDS = 0.2

/** Chunks that may be handed out per worker beyond the oldest one that has not ended. */
const AHEAD_PER_WORKER = 4

/** A new size is at most this many times the last, so that one odd measurement does little. */
const MAX_GROWTH = 4

/** The last chunks are not cut smaller than this part of a full one. */
const SMALLEST = 10

/** Weight of the newest measurement. */
const NEWEST = 0.4

interface PlanOptions {
  readonly sessions: number
  readonly done: readonly Range[]
  readonly workers: number
  /** The best guess before anything is measured. */
  readonly sessionsPerSecond: number
  /** Most sessions in one chunk, whatever the speed. */
  readonly maxCount: number
}

export interface Chunk extends Range {
  /** 0, 1, …: in the order in which chunks are handed out. */
  readonly number: number
}

/**
 * Cuts what is missing of a run into chunks. Where it cuts never affects a result: each session's cards
 * follow from the seed and its number alone.
 */
export class Plan {
  readonly #missing: Range[]
  readonly #unfinished = new Set<number>()
  readonly #ahead: number
  readonly #workers: number
  readonly #maxCount: number
  #rate: number
  #measured = false
  #lastCount = 0
  #nextNumber = 0

  constructor({ sessions, done, workers, sessionsPerSecond, maxCount }: PlanOptions) {
    this.#missing = missingRanges(sessions, done)
    this.#workers = workers
    this.#ahead = AHEAD_PER_WORKER * workers
    this.#rate = sessionsPerSecond
    this.#maxCount = maxCount
  }

  /** Sessions not yet handed out. */
  get remaining(): number {
    return countOf(this.#missing)
  }

  /** The next chunk, or null when there is none left or the oldest one must end first. */
  next(): Chunk | null {
    const [range] = this.#missing
    if (range === undefined) return null
    const oldest = this.#unfinished.values().next().value
    if (oldest !== undefined && this.#nextNumber - oldest > this.#ahead) return null
    const count = Math.min(range.count, this.#size())
    if (count === range.count) this.#missing.shift()
    else this.#missing[0] = { first: range.first + count, count: range.count - count }
    const chunk = { number: this.#nextNumber, first: range.first, count }
    this.#nextNumber += 1
    this.#unfinished.add(chunk.number)
    this.#lastCount = Math.max(this.#lastCount, count)
    return chunk
  }

  /** Tells that a chunk ended, and how long its worker played. */
  finished(chunk: Chunk, seconds: number): void {
    this.#unfinished.delete(chunk.number)
    if (seconds <= 0) return
    const rate = chunk.count / seconds
    this.#rate = this.#measured ? this.#rate * (1 - NEWEST) + rate * NEWEST : rate
    this.#measured = true
  }

  #size(): number {
    const wanted = Math.max(1, Math.round(this.#rate * TARGET_SECONDS))
    const limit = this.#lastCount === 0 ? wanted : this.#lastCount * MAX_GROWTH
    const full = Math.min(wanted, limit, this.#maxCount)
    // Towards the end the pieces become smaller, so that the workers end together.
    const share = Math.ceil(this.remaining / (2 * this.#workers))
    return Math.min(full, Math.max(share, Math.ceil(full / SMALLEST)))
  }
}
