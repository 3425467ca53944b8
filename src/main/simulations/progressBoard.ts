import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { RunProgress, TracePoint } from '../../shared/results/progress.ts'
import type { RunState } from '../../shared/results/run.ts'
import type { Pool } from '../pool/types.ts'
import type { Clock } from './clock.ts'
import { LaneTracker } from './lanes.ts'
import { LiveView } from './liveView.ts'
import type { Merger } from './merge.ts'
import type { Chunk } from './plan.ts'
import type { RunSpec } from './runSpec.ts'
import { SpeedMeter } from './speed.ts'

interface BoardParts {
  readonly spec: RunSpec
  readonly setup: GameSetup
  readonly merger: Merger<unknown>
  readonly pool: Pool
  readonly clock: Clock
  readonly earlierTrace: readonly TracePoint[]
}

/** What an attempt shows while it goes on: lanes, speed, time left, and the figures so far. */
export class ProgressBoard {
  readonly #parts: BoardParts
  readonly #live: LiveView
  readonly #lanes = new LaneTracker()
  readonly #speed = new SpeedMeter()
  /** In chunks that came back. */
  #sessions = 0
  #hands = 0

  constructor(parts: BoardParts) {
    this.#parts = parts
    this.#live = new LiveView(parts.setup, parts.merger, parts.earlierTrace)
  }

  /** Sessions and hands of the chunks that came back. */
  get played(): { readonly sessions: number; readonly hands: number } {
    return { sessions: this.#sessions, hands: this.#hands }
  }

  began(chunk: Chunk, lane: number): void {
    this.#lanes.begin(lane, chunk, this.#parts.clock.now())
  }

  reported(chunk: Chunk, hands: number): void {
    this.#lanes.report(chunk, hands, this.#parts.clock.now())
  }

  ended(chunk: Chunk, done: { readonly hands: number; readonly seconds: number }): void {
    this.#lanes.end(chunk, done)
    this.#sessions += chunk.count
    this.#hands += done.hands
  }

  lost(chunk: Chunk): void {
    this.#lanes.end(chunk)
  }

  /** Takes note of how much is played by now. */
  tick(): void {
    const partial = this.#lanes.partialHands
    this.#speed.note({
      at: this.#parts.clock.now(),
      hands: this.#hands + partial,
      sessions: this.#sessions + partial / this.#handsPerSession,
    })
  }

  progress(state: RunState, elapsedSeconds: number): RunProgress {
    const { spec, merger, pool } = this.#parts
    const total = spec.config.simulation.num_sessions
    const done = merger.liveCount
    const playing = state === 'running'
    const view = this.#live.now()
    const left = total - done - this.#lanes.partialHands / this.#handsPerSession
    return {
      id: spec.id,
      state,
      sessionsDone: done,
      sessionsTotal: total,
      handsDone: view.figures?.hands ?? 0,
      handsPerSecond: playing ? this.#speed.handsPerSecond : 0,
      elapsedSeconds,
      etaSeconds: playing ? this.#speed.eta(Math.max(0, left)) : null,
      lanes: playing ? this.#lanes.view(pool.lanes(), spec.workers, this.#handsPerSession) : [],
      ...view,
    }
  }

  /** Mean so far; before the first chunk is back, what a session has at most. */
  get #handsPerSession(): number {
    const known = this.#sessions > 0 && this.#hands > 0
    return known ? this.#hands / this.#sessions : this.#parts.setup.handsPerSession
  }
}
