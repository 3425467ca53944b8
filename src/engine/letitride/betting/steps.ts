import { commonDivisor } from '../money.ts'
import type { Ratio } from '../setup.ts'
import type { BettingSystem, Bettor } from './system.ts'

/** Where a system that steps through a table of bets goes from a step. */
export type Moves = { win(step: number): number; loss(step: number): number }

/** A system whose state is a place in a table of bets, 0 at the start of a session. */
export function stepSystem(cents: readonly number[], moves: Moves): BettingSystem {
  return {
    constantCents: null,
    maxCents: Math.max(...cents),
    stepCents: commonDivisor(cents),
    bettor: () => new StepBettor(cents, moves),
  }
}

class StepBettor implements Bettor {
  readonly #cents: readonly number[]
  readonly #moves: Moves
  #step = 0

  constructor(cents: readonly number[], moves: Moves) {
    this.#cents = cents
    this.#moves = moves
  }

  bet(): number {
    return this.#cents[this.#step]!
  }

  record(net: number): void {
    if (net > 0) this.#step = this.#moves.win(this.#step)
    else if (net < 0) this.#step = this.#moves.loss(this.#step)
  }

  reset(): void {
    this.#step = 0
  }
}

/** ⌊base × ratio^k⌋ for k = 0 … count − 1, each cut to `mostCents`; the ratio is at least 1. */
export function powerSteps(
  baseCents: number,
  ratio: Ratio,
  { count, mostCents }: { readonly count: number; readonly mostCents: number },
): number[] {
  const cents = Array.from<number>({ length: count }).fill(mostCents)
  const [numerator, denominator, most] = [
    BigInt(ratio.numerator),
    BigInt(ratio.denominator),
    BigInt(mostCents),
  ]
  let [dividend, divisor] = [BigInt(baseCents), 1n]
  for (let k = 0; k < count; k++) {
    const value = dividend / divisor
    // What follows is no smaller.
    if (value >= most) break
    cents[k] = Number(value)
    dividend *= numerator
    divisor *= denominator
  }
  return cents
}
