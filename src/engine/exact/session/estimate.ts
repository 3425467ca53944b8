/** How large an exact solution will be, before it is begun. */
import { OPERATIONS_PER_SECOND } from '../task.ts'
import { CUT_PROBABILITY } from './evolution.ts'
import type { HandModel, SessionGame } from './game.ts'
import { latticeOf } from './lattice.ts'

export type Estimate = {
  /** States of the chain: betting states × profits. */
  readonly states: number
  readonly operations: number
  readonly seconds: number
  /** Whether it is within what the app is willing to solve; where not, simulation is the answer. */
  readonly feasible: boolean
}

/** Half a minute's work, and arrays of a few hundred megabytes. */
const MOST_OPERATIONS = 6e9
const MOST_STATES = 1.5e7

/** States and operations of `solveSession`: an upper estimate where there is no win limit. */
export function estimateSession(game: SessionGame, model: HandModel): Estimate {
  const lattice = latticeOf(game)
  const top = Number.isFinite(lattice.winAt) ? lattice.winAt : likelyTop(game, model, lattice.stepCents)
  const states = game.betting.states * Math.max(1, top - Math.min(...lattice.aliveFrom))
  const nets = new Set(model.outcomes.map(({ main, bonus }) => `${main} ${betsBonus(game) ? bonus : 0}`)).size
  return estimate(states, states * game.hands * nets)
}

export function estimate(states: number, operations: number): Estimate {
  return {
    states,
    operations,
    seconds: operations / OPERATIONS_PER_SECOND,
    feasible: operations <= MOST_OPERATIONS && states <= MOST_STATES,
  }
}

function betsBonus({ betting }: SessionGame): boolean {
  return Array.from({ length: betting.states }, (_, state) => betting.bonusCents(state)).some((b) => b > 0)
}

/**
 * A profit beyond which the probability is about 1e-12: each size of win as often as its Poisson distribution
 * allows at that level, together no more than the largest of these and eight deviations of the rest.
 */
export function likelyTop(
  { hands, betting }: SessionGame,
  { outcomes }: HandModel,
  stepCents: number,
): number {
  let largest = 0
  for (let state = 0; state < betting.states; state++) {
    const [bet, bonus] = [betting.betCents(state), betting.bonusCents(state)]
    let variance = 0
    let jump = 0
    for (const outcome of outcomes) {
      const net = (outcome.main * bet + outcome.bonus * bonus) / stepCents
      const rate = hands * outcome.probability
      if (rate < 0.1) jump = Math.max(jump, net * poissonCount(rate))
      else variance += rate * net * net
    }
    largest = Math.max(largest, jump + 8 * Math.sqrt(variance))
  }
  return Math.ceil(largest)
}

/** Least count that a Poisson number with this mean exceeds with a probability below the cut. */
function poissonCount(mean: number): number {
  let [count, term] = [0, 1]
  while (term > CUT_PROBABILITY) {
    count++
    term *= mean / count
  }
  return count
}
