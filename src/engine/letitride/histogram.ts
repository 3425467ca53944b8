/**
 * Histogram of session profits. Its shape follows from the setup alone, never from the data, so that the
 * histograms of any two parts of a run can be added.
 */
import { FIVE_CARD_COUNTS } from '../cards/fiveCard.ts'
import { THREE_CARD_COUNTS } from '../cards/threeCard.ts'
import { bettingSystem } from './betting/create.ts'
import { bonusPlan } from './bonus/create.ts'
import { requireBounds } from './bounds.ts'
import { firstBets } from './firstBets.ts'
import type { GameSetup } from './setup.ts'

export type HistogramShape = {
  /** Smallest profit of bin 0, in cents; a multiple of `stepCents`. */
  readonly lowCents: number
  /** Width of a bin in cents; a multiple of `stepCents`. */
  readonly widthCents: number
  /** All profits are multiples of this. A bin as wide as the step holds one value only. */
  readonly stepCents: number
  readonly bins: number
}

export type Histogram = {
  /** Sessions by bin; whole numbers. */
  readonly counts: Float64Array
  /** Sessions with a profit below bin 0. */
  readonly below: number
  /** Sessions with a profit above the last bin. */
  readonly above: number
}

/** A quantile is known to lie in [lowCents, highCents]; the two are equal when it is exact. */
export type Quantile = { readonly lowCents: number; readonly highCents: number }

const MAX_EXACT_VALUES = 20_000
const BINS = 2_000

/** Half-width of the binned range, in root mean squares of a session's profit (see `spreadCents`). */
const SPREADS = 8

/** Reach of the binned range where bets vary, in starting bankrolls. */
const BANKROLLS = 4

/**
 * One bin per possible profit where the step and the limits leave at most 20,000 values. Otherwise 2,000 bins
 * over the part of the possible range within 8 spreads of zero, where a spread is sqrt(hands) times the root mean
 * square of a hand on which all three bets ride. With constant bets that is more than the standard deviation of any
 * strategy, so that by Chebyshev's inequality at most 1/64 of the sessions fall outside, and in practice only the
 * sessions with a royal flush or two straight flushes (about 1 in 3,000 with 200 hands). Bets that vary are taken
 * to be those of the first hand, and the range to reach four starting bankrolls at least: what a system could bet
 * at most would stretch the bins over amounts that hardly any session reaches.
 */
export function histogramShape(setup: GameSetup): HistogramShape {
  const { stepCents, minProfitCents, maxProfitCents } = requireBounds(setup)
  const values = (maxProfitCents - minProfitCents) / stepCents + 1
  if (values <= MAX_EXACT_VALUES) {
    return { lowCents: minProfitCents, widthCents: stepCents, stepCents, bins: values }
  }
  const reach = Math.ceil(reachCents(setup) / stepCents) * stepCents
  const lowCents = Math.max(minProfitCents, -reach)
  const steps = (Math.min(maxProfitCents, reach) - lowCents) / stepCents + 1
  const widthCents = Math.ceil(steps / BINS) * stepCents
  return { lowCents, widthCents, stepCents, bins: BINS }
}

/** The smallest profit with at least share p of the sessions at or below it, p = percent/100; null without sessions. */
export function histogramQuantile(
  shape: HistogramShape,
  histogram: Histogram,
  percent: number,
  range: { readonly minCents: number; readonly maxCents: number },
): Quantile | null {
  const total = histogram.counts.reduce((sum, count) => sum + count, histogram.below + histogram.above)
  if (total === 0) return null
  const rank = Math.max(1, Math.ceil((percent * total) / 100))
  const clip = (lowCents: number, highCents: number): Quantile => ({
    lowCents: Math.max(lowCents, range.minCents),
    highCents: Math.min(highCents, range.maxCents),
  })
  let seen = histogram.below
  if (seen >= rank) return clip(-Infinity, shape.lowCents - shape.stepCents)
  for (let bin = 0; bin < shape.bins; bin++) {
    seen += histogram.counts[bin]!
    if (seen < rank) continue
    const low = shape.lowCents + bin * shape.widthCents
    return clip(low, low + shape.widthCents - shape.stepCents)
  }
  return clip(shape.lowCents + shape.bins * shape.widthCents, Infinity)
}

function reachCents(setup: GameSetup): number {
  const spread = SPREADS * spreadCents(setup)
  const constant = bettingSystem(setup).constantCents !== null && bonusPlan(setup).constantCents !== null
  return constant ? spread : Math.max(spread, BANKROLLS * setup.startingCents)
}

/** sqrt(hands) × the root mean square of the first hand's net with all bets riding, rounded up to a cent. */
function spreadCents(setup: GameSetup): number {
  const first = firstBets(setup)
  const main = meanSquareRoot({
    stake: 3 * first.betCents,
    payouts: setup.mainPayouts,
    counts: FIVE_CARD_COUNTS,
    hands: setup.handsPerSession,
  })
  if (setup.bonusPayouts === null) return main
  const bonus = meanSquareRoot({
    stake: first.bonusCents,
    payouts: setup.bonusPayouts,
    counts: THREE_CARD_COUNTS,
    hands: setup.handsPerSession,
  })
  // The root mean square of a sum is at most the sum of the two (Minkowski), however the bets are correlated.
  return main + bonus
}

function meanSquareRoot(bet: {
  readonly stake: number
  readonly payouts: readonly number[]
  readonly counts: readonly number[]
  readonly hands: number
}): number {
  let squares = 0n
  let total = 0n
  for (const [category, count] of bet.counts.entries()) {
    const payout = bet.payouts[category]!
    const net = BigInt(bet.stake) * BigInt(payout > 0 ? payout : 1)
    squares += BigInt(count) * net * net
    total += BigInt(count)
  }
  return Number(squareRoot((squares * BigInt(bet.hands)) / total) + 1n)
}

/** Integer square root, rounded down (Newton's method from above). */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
