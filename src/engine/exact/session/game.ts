/** A session as the exact methods see it: nothing but money. Amounts are whole cents. */
import { ORDERED_DEALS } from '../enumerate.ts'
import type { JointOutcome } from '../net.ts'

/** What one hand can bring, in bets per circle and in bonus bets, under fixed decisions. */
export type HandModel = {
  readonly outcomes: readonly {
    readonly main: number
    readonly bonus: number
    readonly probability: number
  }[]
  /** Expected bets at risk, 1 to 3. */
  readonly unitsAtRisk: number
}

/** The hand of a strategy. */
export function handModel(joint: readonly JointOutcome[]): HandModel {
  const outcomes = joint.map(({ main, bonus, deals }) => ({
    main,
    bonus,
    probability: deals / ORDERED_DEALS,
  }))
  const units = joint.reduce((sum, outcome) => sum + outcome.units * outcome.deals, 0)
  return { outcomes, unitsAtRisk: units / ORDERED_DEALS }
}

/** A betting system with finitely many states, and the bonus bet made in each of them. */
export type BettingChain = {
  readonly states: number
  readonly initial: number
  /** Bet per circle that the system asks for. */
  betCents(state: number): number
  bonusCents(state: number): number
  /** State after a hand whose net, all bets together, has this sign. */
  next(state: number, sign: -1 | 0 | 1): number
}

/** The same bets on every hand. */
export function flatChain(betCents: number, bonusCents: number): BettingChain {
  return {
    states: 1,
    initial: 0,
    betCents: () => betCents,
    bonusCents: () => bonusCents,
    next: () => 0,
  }
}

export type SessionGame = {
  readonly startingCents: number
  readonly baseBetCents: number
  readonly betting: BettingChain
  readonly hands: number
  /** What a session that has played all its hands has come up against. */
  readonly handsReason: 'max_hands' | 'max_duration'
  readonly winLimitCents: number | null
  readonly lossLimitCents: number | null
  readonly stopOnInsufficientFunds: boolean
}

export type Bets = {
  readonly betCents: number
  readonly bonusCents: number
  /** The bankroll did not allow the bet that the system asked for. */
  readonly lowered: boolean
}

/** Least bankroll with which a hand is played. */
export function fundsNeeded(
  { baseBetCents, betting, stopOnInsufficientFunds }: SessionGame,
  state: number,
): number {
  return 3 * baseBetCents + (stopOnInsufficientFunds ? betting.bonusCents(state) : 0)
}

/**
 * Bets of a hand, with a bankroll of at least `fundsNeeded`: the bonus is dropped where the base bet and it do not
 * both fit, the main bet lowered to the largest multiple of the base bet that fits.
 */
export function betsAt({ baseBetCents, betting }: SessionGame, state: number, bankroll: number): Bets {
  const bonus = betting.bonusCents(state)
  const bonusCents = 3 * baseBetCents + bonus <= bankroll ? bonus : 0
  const asked = betting.betCents(state)
  if (3 * asked + bonusCents <= bankroll) return { betCents: asked, bonusCents, lowered: false }
  const affordable = Math.floor((bankroll - bonusCents) / (3 * baseBetCents)) * baseBetCents
  return { betCents: affordable, bonusCents, lowered: true }
}
