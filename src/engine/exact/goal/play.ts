/** A setup whose strategy is a goal: what is to be solved, and the solution as play needs it. */
import type { GoalSetup } from '../../letitride/goalSetup.ts'
import type { GameSetup } from '../../letitride/setup.ts'
import { type PayoffTypes, payoffTypes } from '../payoffTypes.ts'
import { sessionGame } from '../session/fromSetup.ts'
import { latticeOf } from '../session/lattice.ts'
import { gameFor } from './objective.ts'
import type { GoalInput } from './problem.ts'
import { type GoalSolution, solveGoal } from './solve.ts'

/** A setup that is played by a policy. */
export type GoalGame = GameSetup & { readonly strategy: GoalSetup }

/** What play needs of a solution: the worths of single situations are not kept. */
export type SolvedGoal = Pick<GoalSolution, 'problem' | 'policy'>

/**
 * The goal of a setup in its game; `types` are those of the setup's paytables. Throws a RangeError for a session
 * that has no small set of states (see `sessionGame`).
 */
export function goalOf(setup: GoalGame, types: PayoffTypes): GoalInput {
  const conversion = sessionGame(setup, { kind: 'policy' })
  if (!conversion.ok) throw new RangeError(`no goal can be solved here: ${conversion.reason}`)
  const { objective, leaving } = setup.strategy
  const { betting } = setup
  const choose = betting.kind === 'chosen' ? { leaving, bets: betting.multiples } : { leaving }
  return { game: conversion.game, types, objective, choose }
}

/** Solves a setup's goal at once: from a tenth of a second to half a minute. */
export function solveGoalOf(setup: GoalGame): SolvedGoal {
  const { problem, policy } = solveGoal(goalOf(setup, payoffTypes(setup)))
  return { problem, policy }
}

/**
 * How many choices a goal's policy has to weigh, without solving anything: betting states × profits × hands × bets.
 * An upper bound where there is a win limit or no utility, else a rough one.
 */
export function goalSituations(setup: GoalGame): number {
  const conversion = sessionGame(setup, { kind: 'policy' })
  if (!conversion.ok) return Number.POSITIVE_INFINITY
  const { game } = conversion
  const { betting } = setup
  const multiples = betting.kind === 'chosen' ? betting.multiples : [1]
  const { winAt, handLoss, aliveFrom } = latticeOf(gameFor(game, setup.strategy.objective))
  const top = Math.min(winAt, handLoss * Math.max(...multiples) * game.hands)
  return game.betting.states * Math.max(0, top - Math.min(...aliveFrom)) * game.hands * multiples.length
}
