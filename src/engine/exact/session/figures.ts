/** Figures of a session from its exact distribution. */
import type { StopReason } from '../../letitride/setup.ts'
import type { Evolution } from './evolution.ts'
import type { SessionGame } from './game.ts'
import type { Lattice } from './lattice.ts'
import { CompensatedSum } from './sum.ts'

export const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99] as const

export type SessionFigures = {
  readonly pWin: number
  readonly pLoss: number
  readonly pPush: number
  readonly meanProfitCents: number
  readonly sdProfitCents: number
  /** Third central moment over the cube of the deviation; null for a constant. */
  readonly skewness: number | null
  /** The least profit not exceeded with at least this probability. */
  readonly quantiles: readonly { readonly probability: number; readonly profitCents: number }[]
  /** Sums to 1; `left` is leaving by choice, which only a policy does. */
  readonly stopReasons: { readonly [reason in Exclude<StopReason, 'in_progress'>]: number }
  readonly meanHands: number
  /** Expected main bets at risk and bonus bets of a session, and hands with a lowered bet. */
  readonly meanWageredCents: number
  readonly meanBonusWageredCents: number
  readonly meanLoweredHands: number
  /** Expected profit per hand played; null when none is. */
  readonly evPerHandCents: number | null
  /** Profits that can come out, ascending, and their probabilities. */
  readonly distribution: { readonly profitCents: Float64Array; readonly probability: Float64Array }
  /** Probability of playing a hand number 1, 2, …: its sum is the mean number of hands. */
  readonly playing: Float64Array
  /**
   * Probability that was set aside in the far upper tail, at the profit it had reached. No probability above is
   * wrong by more than this.
   */
  readonly cutProbability: number
}

export function figuresOf(
  game: SessionGame,
  lattice: Lattice,
  { evolution, playing }: { readonly evolution: Evolution; readonly playing: readonly number[] },
): SessionFigures {
  const { lowest, stepCents } = lattice
  const final = finalDistribution(lattice, game.betting.states, evolution)
  const first = final.findIndex((p) => p > 0)
  const last = final.findLastIndex((p) => p > 0)
  const support: number[] = []
  for (let index = first; index <= last; index++) if (final[index]! > 0) support.push(index)
  const profitCents = Float64Array.from(support, (index) => (index + lowest) * stepCents)
  const probability = Float64Array.from(support, (index) => final[index]!)
  const moments = momentsOf(profitCents, probability)
  const { rest, left, meanHands } = evolution
  const resting = (test: (profit: number) => boolean): number =>
    sumWhere(rest, (index) => test(index + lowest))
  const pWinLimit = resting((profit) => profit >= lattice.winAt)
  const pLossLimit = resting((profit) => profit < lattice.winAt && profit <= lattice.loseAt)
  const alive = evolution.alive()
  const all = alive + evolution.cut
  const insufficient = Math.max(0, sumWhere(rest, () => true) - pWinLimit - pLossLimit - left - evolution.cut)
  return {
    pWin: sumWhere(final, (index) => index + lowest > 0),
    pLoss: sumWhere(final, (index) => index + lowest < 0),
    pPush: final[-lowest] ?? 0,
    meanProfitCents: moments.mean,
    sdProfitCents: moments.sd,
    skewness: moments.skewness,
    quantiles: QUANTILES.map((level) => ({
      probability: level,
      profitCents: quantile(profitCents, probability, level),
    })),
    stopReasons: {
      win_limit: pWinLimit,
      loss_limit: pLossLimit,
      max_hands: game.handsReason === 'max_hands' ? all : 0,
      insufficient_funds: insufficient < 1e-13 && !canRunOut(lattice) ? 0 : insufficient,
      max_duration: game.handsReason === 'max_duration' ? all : 0,
      left,
    },
    meanHands,
    meanWageredCents: evolution.wageredCents,
    meanBonusWageredCents: evolution.bonusWageredCents,
    meanLoweredHands: evolution.loweredHands,
    evPerHandCents: meanHands > 0 ? moments.mean / meanHands : null,
    distribution: { profitCents, probability },
    playing: Float64Array.from(playing),
    cutProbability: evolution.cut,
  }
}

/** Whether a bankroll can be too small for a hand before the loss limit is reached. */
function canRunOut({ aliveFrom, loseAt }: Lattice): boolean {
  return aliveFrom.some((from) => from > loseAt + 1)
}

/** What has come to rest and what is still playing, by profit from the lowest on. */
export function finalDistribution(lattice: Lattice, states: number, evolution: Evolution): Float64Array {
  const final = evolution.rest.slice()
  for (let state = 0; state < states; state++)
    for (let profit = lattice.lowest; profit <= evolution.high; profit++)
      final[profit - lattice.lowest]! += evolution.playing(state, profit)
  return final
}

function sumWhere(values: Float64Array, test: (index: number) => boolean): number {
  const sum = new CompensatedSum()
  for (const [index, value] of values.entries()) if (value !== 0 && test(index)) sum.add(value)
  return sum.value
}

function momentsOf(values: Float64Array, probabilities: Float64Array) {
  const expect = (of: (value: number) => number): number => {
    const sum = new CompensatedSum()
    for (const [index, value] of values.entries()) sum.add(probabilities[index]! * of(value))
    return sum.value
  }
  const mean = expect((value) => value)
  const variance = expect((value) => (value - mean) ** 2)
  const sd = Math.sqrt(variance)
  return { mean, sd, skewness: sd > 0 ? expect((value) => ((value - mean) / sd) ** 3) : null }
}

function quantile(values: Float64Array, probabilities: Float64Array, level: number): number {
  const sum = new CompensatedSum()
  for (const [index, value] of values.entries()) {
    sum.add(probabilities[index]!)
    if (sum.value >= level) return value
  }
  return values.at(-1) ?? 0
}
