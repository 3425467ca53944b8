/**
 * Bootstrap interval of a mean in one pass over the values, in memory of a fixed size: in each resample a value counts
 * a Poisson(1) number of times, instead of drawing n values again (J. Hanley and B. MacGibbon, Computer Methods and
 * Programs in Biomedicine 83, 2006; N. Chamandy et al., "Estimating uncertainty for massive data streams", Google
 * 2012). The interval is BCa, which allows for skewness: B. Efron and R. Tibshirani, "An introduction to the
 * bootstrap", 1993, §14.3.
 */
import { nextWord } from '../random/streams.ts'
import type { Interval } from './moments.ts'
import { normalCdf, normalQuantile } from './normal.ts'

/** Resamples: an end of a 95 % interval is then known to about 3 % of its half-width, one standard error. */
const RESAMPLES = 2_000

const WORD = 2 ** 32
/** Word from which on a value counts more than i times: P(N ≤ i) of Poisson(1) in units of 2⁻³²; never above 12. */
const MORE_THAN = Float64Array.from({ length: 13 }, (_, i) => (i < 12 ? WORD * poissonCdf(i) : WORD))
/** How many times a value counts at least, by the first byte of the word: nearly always how many it does. */
const AT_LEAST = Uint8Array.from({ length: 256 }, (_, byte) =>
  MORE_THAN.findIndex((bound) => byte * 2 ** 24 < bound),
)

function poissonCdf(most: number): number {
  let [sum, term] = [0, Math.exp(-1)]
  for (let i = 0; i <= most; i++) {
    sum += term
    term /= i + 1
  }
  return sum
}

export class BootstrapMean {
  /** Of each resample: how many values it has, and their sum. */
  readonly #counts = new Float64Array(RESAMPLES)
  readonly #sums = new Float64Array(RESAMPLES)
  readonly #stream: Int32Array
  /** Values are counted from the first on, so that equal ones give no rounding error. */
  #origin = 0
  #count = 0
  #mean = 0
  #squares = 0
  #cubes = 0

  /** Draws from a stream of its own, of which the state is advanced: the same stream and values, the same interval. */
  constructor(stream: Int32Array) {
    this.#stream = stream
  }

  add(value: number): void {
    if (this.#count === 0) this.#origin = value
    const shifted = value - this.#origin
    this.#addMoments(shifted)
    const counts = this.#counts
    const sums = this.#sums
    const stream = this.#stream
    for (let resample = 0; resample < RESAMPLES; resample++) {
      const word = nextWord(stream, 0) >>> 0
      let times = AT_LEAST[word >>> 24]!
      while (word >= MORE_THAN[times]!) times++
      counts[resample]! += times
      sums[resample]! += times * shifted
    }
  }

  /**
   * The interval at a confidence above 0 and below 1. Like any bootstrap it knows only the values it has seen: below
   * some twenty it is too short.
   */
  interval(confidence: number): Interval {
    const mean = this.#origin + this.#mean
    if (!(this.#squares > 0)) return [mean, mean]
    const means = this.#means()
    const below = means.reduce((sum, each) => sum + (each < this.#mean ? 1 : each > this.#mean ? 0 : 0.5), 0)
    const bias = normalQuantile(Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length)
    const acceleration = this.#cubes / (6 * this.#squares ** 1.5)
    const end = (share: number): number => {
      const z = bias + normalQuantile(share)
      return this.#origin + quantile(means, normalCdf(bias + z / (1 - acceleration * z)))
    }
    return [end((1 - confidence) / 2), end((1 + confidence) / 2)]
  }

  /** Central moments as the values come: T. Terriberry's extension of Welford's to cubes. */
  #addMoments(value: number): void {
    const n = ++this.#count
    const step = (value - this.#mean) / n
    const squares = (value - this.#mean) * step * (n - 1)
    this.#cubes += squares * step * (n - 2) - 3 * step * this.#squares
    this.#squares += squares
    this.#mean += step
  }

  /** Means of the resamples, ascending; those that have no value, of which there are some for a few values, say nothing. */
  #means(): Float64Array {
    return this.#sums
      .map((sum, resample) => sum / this.#counts[resample]!)
      .filter(Number.isFinite)
      .sort()
  }
}

/** Quantile of ascending values, in a straight line between the (n + 1) p-th and the next. */
function quantile(ascending: Float64Array, p: number): number {
  const at = Math.min(Math.max((ascending.length + 1) * p - 1, 0), ascending.length - 1)
  const low = ascending[Math.floor(at)]!
  const high = ascending[Math.ceil(at)]!
  return low + (at - Math.floor(at)) * (high - low)
}
