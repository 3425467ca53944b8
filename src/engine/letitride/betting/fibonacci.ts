import type { BettingSetup } from '../setup.ts'
import { stepSystem } from './steps.ts'
import type { BettingSystem } from './system.ts'

/** Follows 1, 1, 2, 3, 5, … times a unit: a loss moves one place on, a win several back. */
export function fibonacci(setup: Extract<BettingSetup, { kind: 'fibonacci' }>): BettingSystem {
  const { maxPosition, winRegression } = setup
  return stepSystem(fibonacciSteps(setup.unitCents, maxPosition + 1, setup.maxCents), {
    win: (step) => Math.max(0, step - winRegression),
    loss: (step) => Math.min(step + 1, maxPosition),
  })
}

/** The first `count` Fibonacci numbers × unit, each cut to `mostCents`. */
function fibonacciSteps(unitCents: number, count: number, mostCents: number): number[] {
  const cents: number[] = []
  let [current, next] = [1, 1]
  while (cents.length < count) {
    const bet = Math.min(unitCents * current, mostCents)
    cents.push(bet)
    // Beyond the maximum all bets are equal, and the numbers would leave the exact doubles.
    if (bet < mostCents) [current, next] = [next, current + next]
  }
  return cents
}
