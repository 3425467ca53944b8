/** What a hand wins or loses: exact distributions and moments over the 51,979,200 ordered deals. */
import { netOfUnit } from '../letitride/payoffs.ts'
import { ORDERED_DEALS, type OutcomeCount } from './enumerate.ts'

export type Payouts = {
  readonly mainPayouts: readonly number[]
  readonly bonusPayouts: readonly number[] | null
}

/** The results of both games on one hand: the bonus is decided by the player's own cards, so they depend. */
export type JointOutcome = {
  /** Bets at risk, 1 to 3. */
  readonly units: number
  /** Net of the main bets in bets per circle, and of the bonus bet in bonus bets (0 without a bonus table). */
  readonly main: number
  readonly bonus: number
  readonly deals: number
}

/** Outcomes merged by units at risk and both nets, in ascending order. */
export function jointOutcomes(
  { mainPayouts, bonusPayouts }: Payouts,
  outcomes: readonly OutcomeCount[],
): JointOutcome[] {
  const merged = new Map<string, JointOutcome>()
  for (const { ride1, ride2, category, bonusCategory, deals } of outcomes) {
    const units = 1 + (ride1 ? 1 : 0) + (ride2 ? 1 : 0)
    const main = units * netOfUnit(mainPayouts[category]!)
    const bonus = bonusPayouts === null ? 0 : netOfUnit(bonusPayouts[bonusCategory]!)
    const key = `${units} ${main} ${bonus}`
    merged.set(key, { units, main, bonus, deals: deals + (merged.get(key)?.deals ?? 0) })
  }
  return [...merged.values()].sort((a, b) => a.main - b.main || a.bonus - b.bonus || a.units - b.units)
}

/** A value and the number of deals that lead to it. */
export type Weighted = { readonly value: number; readonly deals: number }

/**
 * Distribution of a hand's net with the given bets, ascending. With bets of 1 and 0 it is the main net in bets per
 * circle, with 0 and 1 the bonus net in bonus bets.
 */
export function netDistribution(
  joint: readonly JointOutcome[],
  bets: { readonly bet: number; readonly bonus: number },
): Weighted[] {
  const merged = new Map<number, number>()
  for (const { main, bonus, deals } of joint) {
    // The + 0 turns −0 into 0.
    const value = main * bets.bet + bonus * bets.bonus + 0
    merged.set(value, (merged.get(value) ?? 0) + deals)
  }
  return [...merged].map(([value, deals]) => ({ value, deals })).sort((a, b) => a.value - b.value)
}

/** numerator / denominator, not reduced, and its nearest double. */
export type Fraction = {
  readonly numerator: bigint
  readonly denominator: bigint
  readonly value: number
}

export type ExactMoments = {
  readonly mean: Fraction
  /** Second and third central moments. */
  readonly variance: Fraction
  readonly third: Fraction
  readonly sd: number
  /** third / sd³; null for a constant. */
  readonly skewness: number | null
}

/**
 * Moments from power sums s1, s2, s3 over n deals: variance = (n s2 − s1²)/n² and third central moment =
 * (n² s3 − 3 n s1 s2 + 2 s1³)/n³. Values are whole numbers, so that everything is exact up to the last division.
 */
export function exactMoments(distribution: readonly Weighted[]): ExactMoments {
  const n = BigInt(ORDERED_DEALS)
  let [s1, s2, s3] = [0n, 0n, 0n]
  for (const { value, deals } of distribution) {
    const [x, count] = [BigInt(value), BigInt(deals)]
    s1 += count * x
    s2 += count * x * x
    s3 += count * x * x * x
  }
  const variance = fraction(n * s2 - s1 * s1, n ** 2n)
  const third = fraction(n * n * s3 - 3n * n * s1 * s2 + 2n * s1 ** 3n, n ** 3n)
  const sd = Math.sqrt(variance.value)
  return {
    mean: fraction(s1, n),
    variance,
    third,
    sd,
    skewness: variance.numerator === 0n ? null : third.value / sd ** 3,
  }
}

/** A fraction with a positive denominator. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const whole = numerator / denominator
  const rest = numerator % denominator
  return { numerator, denominator, value: Number(whole) + Number(rest) / Number(denominator) }
}
