import { portion } from '../money.ts'
import type { BonusPlanSetup, Ratio } from '../setup.ts'

type StreakBased = Extract<BonusPlanSetup, { kind: 'streak_based' }>

/**
 * The bet after n = 0, 1, 2, … full streaks before its limits, up to n = `most` or to the n from which on it stays
 * the same: base × factor^n and base + n × step are cut to base × max multiplier, base − n × step to 0.
 */
export function streakAmounts(plan: StreakBased, most: number): number[] {
  const { baseCents, action, maxMultiplier, limits } = plan
  const ceiling = maxMultiplier === null ? Infinity : portion(baseCents, maxMultiplier)
  // The limits cut what is larger: from there on nothing changes.
  const end = Math.min(ceiling, limits.maxCents + limits.incrementCents)
  const amounts = [baseCents]
  if (action.kind === 'stop' || action.kind === 'start') return amounts
  const next = action.kind === 'multiply' ? multiplied(baseCents, action.factor) : stepped(plan, action.cents)
  for (let n = 1; n <= most; n++) {
    const cents = Math.min(next(n), ceiling)
    amounts.push(cents)
    if (cents === 0 || (cents >= end && grows(action))) break
  }
  return amounts
}

type Changing = Extract<StreakBased['action'], { kind: 'multiply' | 'increase' | 'decrease' }>

function grows(action: Changing): boolean {
  if (action.kind === 'multiply') return action.factor.numerator >= action.factor.denominator
  return action.kind === 'increase'
}

/** ⌊base × factor^n⌋, asked for n = 1, 2, 3, … in turn. */
function multiplied(baseCents: number, factor: Ratio): () => number {
  let [dividend, divisor] = [BigInt(baseCents), 1n]
  return () => {
    dividend *= BigInt(factor.numerator)
    divisor *= BigInt(factor.denominator)
    return Number(dividend / divisor)
  }
}

/** ⌊base ± n × step⌋, not below 0. */
function stepped({ baseCents, action }: StreakBased, step: Ratio): (n: number) => number {
  const [base, numerator, denominator] = [BigInt(baseCents), BigInt(step.numerator), BigInt(step.denominator)]
  const sign = action.kind === 'decrease' ? -1n : 1n
  return (n) => {
    const scaled = base * denominator + sign * BigInt(n) * numerator
    return scaled < 0n ? 0 : Number(scaled / denominator)
  }
}
