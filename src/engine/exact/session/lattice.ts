/** The profits that a session can have: whole multiples of one step, from the start on. */
import { commonDivisor } from '../../letitride/money.ts'
import { fundsNeeded, type SessionGame } from './game.ts'

/** Everything in steps of profit. */
export type Lattice = {
  readonly stepCents: number
  /** A session ends from here up, and from here down; infinite without a limit. */
  readonly winAt: number
  readonly loseAt: number
  /** Least profit at which another hand is played, by state of the betting system. */
  readonly aliveFrom: readonly number[]
  /** Least profit that can be reached. */
  readonly lowest: number
  /** Most that one hand can lose. */
  readonly handLoss: number
}

export function latticeOf(game: SessionGame): Lattice {
  const { startingCents, baseBetCents, betting, winLimitCents, lossLimitCents } = game
  const states = Array.from({ length: betting.states }, (_, state) => state)
  const bets = states.map((state) => betting.betCents(state))
  const bonuses = states.map((state) => betting.bonusCents(state))
  const stepCents = commonDivisor([baseBetCents, ...bets, ...bonuses])
  const winAt = winLimitCents === null ? Number.POSITIVE_INFINITY : Math.ceil(winLimitCents / stepCents)
  const loseAt = lossLimitCents === null ? Number.NEGATIVE_INFINITY : -Math.ceil(lossLimitCents / stepCents)
  const aliveFrom = states.map((state) =>
    Math.max(loseAt + 1, Math.ceil((fundsNeeded(game, state) - startingCents) / stepCents)),
  )
  const handLoss = Math.max(...states.map((state) => 3 * bets[state]! + bonuses[state]!)) / stepCents
  const lowest = Math.max(-Math.floor(startingCents / stepCents), Math.min(...aliveFrom) - handLoss)
  return { stepCents, winAt, loseAt, aliveFrom, lowest: Math.min(0, lowest), handLoss }
}
