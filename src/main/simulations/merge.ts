import type { GameSetup } from '../../engine/letitride/setup.ts'
import { type ChunkTotals, emptyTotals, mergeTotals } from '../../engine/letitride/totals.ts'
import { overlaps, type Range } from './ranges.ts'

/** A finished chunk that waits for the ones before it. */
export interface Waiting<T> {
  readonly range: Range
  readonly totals: ChunkTotals
  readonly record: T
}

/**
 * Adds finished chunks in whatever order they end. It keeps the totals of the unbroken prefix [0, k)
 * apart, because Stop keeps just that, and those of everything finished, for the live view. Sums are
 * integers, so neither depends on the order.
 */
export class Merger<T = null> {
  #prefixCount = 0
  #prefix: ChunkTotals
  #live: ChunkTotals
  #liveCount = 0
  readonly #waiting = new Map<number, Waiting<T>>()

  constructor(setup: GameSetup) {
    this.#prefix = emptyTotals(setup)
    this.#live = this.#prefix
  }

  /** Sessions [0, prefixCount) are all merged. */
  get prefixCount(): number {
    return this.#prefixCount
  }

  get prefix(): ChunkTotals {
    return this.#prefix
  }

  /** Over every finished chunk. */
  get live(): ChunkTotals {
    return this.#live
  }

  get liveCount(): number {
    return this.#liveCount
  }

  /** Finished chunks beyond the prefix, by session number. */
  waiting(): Waiting<T>[] {
    return [...this.#waiting.values()].sort((a, b) => a.range.first - b.range.first)
  }

  /** Adds a chunk; of sessions already there nothing is added, and the answer is false. */
  add(chunk: Waiting<T>): boolean {
    const { range, totals } = chunk
    if (this.#has(range)) return false
    this.#live = this.#liveCount === 0 ? totals : mergeTotals(this.#live, totals)
    this.#liveCount += range.count
    this.#waiting.set(range.first, chunk)
    this.#advance()
    return true
  }

  #advance(): void {
    for (;;) {
      const next = this.#waiting.get(this.#prefixCount)
      if (next === undefined) break
      this.#waiting.delete(this.#prefixCount)
      this.#prefix = mergeTotals(this.#prefix, next.totals)
      this.#prefixCount += next.range.count
    }
    // Equal by construction; sharing one object halves what is held while nothing waits.
    if (this.#waiting.size === 0) this.#live = this.#prefix
  }

  #has(range: Range): boolean {
    if (range.first < this.#prefixCount) return true
    for (const { range: other } of this.#waiting.values()) {
      if (overlaps(range, other)) return true
    }
    return false
  }
}
