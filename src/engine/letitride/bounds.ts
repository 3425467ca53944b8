import { FIVE_CARD_CATEGORIES } from '../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../cards/threeCard.ts'
import { type BettingSystem, bettingSystem } from './betting.ts'
import { type BonusPlan, bonusPlan } from './bonusPlan.ts'
import type { GameSetup } from './setup.ts'

/** What a session of a setup can reach at most; all in whole cents, all exact. */
export type SetupBounds = {
  /** Greatest common divisor of every amount that can be bet: each profit is a multiple of it. */
  readonly stepCents: number
  readonly minProfitCents: number
  readonly maxProfitCents: number
  readonly maxWageredCents: number
  readonly maxBonusWageredCents: number
  readonly maxBankrollCents: number
  /** Every amount of a session fits a signed 32-bit integer. */
  readonly fitsInt32: boolean
}

export type SetupProblem = {
  readonly reason:
    | 'not_whole'
    | 'out_of_range'
    | 'wrong_length'
    | 'bonus_without_paytable'
    | 'amounts_too_large'
  /** The field at fault, as a path into GameSetup. */
  readonly field: string
}

export type SetupCheck =
  | { readonly ok: true; readonly bounds: SetupBounds }
  | { readonly ok: false; readonly problem: SetupProblem }

const MAX_DISCARDS = 10
const MAX_HANDS = 10_000
const MAX_EXACT = Number.MAX_SAFE_INTEGER
const MAX_INT32 = 2 ** 31 - 1

/**
 * Bounds of a setup, or the reason why it cannot be played: a field out of its range, or amounts for which some
 * sum or product of a session could leave the integers that a double holds exactly (2^53 − 1).
 */
export function setupBounds(setup: GameSetup): SetupCheck {
  const problem = fieldProblem(setup)
  if (problem) return { ok: false, problem }
  const betting = bettingSystem(setup)
  const bonus = bonusPlan(setup)
  const bounds = computeBounds(setup, betting, bonus)
  const largest = Math.max(bounds.maxBankrollCents, bounds.maxWageredCents, bounds.maxBonusWageredCents)
  if (largest > MAX_EXACT) {
    return refuse(
      'amounts_too_large',
      bounds.maxProfitCents > setup.startingCents ? 'baseBetCents' : 'startingCents',
    )
  }
  return { ok: true, bounds }
}

/** Bounds of a setup already known to be playable; throws a RangeError naming the field otherwise. */
export function requireBounds(setup: GameSetup): SetupBounds {
  const check = setupBounds(setup)
  if (!check.ok) throw new RangeError(`unplayable setup: ${check.problem.reason} at ${check.problem.field}`)
  return check.bounds
}

function computeBounds(setup: GameSetup, betting: BettingSystem, bonus: BonusPlan): SetupBounds {
  const { handsPerSession: hands, startingCents, winLimitCents, lossLimitCents } = setup
  const stepCents = greatestCommonDivisor(betting.stepCents, bonus.stepCents)
  const handLoss = 3 * betting.maxCents + bonus.maxCents
  const handWin =
    3 * betting.maxCents * bestOf(setup.mainPayouts) + bonus.maxCents * bestOf(setup.bonusPayouts)
  // A limit is tested between hands: the last hand starts strictly inside it and may overshoot.
  const loss = Math.min(
    hands * handLoss,
    startingCents,
    lossLimitCents === null ? Infinity : lastMultipleBelow(lossLimitCents, stepCents) + handLoss,
  )
  const win = Math.min(
    hands * handWin,
    winLimitCents === null ? Infinity : lastMultipleBelow(winLimitCents, stepCents) + handWin,
  )
  const maxWageredCents = hands * 3 * betting.maxCents
  const maxBonusWageredCents = hands * bonus.maxCents
  const maxBankrollCents = startingCents + win
  return {
    stepCents,
    // The + 0 turns −0 into 0, which JSON and strict equality would tell apart.
    minProfitCents: -(loss - (loss % stepCents)) + 0,
    maxProfitCents: win,
    maxWageredCents,
    maxBonusWageredCents,
    maxBankrollCents,
    fitsInt32: Math.max(maxBankrollCents, maxWageredCents, maxBonusWageredCents) <= MAX_INT32,
  }
}

/** Euclid's algorithm on non-negative integers; gcd(a, 0) = a. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function lastMultipleBelow(limit: number, step: number): number {
  return (Math.ceil(limit / step) - 1) * step
}

function bestOf(payouts: readonly number[] | null): number {
  return payouts === null ? 0 : Math.max(...payouts)
}

function refuse(reason: SetupProblem['reason'], field: string): SetupCheck {
  return { ok: false, problem: { reason, field } }
}

function fieldProblem(setup: GameSetup): SetupProblem | null {
  const { bonusPlan: plan } = setup
  const problem =
    whole('seats', setup.seats, 1, 1) ??
    unplayable(setup) ??
    whole('discards', setup.discards, 0, MAX_DISCARDS) ??
    whole('handsPerSession', setup.handsPerSession, 1, MAX_HANDS) ??
    whole('startingCents', setup.startingCents, 1) ??
    whole('baseBetCents', setup.baseBetCents, 1) ??
    (setup.winLimitCents === null ? null : whole('winLimitCents', setup.winLimitCents, 1)) ??
    (setup.lossLimitCents === null ? null : whole('lossLimitCents', setup.lossLimitCents, 1)) ??
    payouts('mainPayouts', setup.mainPayouts, FIVE_CARD_CATEGORIES.length) ??
    (setup.bonusPayouts === null
      ? null
      : payouts('bonusPayouts', setup.bonusPayouts, THREE_CARD_CATEGORIES.length))
  if (problem || (plan.kind !== 'fixed' && plan.kind !== 'ratio')) return problem
  if (setup.bonusPayouts === null) return { reason: 'bonus_without_paytable', field: 'bonusPayouts' }
  const { limits } = plan
  return (
    (plan.kind === 'fixed'
      ? whole('bonusPlan.cents', plan.cents, 0)
      : (whole('bonusPlan.numerator', plan.numerator, 0) ??
        whole('bonusPlan.denominator', plan.denominator, 1) ??
        exactProduct('bonusPlan.numerator', plan.numerator * setup.baseBetCents))) ??
    whole('bonusPlan.limits.minCents', limits.minCents, 0) ??
    whole('bonusPlan.limits.maxCents', limits.maxCents, Math.max(1, limits.minCents)) ??
    whole('bonusPlan.limits.incrementCents', limits.incrementCents, 1)
  )
}

/** What the playing loop does not know yet. */
function unplayable({
  betting,
  bonusPlan: plan,
  jackpot,
  totalRounds,
  shuffle,
}: GameSetup): SetupProblem | null {
  const refused = (field: string): SetupProblem => ({ reason: 'out_of_range', field })
  if (betting.kind !== 'flat') return refused('betting')
  if (plan.kind !== 'never' && plan.kind !== 'fixed' && plan.kind !== 'ratio') return refused('bonusPlan')
  if (jackpot !== null) return refused('jackpot')
  if (totalRounds !== null) return refused('totalRounds')
  return shuffle === 'seeded' ? null : refused('shuffle')
}

function whole(field: string, value: number, least: number, most = MAX_EXACT): SetupProblem | null {
  if (!Number.isInteger(value)) return { reason: 'not_whole', field }
  return value < least || value > most ? { reason: 'out_of_range', field } : null
}

function payouts(field: string, values: readonly number[], length: number): SetupProblem | null {
  if (values.length !== length) return { reason: 'wrong_length', field }
  for (const [index, value] of values.entries()) {
    const problem = whole(`${field}.${index}`, value, 0)
    if (problem) return problem
  }
  return null
}

function exactProduct(field: string, product: number): SetupProblem | null {
  return product > MAX_EXACT ? { reason: 'amounts_too_large', field } : null
}
