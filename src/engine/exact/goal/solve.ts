/**
 * Best play for a goal by backward dynamic programming (R. Bellman, "Dynamic Programming", 1957): the worth of a
 * situation is that of its best action, given the worths one hand later. Exact, as a hand's future depends on the
 * cards only through their payoff type; a policy that also looked at earlier hands would gain nothing.
 */
import { type Estimate, estimate } from '../session/estimate.ts'
import { finish, type SlicedTask, slicedTask, type Work } from '../task.ts'
import { TIE } from './handTree.ts'
import { type Action, Policy } from './policy.ts'
import { type GoalInput, type Problem, problemOf } from './problem.ts'
import { Worths } from './values.ts'

export type GoalSolution = {
  readonly problem: Problem
  readonly policy: Policy
  /** Worth of the session under best play: a probability, or an expected utility. */
  readonly value: number
  /** Worth by hands played (0 … hands − 1), then state and profit from `problem.low` to `problem.high`. */
  readonly rows: readonly Float64Array[]
}

export function solveGoal(input: GoalInput): GoalSolution {
  return finish(goalWork(problemOf(input)))
}

export function solveGoalTask(input: GoalInput): SlicedTask<GoalSolution> {
  const problem = problemOf(input)
  return slicedTask(goalWork(problem), estimateProblem(problem).operations)
}

export function estimateGoal(input: GoalInput): Estimate {
  return estimateProblem(problemOf(input))
}

function estimateProblem(problem: Problem): Estimate {
  const states = problem.states * Math.max(0, problem.high - problem.low + 1)
  const menu = states > 0 ? problem.bets(0, problem.high).length : 0
  return estimate(states * problem.game.hands, states * menu * problem.game.hands * problem.tree.operations)
}

/** Profits between two yields. */
const BATCH = 512

export function* goalWork(problem: Problem): Work<GoalSolution> {
  const { game, tree, lattice, states, low, high } = problem
  const width = Math.max(0, high - low + 1)
  const policy = new Policy(tree, { stepCents: lattice.stepCents, hands: game.hands, states, low, high })
  const worths = new Worths(problem)
  const rows: Float64Array[] = []
  const chooser = new Chooser(problem, worths)
  let later: Float64Array | null = null
  for (let handsPlayed = game.hands - 1; handsPlayed >= 0; handsPlayed--) {
    worths.fill(handsPlayed + 1, later)
    const row = new Float64Array(states * width)
    const assured = problem.assuredFrom(handsPlayed)
    for (let state = 0; state < states; state++) {
      const from = Math.max(low, lattice.aliveFrom[state]!)
      const settled = chooser.unsearched(handsPlayed, state)
      policy.setAbove(handsPlayed, state, settled.action)
      for (let start = from; start <= high; start += BATCH) {
        const end = Math.min(high, start + BATCH - 1)
        for (let profit = start; profit <= end; profit++) {
          const { worth, action } = profit >= assured ? settled : chooser.choose(handsPlayed, state, profit)
          row[state * width + profit - low] = worth
          policy.set(handsPlayed, state, profit, action)
        }
        yield (end - start + 1) * tree.operations
      }
    }
    rows[handsPlayed] = row
    later = row
  }
  return { problem, policy, value: startWorth(problem, later), rows }
}

function startWorth({ lattice, game, worth, low, high }: Problem, row: Float64Array | null): number {
  const { initial } = game.betting
  if (lattice.winAt <= 0 || row === null) return worth(0, 0, false)
  if (lattice.aliveFrom[initial]! > 0) return worth(0, 0, true)
  return row[initial * (high - low + 1) - low]!
}

/** Chooses the best action of a situation. */
class Chooser {
  readonly #problem: Problem
  readonly #worths: Worths
  readonly #leaves: Float64Array
  #decisions: Uint8Array
  #best: Uint8Array

  constructor(problem: Problem, worths: Worths) {
    this.#problem = problem
    this.#worths = worths
    this.#leaves = new Float64Array(problem.tree.leafCount)
    this.#decisions = new Uint8Array(problem.tree.decisionCount)
    this.#best = new Uint8Array(problem.tree.decisionCount)
  }

  /** Of equal actions the smallest bet, and leaving before any. */
  choose(handsPlayed: number, state: number, profit: number): { worth: number; action: Action } {
    const { tree, mayLeave, worth } = this.#problem
    const options = this.#problem.bets(state, profit)
    let [bets, highest] = [options[0]!, Number.NaN]
    for (const option of options) {
      this.#worths.leaves(state, profit, option, this.#leaves)
      const value = tree.solve(this.#leaves, this.#decisions)
      if (highest + TIE * Math.max(1, Math.abs(highest)) >= value) continue
      bets = option
      highest = value
      const spare = this.#best
      this.#best = this.#decisions
      this.#decisions = spare
    }
    if (mayLeave(handsPlayed)) {
      const leaving = worth(profit, handsPlayed, false)
      if (leaving >= highest - TIE * Math.max(1, Math.abs(highest)))
        return { worth: leaving, action: { leave: true, bets, decisions: tree.evDecisions() } }
    }
    return { worth: highest, action: { leave: false, bets, decisions: this.#best } }
  }

  /** Where nothing can go wrong: leave if that is a choice and no worse, else play for the expectation. */
  unsearched(handsPlayed: number, state: number): { worth: number; action: Action } {
    const { tree, high, bets, mayLeave, worth, worthAbove, lattice } = this.#problem
    const above = Math.max(high + 1, lattice.aliveFrom[state]!)
    const playing = worthAbove(above, handsPlayed)
    const leaving = worth(above, handsPlayed, false)
    const leave = mayLeave(handsPlayed) && leaving >= playing
    const action = { leave, bets: bets(state, above)[0]!, decisions: tree.evDecisions() }
    return { worth: leave ? leaving : playing, action }
  }
}
