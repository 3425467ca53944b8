import type { SessionFigures } from '../../engine/exact/session/figures.ts'
import { sessionGame } from '../../engine/exact/session/fromSetup.ts'
import type { SessionGame } from '../../engine/exact/session/game.ts'
import { latticeOf } from '../../engine/exact/session/lattice.ts'
import { isGoal } from '../../engine/letitride/goalSetup.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { ExactFigures, ExactSession, NotExact } from '../../shared/results/exactSession.ts'
import { decisionsFor } from './tables.ts'

type Playable = { readonly game: SessionGame; readonly notExact: null }
type NotPlayable = { readonly game: null; readonly notExact: NotExact }

/** The session of a setup with its own strategy, or why the exact methods leave it to simulation. */
export function gameOf(setup: GameSetup): Playable | NotPlayable {
  const { strategy, mainPayouts } = setup
  const play = isGoal(strategy) ? { kind: 'policy' as const } : decisionsFor({ strategy, mainPayouts })
  const converted = sessionGame(setup, play)
  if (converted.ok) return { game: converted.game, notExact: null }
  const { reason } = converted
  return { game: null, notExact: notExactFor(reason) }
}

/** A session that is of no kind that the exact methods know. */
export function notExactFor(reason: NotExact['reason']): NotExact {
  return { kind: 'not_exact', reason, seconds: null, states: null, worthTrying: false }
}

/** What an estimate says of a task that is not begun. */
export function tooLarge({
  seconds,
  states,
  feasible,
}: {
  readonly seconds: number
  readonly states: number
  readonly feasible: boolean
}): NotExact {
  return { kind: 'not_exact', reason: 'too_large', seconds, states, worthTrying: feasible }
}

/** The engine's figures in the form that results and windows share. */
export function toExactSession(found: SessionFigures, game: SessionGame): ExactSession {
  const { profitCents, probability } = found.distribution
  const { stepCents } = latticeOf(game)
  const lowCents = profitCents[0] ?? 0
  const highCents = profitCents.at(-1) ?? 0
  const counts = Array.from(profitCents, (profit, index): [number, number] => [
    Math.round((profit - lowCents) / stepCents),
    probability[index]!,
  ])
  return {
    kind: 'exact',
    figures: toExactFigures(found),
    histogram: {
      exact: true,
      lowCents,
      widthCents: stepCents,
      bins: Math.round((highCents - lowCents) / stepCents) + 1,
      counts,
      below: 0,
      above: 0,
      minCents: lowCents,
      maxCents: highCents,
    },
  }
}

export function toExactFigures(found: SessionFigures): ExactFigures {
  return {
    pWin: found.pWin,
    pLoss: found.pLoss,
    pPush: found.pPush,
    meanProfit: found.meanProfitCents / 100,
    sdProfit: found.sdProfitCents / 100,
    skewness: found.skewness,
    meanHands: found.meanHands,
    evPerHand: found.evPerHandCents === null ? null : found.evPerHandCents / 100,
    meanWagered: found.meanWageredCents / 100,
    meanBonusWagered: found.meanBonusWageredCents / 100,
    meanLoweredHands: found.meanLoweredHands,
    stopReasons: { ...found.stopReasons },
    quantiles: found.quantiles.map(({ probability: p, profitCents: cents }) => ({ p, value: cents / 100 })),
    ruin: null,
    cutProbability: found.cutProbability,
  }
}
