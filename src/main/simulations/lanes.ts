import type { WorkerLane } from '../../shared/results/progress.ts'
import type { LaneState } from '../pool/types.ts'
import type { Chunk } from './plan.ts'

/** What a lane is playing, as far as it has told. */
interface Playing {
  readonly chunk: Chunk
  readonly since: number
  hands: number
}

/** Keeps track of which lane plays which chunk, and how far. */
export class LaneTracker {
  readonly #playing = new Map<number, Playing>()
  readonly #speeds = new Map<number, number>()

  /** A chunk begins on a lane, perhaps again after its first worker died on another one. */
  begin(lane: number, chunk: Chunk, now: number): void {
    this.end(chunk)
    this.#playing.set(lane, { chunk, since: now, hands: 0 })
  }

  report(chunk: Chunk, hands: number, now: number): void {
    const found = this.#find(chunk)
    if (found === null) return
    const [lane, playing] = found
    playing.hands = hands
    const seconds = (now - playing.since) / 1000
    if (seconds > 0.05) this.#speeds.set(lane, hands / seconds)
  }

  end(chunk: Chunk, done?: { readonly hands: number; readonly seconds: number }): void {
    const found = this.#find(chunk)
    if (found === null) return
    this.#playing.delete(found[0])
    if (done !== undefined && done.seconds > 0) this.#speeds.set(found[0], done.hands / done.seconds)
  }

  /** Hands played in chunks that have not ended. */
  get partialHands(): number {
    let hands = 0
    for (const playing of this.#playing.values()) hands += playing.hands
    return hands
  }

  /** The pool's lanes as the run screen shows them; sessions take about so many hands each. */
  view(lanes: readonly LaneState[], workers: number, handsPerSession: number): WorkerLane[] {
    return lanes
      .filter(({ lane, task }) => task === 'playChunk' || (task === null && lane <= workers))
      .map(({ lane, state }) => {
        const playing = this.#playing.get(lane)
        if (playing === undefined) return { lane, state, chunk: null, fraction: 0, handsPerSecond: 0 }
        return {
          lane,
          state,
          chunk: playing.chunk.number + 1,
          fraction: Math.min(1, playing.hands / (playing.chunk.count * handsPerSession)),
          handsPerSecond: this.#speeds.get(lane) ?? 0,
        }
      })
  }

  #find(chunk: Chunk): [number, Playing] | null {
    for (const entry of this.#playing) if (entry[1].chunk.number === chunk.number) return entry
    return null
  }
}
