/** Betting systems with finitely many states, as chains. A test holds each to the system that sessions play with. */
import { bettingSystem } from '../../letitride/betting/create.ts'
import type { BettingSystem } from '../../letitride/betting/system.ts'
import type { BettingSetup } from '../../letitride/setup.ts'
import { type BettingChain, flatChain } from './game.ts'

/** A chain without its bonus bets. */
type Steps = Pick<BettingChain, 'states' | 'initial' | 'betCents' | 'next'>

/** The chain of a betting system, or null when its bets depend on more than its own state. */
export function chainOf(betting: BettingSetup, baseBetCents: number): Steps | null {
  const system = bettingSystem({ betting, baseBetCents })
  switch (betting.kind) {
    case 'flat':
    // The policy that chooses has no state of its own; it is told the bets to choose from.
    case 'chosen':
      return flatChain(baseBetCents, 0)
    case 'martingale': {
      const { maxProgressions, resetOnWin } = betting
      return steps(system, maxProgressions, {
        towards: -1,
        win: (step) => (resetOnWin ? 0 : step),
        loss: (step) => Math.min(step + 1, maxProgressions - 1),
      })
    }
    case 'reverse_martingale':
      return rising(system, betting.targetStreak, betting.resetOnLoss)
    case 'paroli':
      return rising(system, betting.winsBeforeReset, true)
    case 'fibonacci': {
      const { maxPosition, winRegression } = betting
      return steps(system, maxPosition + 1, {
        towards: -1,
        win: (step) => Math.max(0, step - winRegression),
        loss: (step) => Math.min(step + 1, maxPosition),
      })
    }
    case 'dalembert': {
      const { increaseCents, decreaseCents, minCents, maxCents } = betting
      const after = (bet: number, sign: number): number => {
        if (sign < 0) return Math.min(bet + increaseCents, maxCents)
        return sign > 0 ? Math.max(bet - decreaseCents, minCents) : bet
      }
      const bets = reachable(baseBetCents, after)
      return {
        states: bets.length,
        initial: 0,
        betCents: (state) => bets[state]!,
        next: (state, sign) => bets.indexOf(after(bets[state]!, sign)),
      }
    }
    case 'proportional':
    case 'custom':
      return null
  }
}

/** A system that raises its bet with each win. */
function rising(system: BettingSystem, target: number, resetOnLoss: boolean): Steps {
  return steps(system, target, {
    towards: 1,
    win: (step) => (step + 1) % target,
    loss: (step) => (resetOnLoss ? 0 : step),
  })
}

type Moves = {
  /** The result that leads from each step to the next. */
  readonly towards: -1 | 1
  win(step: number): number
  loss(step: number): number
}

/** A system that steps through a table of bets, which is read from the system itself. */
function steps(system: BettingSystem, states: number, { towards, win, loss }: Moves): Steps {
  const bettor = system.bettor()
  const bets = Array.from({ length: states }, () => {
    const bet = bettor.bet(NO_SEAT)
    bettor.record(towards)
    return bet
  })
  return {
    states,
    initial: 0,
    betCents: (state) => bets[state]!,
    next: (state, sign) => (sign === 0 ? state : sign > 0 ? win(state) : loss(state)),
  }
}

/** Bets that can be reached from the first, it among them. */
function reachable(first: number, after: (bet: number, sign: number) => number): number[] {
  const found = [first]
  for (const bet of found)
    for (const next of [after(bet, -1), after(bet, 1)]) if (!found.includes(next)) found.push(next)
  return found
}

/** For what looks at its own state only. */
export const NO_SEAT = {
  startingCents: 0,
  bankroll: 0,
  hands: 0,
  streak: 0,
  mainStreak: 0,
  bonusStreak: 0,
  lastNet: 0,
  lastMainNet: 0,
  lastBonusNet: 0,
  lastBonus: 0,
  lastRides: 0,
  lastOwnCategory: 0,
} as const
