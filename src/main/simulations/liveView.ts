import type { GameSetup } from '../../engine/letitride/setup.ts'
import { condense } from '../../shared/results/condense.ts'
import type { Figures } from '../../shared/results/figures.ts'
import type { TracePoint } from '../../shared/results/progress.ts'
import type { HistogramCounts } from '../../shared/results/summary.ts'
import { figuresOf } from './figuresView.ts'
import { histogramOf } from './histogramView.ts'
import type { Merger } from './merge.ts'
import { Trace } from './trace.ts'

/** More bins than a chart has pixels to show help nobody ten times a second. */
const LIVE_BINS = 600

/** Figures, histogram and trace of a run so far, computed when asked and only if something was added. */
export class LiveView {
  readonly #setup: GameSetup
  readonly #merger: Merger<unknown>
  readonly #trace: Trace
  #counted = 0
  #figures: Figures | null = null
  #histogram: HistogramCounts | null = null

  constructor(setup: GameSetup, merger: Merger<unknown>, earlier: readonly TracePoint[]) {
    this.#setup = setup
    this.#merger = merger
    this.#trace = new Trace(earlier)
  }

  now(): { figures: Figures | null; histogram: HistogramCounts | null; trace: TracePoint[] } {
    if (this.#merger.liveCount !== this.#counted) this.#update()
    return { figures: this.#figures, histogram: this.#histogram, trace: this.#trace.points }
  }

  #update(): void {
    this.#counted = this.#merger.liveCount
    this.#figures = figuresOf(this.#merger.live, this.#setup)
    this.#histogram = condense(histogramOf(this.#merger.live, this.#setup), LIVE_BINS)
    const { winRate, winRateCI } = this.#figures
    if (winRate === null || winRateCI === null) return
    this.#trace.add({ sessions: this.#counted, winRate, low: winRateCI[0], high: winRateCI[1] })
  }
}
