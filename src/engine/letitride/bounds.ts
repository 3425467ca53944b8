import { bettingSystem } from './betting/create.ts'
import type { BettingSystem } from './betting/system.ts'
import { bonusPlan } from './bonus/create.ts'
import type { BonusRange } from './bonus/plan.ts'
import type { SetupProblem } from './fieldChecks.ts'
import { greatestCommonDivisor, portion } from './money.ts'
import type { GameSetup } from './setup.ts'
import { fieldProblem } from './setupFields.ts'

export type { SetupProblem } from './fieldChecks.ts'

/** What a session of a setup can reach at most; all in whole cents, all exact. */
export type SetupBounds = {
  /** Greatest common divisor of every amount that can be bet or won: each profit is a multiple of it. */
  readonly stepCents: number
  readonly minProfitCents: number
  readonly maxProfitCents: number
  readonly maxWageredCents: number
  readonly maxBonusWageredCents: number
  readonly maxBankrollCents: number
  /** Every amount of a session fits a signed 32-bit integer. */
  readonly fitsInt32: boolean
}

export type SetupCheck =
  | { readonly ok: true; readonly bounds: SetupBounds }
  | { readonly ok: false; readonly problem: SetupProblem }

const MAX_EXACT = Number.MAX_SAFE_INTEGER
const MAX_INT32 = 2 ** 31 - 1

/** Setups are never changed, so that a check holds as long as its setup lives. */
const checked = new WeakMap<GameSetup, SetupCheck>()

/**
 * Bounds of a setup, or the reason why it cannot be played: a field out of its range, or amounts for which some
 * sum or product of a session could leave the integers that a double holds exactly (2^53 − 1).
 */
export function setupBounds(setup: GameSetup): SetupCheck {
  const known = checked.get(setup)
  if (known !== undefined) return known
  const check = checkSetup(setup)
  checked.set(setup, check)
  return check
}

function checkSetup(setup: GameSetup): SetupCheck {
  const problem = fieldProblem(setup)
  if (problem) return { ok: false, problem }
  const bounds = computeBounds(setup, bettingSystem(setup), bonusPlan(setup))
  const largest = Math.max(bounds.maxBankrollCents, bounds.maxWageredCents, bounds.maxBonusWageredCents)
  if (largest > MAX_EXACT) {
    const field = bounds.maxProfitCents > setup.startingCents ? 'baseBetCents' : 'startingCents'
    return { ok: false, problem: { reason: 'amounts_too_large', field } }
  }
  return { ok: true, bounds }
}

/** Bounds of a setup already known to be playable; throws a RangeError naming the field otherwise. */
export function requireBounds(setup: GameSetup): SetupBounds {
  const check = setupBounds(setup)
  if (!check.ok) throw new RangeError(`unplayable setup: ${check.problem.reason} at ${check.problem.field}`)
  return check.bounds
}

function computeBounds(setup: GameSetup, betting: BettingSystem, bonus: BonusRange): SetupBounds {
  const { handsPerSession: hands, startingCents, winLimitCents, lossLimitCents } = setup
  const stepCents = stepOf(setup, betting, bonus)
  const handLoss = 3 * betting.maxCents + bonus.maxCents
  const handWin = 3 * betting.maxCents * bestOf(setup.mainPayouts) + bestBonus(setup, bonus)
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

/**
 * Each net is a whole multiple of the bets, but for a jackpot, which can be any number of cents. A bet that varies
 * can be lowered to a multiple of the base bet.
 */
function stepOf(setup: GameSetup, betting: BettingSystem, bonus: BonusRange): number {
  if (setup.jackpot !== null && bonus.maxCents > 0) return 1
  const main = betting.constantCents ?? greatestCommonDivisor(betting.stepCents, setup.baseBetCents)
  return greatestCommonDivisor(main, bonus.stepCents)
}

/** Most that the bonus bet of one hand can win. */
function bestBonus(setup: GameSetup, bonus: BonusRange): number {
  const { jackpot, seats, totalRounds, handsPerSession } = setup
  const byPaytable = bonus.maxCents * bestOf(setup.bonusPayouts)
  if (jackpot === null || bonus.maxCents === 0) return byPaytable
  const rounds = totalRounds ?? handsPerSession
  // Every contribution of the session, rounded up, in a jackpot that was never won before.
  const fed = portion(rounds * seats * bonus.maxCents, jackpot.contribution) + rounds * seats
  return Math.max(byPaytable, Math.max(jackpot.startCents, jackpot.resetCents) + fed)
}

function lastMultipleBelow(limit: number, step: number): number {
  return (Math.ceil(limit / step) - 1) * step
}

function bestOf(payouts: readonly number[] | null): number {
  return payouts === null ? 0 : Math.max(...payouts)
}
