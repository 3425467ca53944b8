/** One hand as a step on the lattice of profits. */
import { type Bets, betsAt, type HandModel, type SessionGame } from './game.ts'
import type { Lattice } from './lattice.ts'

/** Where a hand leads: a few dozen changes of profit with their probabilities. */
export type Kernel = {
  /** In steps, ascending; losses before `firstPush`, wins from `firstWin` on. */
  readonly deltas: Int32Array
  readonly probabilities: Float64Array
  readonly firstPush: number
  readonly firstWin: number
  /** State of the betting system after a loss, a push, a win. */
  readonly next: readonly [number, number, number]
  /** Expected main bets at risk and the bonus bet, in cents. */
  readonly wageredCents: number
  readonly bonusCents: number
  readonly lowered: boolean
}

/** Kernels hold from `from` up to the next segment's `from`; a null kernel leaves the table. */
export type Segment = { readonly from: number; readonly kernel: Kernel | null }

export function kernelOf(
  { outcomes, unitsAtRisk }: HandModel,
  bets: Bets,
  { stepCents, next }: { readonly stepCents: number; readonly next: Kernel['next'] },
): Kernel {
  const merged = new Map<number, number>()
  for (const { main, bonus, probability } of outcomes) {
    if (probability === 0) continue
    // The + 0 turns −0 into 0.
    const delta = (main * bets.betCents + bonus * bets.bonusCents) / stepCents + 0
    merged.set(delta, (merged.get(delta) ?? 0) + probability)
  }
  const deltas = Int32Array.from(merged.keys()).sort()
  return {
    deltas,
    probabilities: Float64Array.from(deltas, (delta) => merged.get(delta)!),
    firstPush: deltas.filter((delta) => delta < 0).length,
    firstWin: deltas.filter((delta) => delta <= 0).length,
    next,
    wageredCents: unitsAtRisk * bets.betCents,
    bonusCents: bets.bonusCents,
    lowered: bets.lowered,
  }
}

/**
 * The kernels of a betting state for one hand model, ascending in profit. Bets change only where the bankroll does
 * not allow what is asked for.
 */
export function segmentsOf(
  game: SessionGame,
  lattice: Lattice,
  { state, model }: { readonly state: number; readonly model: HandModel },
): Segment[] {
  const { betting, startingCents } = game
  const { stepCents } = lattice
  const next = nextStates(game, state)
  const full = 3 * betting.betCents(state) + betting.bonusCents(state)
  const last = Math.ceil((full - startingCents) / stepCents)
  const segments: { from: number; bets: Bets }[] = []
  const first = lattice.aliveFrom[state]!
  for (let from = first; from <= Math.max(first, last); from++) {
    const bets = betsAt(game, state, startingCents + from * stepCents)
    const previous = segments.at(-1)?.bets
    if (previous?.betCents === bets.betCents && previous.bonusCents === bets.bonusCents) continue
    segments.push({ from, bets })
  }
  return segments.map(({ from, bets }) => ({ from, kernel: kernelOf(model, bets, { stepCents, next }) }))
}

export function nextStates({ betting }: SessionGame, state: number): Kernel['next'] {
  return [betting.next(state, -1), betting.next(state, 0), betting.next(state, 1)]
}
