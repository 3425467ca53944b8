/** A whole session, exactly. */
import { finish, type SlicedTask, slicedTask, type Work } from '../task.ts'
import { estimateSession } from './estimate.ts'
import { Evolution } from './evolution.ts'
import { figuresOf, type SessionFigures } from './figures.ts'
import type { HandModel, SessionGame } from './game.ts'
import { type Segment, segmentsOf } from './kernel.ts'
import { type Lattice, latticeOf } from './lattice.ts'

/** Exact figures of a session whose every hand follows the same decisions. */
export function solveSession(game: SessionGame, model: HandModel): SessionFigures {
  return finish(sessionWork(game, model))
}

/** As `solveSession`, in slices. */
export function solveSessionTask(game: SessionGame, model: HandModel): SlicedTask<SessionFigures> {
  return slicedTask(sessionWork(game, model), estimateSession(game, model).operations)
}

function* sessionWork(game: SessionGame, model: HandModel): Work<SessionFigures> {
  const lattice = latticeOf(game)
  const segments = allSegments(game, lattice, model)
  return yield* evolve(game, lattice, (_hand, state) => segments[state]!)
}

/** The kernels of every betting state. */
export function allSegments(game: SessionGame, lattice: Lattice, model: HandModel): Segment[][] {
  return Array.from({ length: game.betting.states }, (_, state) =>
    segmentsOf(game, lattice, { state, model }),
  )
}

/** Figures of a session whose kernels are given, hand by hand and state by state. */
export function* evolve(
  game: SessionGame,
  lattice: Lattice,
  segments: (hand: number, state: number) => readonly Segment[],
): Work<SessionFigures> {
  const { hands, betting } = game
  const evolution = new Evolution({
    lattice,
    states: betting.states,
    initial: betting.initial,
    hands,
    segments,
  })
  const playing: number[] = []
  for (let hand = 0; hand < hands; hand++) {
    const before = evolution.meanHands
    yield evolution.hand()
    const started = evolution.meanHands - before
    if (started === 0) break
    playing.push(started)
  }
  return figuresOf(game, lattice, { evolution, playing })
}
