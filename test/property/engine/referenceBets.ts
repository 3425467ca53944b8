/** Bets by their definitions, from the hands played so far. */

import type { GameSetup, Ratio } from '../../../src/engine/letitride/setup.ts'
import { compileCents } from '../../../src/engine/rules/evaluator.ts'
import { requireExpression } from '../../../src/engine/rules/expression.ts'
import { newValues, slotOf } from '../../../src/engine/rules/variables.ts'
import type { RefHand } from './referenceTable.ts'

export const netOf = ({ mainNet, bonusNet }: RefHand): bigint => mainNet + bonusNet

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** ⌊amount × ratio^power⌋ */
export function scaled(amount: bigint, { numerator, denominator }: Ratio, power = 1n): bigint {
  return (amount * BigInt(numerator) ** power) / BigInt(denominator) ** power
}

/** Results in a row, by sign; a result of zero leaves it. */
export function streakOf(results: readonly bigint[]): number {
  let streak = 0
  for (const result of results) {
    if (result > 0n) streak = Math.max(streak, 0) + 1
    if (result < 0n) streak = Math.min(streak, 0) - 1
  }
  return streak
}

/** What the system asks for on one circle, at most its maximum. */
export function referenceBet(setup: GameSetup, hands: readonly RefHand[], bankroll: bigint): bigint {
  const { betting } = setup
  const base = BigInt(setup.baseBetCents)
  if (betting.kind === 'flat') return base
  // Only best play for a goal chooses; test/oracle/exact/goalPlay.test.ts holds it to its exact figures.
  if (betting.kind === 'chosen') throw new RangeError('nobody chooses here')
  const maximum = BigInt(betting.maxCents)
  // A place on a scale, moved by every hand won or lost.
  const place = (win: (place: number) => number, loss: (place: number) => number): number => {
    let at = 0
    for (const hand of hands) {
      if (netOf(hand) > 0n) at = win(at)
      if (netOf(hand) < 0n) at = loss(at)
    }
    return at
  }
  switch (betting.kind) {
    case 'proportional': {
      const step = BigInt(betting.roundToCents)
      const rounded = (scaled(bankroll, betting.share) / step) * step
      return least(most(rounded, BigInt(betting.minCents)), maximum)
    }
    case 'martingale': {
      const last = betting.maxProgressions - 1
      const k = place(
        (at) => (betting.resetOnWin ? 0 : at),
        (at) => Math.min(at + 1, last),
      )
      return least(scaled(base, betting.multiplier, BigInt(k)), maximum)
    }
    case 'reverse_martingale':
    case 'paroli': {
      const target = betting.kind === 'paroli' ? betting.winsBeforeReset : betting.targetStreak
      const resets = betting.kind === 'paroli' || betting.resetOnLoss
      const k = place(
        (at) => (at + 1 === target ? 0 : at + 1),
        (at) => (resets ? 0 : at),
      )
      return least(scaled(base, betting.multiplier, BigInt(k)), maximum)
    }
    case 'dalembert': {
      let bet = base
      for (const hand of hands) {
        if (netOf(hand) < 0n) bet = least(bet + BigInt(betting.increaseCents), maximum)
        if (netOf(hand) > 0n) bet = most(bet - BigInt(betting.decreaseCents), BigInt(betting.minCents))
      }
      return bet
    }
    case 'fibonacci': {
      const numbers = [1n, 1n]
      while (numbers.length <= betting.maxPosition) numbers.push(numbers.at(-1)! + numbers.at(-2)!)
      const at = place(
        (from) => Math.max(0, from - betting.winRegression),
        (from) => Math.min(from + 1, betting.maxPosition),
      )
      return least(BigInt(betting.unitCents) * numbers[at]!, maximum)
    }
    case 'custom': {
      const last = hands.at(-1)
      const net = last === undefined ? 0n : netOf(last)
      const value = evaluate(betting.expression, 'betting', {
        bankroll,
        base_bet: base,
        last_outcome: last === undefined ? 0n : net > 0n ? 1n : net < 0n ? 2n : 3n,
        streak: BigInt(streakOf(hands.map(netOf))),
      })
      return least(most(value, BigInt(betting.minCents)), maximum)
    }
  }
}

/** Cents of an expression that reads these variables only. */
export function evaluate(
  source: string,
  scope: 'betting' | 'bonus',
  variables: Readonly<Record<string, bigint>>,
): bigint {
  const { root } = requireExpression(source, scope)
  const values = newValues()
  for (const [name, value] of Object.entries(variables)) values[slotOf(name)] = Number(value)
  return BigInt(compileCents(root)(values))
}
