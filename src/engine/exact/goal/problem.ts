/** A goal in its game: which actions there are, and what ends are worth. */
import type { Objective } from '../../letitride/goalSetup.ts'
import type { PayoffTypes } from '../payoffTypes.ts'
import { likelyTop } from '../session/estimate.ts'
import { type Bets, type BettingChain, betsAt, flatChain, type SessionGame } from '../session/game.ts'
import { nextStates } from '../session/kernel.ts'
import { type Lattice, latticeOf } from '../session/lattice.ts'
import { HandTree } from './handTree.ts'
import { gameFor, worthOf } from './objective.ts'

export type Choices = {
  /** Multiples of the base bet to choose from before each hand, in place of the betting system. */
  readonly bets?: readonly number[]
  /** Whether the player may leave between hands. */
  readonly leaving?: boolean
}

export type GoalInput = {
  readonly game: SessionGame
  readonly types: PayoffTypes
  readonly objective: Objective
  readonly choose?: Choices
}

export type Problem = {
  readonly game: SessionGame
  readonly lattice: Lattice
  readonly tree: HandTree
  readonly objective: Objective
  /** Betting states that the policy must tell apart. */
  readonly states: number
  /** Profits, in steps, whose actions are chosen: least and highest. */
  readonly low: number
  readonly high: number
  /** Largest change of profit in a hand. */
  readonly handWin: number
  bets(state: number, profit: number): readonly Bets[]
  next(state: number): readonly [number, number, number]
  mayLeave(handsPlayed: number): boolean
  /** Profits from here up are worth the same whatever is done, and no action need be searched for. */
  assuredFrom(handsPlayed: number): number
  /** Worth of an end at a profit. */
  worth(profit: number, handsPlayed: number, broke: boolean): number
  /** Worth of playing on above `high`, where nothing can go wrong any more, or nearly. */
  worthAbove(profit: number, handsPlayed: number): number
}

export function problemOf({ game: asked, types, objective, choose = {} }: GoalInput): Problem {
  const tree = new HandTree(types)
  const menu = choose.bets ? [...choose.bets].sort((a, b) => a - b) : null
  if (menu?.some((multiple) => !Number.isInteger(multiple) || multiple < 1) || menu?.length === 0)
    throw new RangeError('the bets to choose from must be whole multiples of the base bet')
  const chosen = gameFor(asked, objective)
  const bonus = chosen.betting.bonusCents(chosen.betting.initial)
  const lattice = latticeOf(menu ? { ...chosen, betting: menuChain(chosen, menu, bonus) } : chosen)
  const game = menu ? { ...chosen, betting: flatChain(chosen.baseBetCents, bonus) } : chosen
  const { startingCents, hands } = game
  const worth: Problem['worth'] = (profit, handsPlayed, broke) =>
    worthOf(objective, {
      bankrollCents: startingCents + profit * lattice.stepCents,
      startingCents,
      hands: handsPlayed,
      broke,
    })
  const evModel = tree.model(tree.evDecisions())
  const evOfUnit = evModel.outcomes.reduce((sum, { main, probability }) => sum + main * probability, 0)
  const evOfHand = (evOfUnit * game.baseBetCents) / lattice.stepCents
  return {
    game,
    lattice,
    tree,
    objective,
    states: game.betting.states,
    low: Math.min(...lattice.aliveFrom),
    high: highest(),
    handWin: mostWon(),
    bets: (state, profit) => betsOf(state, startingCents + profit * lattice.stepCents),
    next: (state) => nextStates(game, state),
    mayLeave: (handsPlayed) =>
      choose.leaving === true && (objective.kind !== 'ruin' || handsPlayed >= objective.hands),
    assuredFrom: (handsPlayed) => {
      const mostLost = lattice.handLoss * (hands - handsPlayed)
      if (objective.kind === 'win') return mostLost + 1
      return objective.kind === 'ruin' ? Math.max(...lattice.aliveFrom) + mostLost : Number.POSITIVE_INFINITY
    },
    worth,
    worthAbove: (profit, handsPlayed) =>
      objective.kind === 'utility'
        ? worth(profit + evOfHand * (hands - handsPlayed), handsPlayed, false)
        : worth(profit, handsPlayed, false),
  }

  function betsOf(state: number, bankroll: number): readonly Bets[] {
    const usual = betsAt(game, state, bankroll)
    if (!menu) return [usual]
    const affordable = menu
      .map((multiple) => multiple * game.baseBetCents)
      .filter((betCents) => 3 * betCents + usual.bonusCents <= bankroll)
    if (affordable.length === 0) return [usual]
    return affordable.map((betCents) => ({ betCents, bonusCents: usual.bonusCents, lowered: false }))
  }

  /**
   * Without a win limit: above it all is won for probabilities. For utilities it is where a royal flush and some 15
   * deviations lead; beyond, which is reached about once in a million sessions, a session is worth the utility of
   * its expectation, wrong by about γ/2 × (deviation / bankroll)².
   */
  function highest(): number {
    if (Number.isFinite(lattice.winAt)) return lattice.winAt - 1
    if (objective.kind === 'utility') {
      const largest = menu ? flatChain(menu.at(-1)! * game.baseBetCents, bonus) : game.betting
      return Math.ceil(likelyTop({ ...game, betting: largest }, evModel, lattice.stepCents) / 3)
    }
    return lattice.handLoss * hands
  }

  function mostWon(): number {
    const bets = menu
      ? menu.map((multiple) => multiple * game.baseBetCents)
      : Array.from({ length: game.betting.states }, (_, state) => game.betting.betCents(state))
    const bonuses = Array.from({ length: game.betting.states }, (_, state) => game.betting.bonusCents(state))
    const most = 3 * Math.max(...bets) * types.nets.at(-1)! + Math.max(...bonuses) * types.bonusNets.at(-1)!
    return Math.max(0, most / lattice.stepCents)
  }
}

/** A chain that only tells the lattice which bets there are. */
function menuChain(game: SessionGame, menu: readonly number[], bonusCents: number): BettingChain {
  return {
    states: menu.length,
    initial: 0,
    betCents: (state) => menu[state]! * game.baseBetCents,
    bonusCents: () => bonusCents,
    next: () => 0,
  }
}
