/**
 * Chance of winning, cost and length of a session over win limit × loss limit × hands. One pass over a pair of
 * limits gives the figures for every number of hands: a session that is stopped after n hands is the same session,
 * looked at after n hands.
 */

import { type Estimate, estimate, estimateSession } from '../session/estimate.ts'
import { Evolution } from '../session/evolution.ts'
import type { HandModel, SessionGame } from '../session/game.ts'
import { segmentsOf } from '../session/kernel.ts'
import { type Lattice, latticeOf } from '../session/lattice.ts'
import { finish, type SlicedTask, slicedTask, type Work } from '../task.ts'

export type LimitsInput = {
  /** Its own limits and number of hands are not used. */
  readonly game: SessionGame
  readonly model: HandModel
  /** Null is no limit. */
  readonly winLimitsCents: readonly (number | null)[]
  readonly lossLimitsCents: readonly (number | null)[]
  readonly hands: readonly number[]
}

/** One point of the surfaces. */
export type LimitsCell = {
  readonly winLimitCents: number | null
  readonly lossLimitCents: number | null
  readonly hands: number
  readonly pWin: number
  readonly pLoss: number
  readonly meanProfitCents: number
  readonly meanHands: number
}

/** All cells: win limits, then loss limits, then hands, the last changing fastest. */
export function limitsSurface(input: LimitsInput): LimitsCell[] {
  return finish(surfaceWork(input))
}

/** As `limitsSurface`, in slices of one hand. */
export function limitsSurfaceTask(input: LimitsInput): SlicedTask<LimitsCell[]> {
  return slicedTask(surfaceWork(input), estimateLimits(input).operations)
}

export function estimateLimits({
  game,
  model,
  winLimitsCents,
  lossLimitsCents,
  hands,
}: LimitsInput): Estimate {
  let [states, operations] = [0, 0]
  const most = Math.max(...hands)
  for (const winLimitCents of winLimitsCents)
    for (const lossLimitCents of lossLimitsCents) {
      const cell = estimateSession({ ...game, winLimitCents, lossLimitCents, hands: most }, model)
      states = Math.max(states, cell.states)
      operations += cell.operations
    }
  return estimate(states, operations)
}

function* surfaceWork(input: LimitsInput): Work<LimitsCell[]> {
  const { game, winLimitsCents, lossLimitsCents, hands } = input
  const ascending = [...new Set(hands)].sort((a, b) => a - b)
  const cells: LimitsCell[] = []
  for (const winLimitCents of winLimitsCents) {
    for (const lossLimitCents of lossLimitsCents) {
      const limited = { ...game, winLimitCents, lossLimitCents, hands: ascending.at(-1) ?? 0 }
      const found = yield* cellsOf(limited, input.model, ascending)
      for (const count of hands)
        cells.push({ winLimitCents, lossLimitCents, hands: count, ...found.get(count)! })
    }
  }
  return cells
}

type Figures = Pick<LimitsCell, 'pWin' | 'pLoss' | 'meanProfitCents' | 'meanHands'>

/** Figures after each of some numbers of hands, ascending. */
function* cellsOf(game: SessionGame, model: HandModel, hands: readonly number[]): Work<Map<number, Figures>> {
  const lattice = latticeOf(game)
  const { states, initial } = game.betting
  const segments = Array.from({ length: states }, (_, state) => segmentsOf(game, lattice, { state, model }))
  const evolution = new Evolution({
    lattice,
    states,
    initial,
    hands: game.hands,
    segments: (_hand, state) => segments[state]!,
  })
  const found = new Map<number, Figures>()
  let over = false
  for (const count of hands) {
    while (evolution.played < count && !over) {
      const before = evolution.meanHands
      yield evolution.hand()
      // What is left could no longer be seen in any figure.
      over = evolution.meanHands - before < 1e-16
    }
    found.set(count, figuresNow(evolution, lattice, states))
  }
  return found
}

function figuresNow(evolution: Evolution, lattice: Lattice, states: number): Figures {
  const { rest, high } = evolution
  const { lowest, stepCents } = lattice
  let [pWin, pLoss, mean] = [0, 0, 0]
  const add = (profit: number, probability: number): void => {
    if (profit > 0) pWin += probability
    else if (profit < 0) pLoss += probability
    mean += profit * probability
  }
  for (let index = 0; index < rest.length; index++) if (rest[index] !== 0) add(index + lowest, rest[index]!)
  for (let state = 0; state < states; state++)
    for (let profit = lowest; profit <= high; profit++) add(profit, evolution.playing(state, profit))
  return { pWin, pLoss, meanProfitCents: mean * stepCents, meanHands: evolution.meanHands }
}
