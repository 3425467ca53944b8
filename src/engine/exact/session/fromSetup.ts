/** Which setups have an exactly solvable session, and what it is. */
import { bonusPlan } from '../../letitride/bonus/create.ts'
import type { GameSetup } from '../../letitride/setup.ts'
import type { StrategyDecisions } from '../../letitride/strategies/custom.ts'
import { chainOf, NO_SEAT } from './chains.ts'
import type { SessionGame } from './game.ts'

/** Why a session is left to simulation. */
export type NotExact =
  /** Decisions that look at the session's profit, streaks or hands cannot be enumerated over cards alone. */
  | 'strategy_depends_on_session'
  /** Bets that depend on the bankroll or on an expression have no small set of states. */
  | 'betting_depends_on_session'
  /** As do bonus bets that look back at streaks, profits or hands. */
  | 'bonus_depends_on_session'
  /** A jackpot is fed by every hand. */
  | 'progressive_jackpot'
  /** Sessions that begin anew until the table's rounds are over: which of them are counted depends on their length. */
  | 'seat_replacement'

export type SessionConversion =
  | { readonly ok: true; readonly game: SessionGame }
  | { readonly ok: false; readonly reason: NotExact }

/**
 * The session of one seat. Other seats and burned cards change nothing (see `analyzeHand`): each seat has its own
 * bankroll, betting system and bonus plan, and of a deck that is shuffled for every round any five places are as
 * good as others. The strategy enters by the hand model of its decision tables.
 */
export function sessionGame(setup: GameSetup, strategy: Pick<StrategyDecisions, 'kind'>): SessionConversion {
  if (strategy.kind === 'session') return { ok: false, reason: 'strategy_depends_on_session' }
  if (setup.totalRounds !== null) return { ok: false, reason: 'seat_replacement' }
  const plan = bonusPlan(setup)
  if (setup.jackpot !== null && plan.maxCents > 0) return { ok: false, reason: 'progressive_jackpot' }
  const chain = chainOf(setup.betting, setup.baseBetCents)
  if (chain === null) return { ok: false, reason: 'betting_depends_on_session' }
  // A ratio looks at the bet that the system asks for, hence at its state.
  if (plan.constantCents === null && setup.bonusPlan.kind !== 'ratio')
    return { ok: false, reason: 'bonus_depends_on_session' }
  const bettor = plan.bettor()
  const bonuses = Array.from({ length: chain.states }, (_, state) =>
    bettor.bet(NO_SEAT, chain.betCents(state)),
  )
  const { durationHands, handsPerSession } = setup
  const timed = durationHands !== null && durationHands < handsPerSession
  return {
    ok: true,
    game: {
      startingCents: setup.startingCents,
      baseBetCents: setup.baseBetCents,
      betting: { ...chain, bonusCents: (state) => bonuses[state]! },
      hands: timed ? durationHands : handsPerSession,
      handsReason: timed ? 'max_duration' : 'max_hands',
      winLimitCents: setup.winLimitCents,
      lossLimitCents: setup.lossLimitCents,
      stopOnInsufficientFunds: setup.stopOnInsufficientFunds,
    },
  }
}
