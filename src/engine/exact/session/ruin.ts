/**
 * Risk of ruin: the probability that a session is ever down to a profit of x or less, for every x. For a level that
 * is only reached when a session ends it is read from the final distribution. For a higher one the session is played
 * with the level as a loss limit: P(minimum ≤ x) is the probability of coming to rest there (first passage; W.
 * Feller, "An Introduction to Probability Theory" 1, chapter XIV). Profits from which the level cannot be reached
 * in the hands left come to rest too, so that a session without a win limit needs no more than its way down.
 */
import { finish, type SlicedTask, slicedTask, type Work } from '../task.ts'
import { type Estimate, estimate } from './estimate.ts'
import { Evolution } from './evolution.ts'
import type { SessionFigures } from './figures.ts'
import type { HandModel, SessionGame } from './game.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { allSegments } from './solve.ts'

export type RuinPoint = {
  readonly profitCents: number
  /** Probability of a profit of this or less at the start, after some hand or at the end. */
  readonly probability: number
}

/** Levels of the curve: at most this many, evenly spaced. */
const MOST_LEVELS = 100

export type RuinInput = {
  readonly game: SessionGame
  readonly model: HandModel
  /** Of `solveSession` for the same game. */
  readonly session: SessionFigures
  readonly levels?: number
  /** Profits asked about, in place of evenly spaced ones. */
  readonly profitsCents?: readonly number[]
}

export function ruinCurve(input: RuinInput): RuinPoint[] {
  return finish(ruinWork(input))
}

export function ruinCurveTask(input: RuinInput): SlicedTask<RuinPoint[]> {
  return slicedTask(ruinWork(input), estimateRuin(input).operations)
}

export function estimateRuin({ game, model, ...asked }: Omit<RuinInput, 'session'>): Estimate {
  const lattice = latticeOf(game)
  const depth = -lattice.lowest
  const reach = Math.min(lattice.winAt, (lattice.handLoss * game.hands) / 2)
  const states = game.betting.states * (reach + depth / 2)
  return estimate(states, states * game.hands * model.outcomes.length * levelsOf(lattice, asked).length)
}

type Levels = Pick<RuinInput, 'levels' | 'profitsCents'>

/** In steps of the lattice: as asked, or from just below the start down to the lowest profit. */
function levelsOf({ lowest, stepCents }: Lattice, { levels = MOST_LEVELS, profitsCents }: Levels): number[] {
  if (profitsCents !== undefined) return profitsCents.map((cents) => Math.floor(cents / stepCents))
  const stride = Math.max(1, Math.ceil(-lowest / levels))
  const spaced: number[] = []
  for (let level = -stride; level > lowest - stride; level -= stride) spaced.push(Math.max(level, lowest))
  return spaced
}

/** A point for each level, in their order. */
function* ruinWork({ game, model, session, ...asked }: RuinInput): Work<RuinPoint[]> {
  const lattice = latticeOf(game)
  const { stepCents, lowest } = lattice
  const segments = allSegments(game, lattice, model)
  const { states, initial } = game.betting
  const leastAlive = Math.min(...lattice.aliveFrom)
  const points: RuinPoint[] = []
  for (const x of levelsOf(lattice, asked)) {
    if (x >= 0) {
      points.push({ profitCents: x * stepCents, probability: 1 })
      continue
    }
    if (x < leastAlive) {
      points.push({ profitCents: x * stepCents, probability: atMost(session, x * stepCents) })
      continue
    }
    const aliveFrom = lattice.aliveFrom.map((from) => Math.max(from, x + 1))
    const evolution = new Evolution({
      lattice: { ...lattice, aliveFrom, loseAt: x },
      states,
      initial,
      hands: game.hands,
      segments: (_hand, state) => segments[state]!,
      ceiling: (handsLeft) => x + lattice.handLoss * handsLeft,
    })
    for (let hand = 0; hand < game.hands; hand++) {
      const before = evolution.meanHands
      yield evolution.hand()
      if (evolution.meanHands === before) break
    }
    let probability = 0
    for (let profit = lowest; profit <= x; profit++) probability += evolution.rest[profit - lowest]!
    points.push({ profitCents: x * stepCents, probability })
  }
  return points
}

function atMost({ distribution }: SessionFigures, profitCents: number): number {
  let sum = 0
  for (const [index, profit] of distribution.profitCents.entries())
    if (profit <= profitCents) sum += distribution.probability[index]!
  return sum
}
