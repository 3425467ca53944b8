import { DECK_SIZE } from '../cards/card.ts'
import type { Words2 } from '../random/philox.ts'
import { seedKey, sessionState } from '../random/seed.ts'
import { bettingSystem } from './betting/create.ts'
import { bonusPlan } from './bonus/create.ts'
import type { ChunkOptions, ChunkPlayer } from './chunk.ts'
import { ChunkBooks } from './chunkBooks.ts'
import { handCounts } from './handCounts.ts'
import { longestRuns } from './longestRuns.ts'
import {
  type Counters,
  type Game,
  NOT_STOPPED,
  newCounters,
  newSession,
  playHands,
  prepareGame,
  type Session,
} from './playHands.ts'
import type { GameSetup } from './setup.ts'
import type { DecisionTables } from './strategies/decisionTables.ts'
import type { ChunkTotals } from './totals.ts'

/** Whether the fast loop knows the game: one seat, constant bets, seeded cards, and no jackpot to be won. */
export function playsOneSeat(setup: GameSetup): boolean {
  const bonus = bonusPlan(setup).constantCents
  return (
    setup.seats === 1 &&
    setup.totalRounds === null &&
    setup.shuffle === 'seeded' &&
    bettingSystem(setup).constantCents !== null &&
    bonus !== null &&
    (setup.jackpot === null || bonus === 0)
  )
}

const ORDERED_DECK = Uint8Array.from({ length: DECK_SIZE }, (_, card) => card)

/** Plays sessions of one seat with constant bets by the fast loop of playHands.ts. */
export class OneSeatPlayer implements ChunkPlayer {
  readonly #setup: GameSetup
  readonly #game: Game
  readonly #key: Words2
  readonly #first: number
  readonly #end: number
  readonly #books: ChunkBooks
  readonly #counters: Counters
  readonly #session: Session
  #number: number
  #hands = 0

  constructor({ setup, seed, first, count, rows }: ChunkOptions, tables: DecisionTables) {
    this.#setup = setup
    this.#game = prepareGame(setup, tables)
    this.#key = seedKey(seed)
    this.#first = first
    this.#end = first + count
    this.#books = new ChunkBooks({ setup, first, rows })
    this.#counters = newCounters()
    this.#session = newSession(setup)
    this.#number = first
    this.#begin()
  }

  play(maxHands: number): boolean {
    let left = maxHands
    while (this.#number < this.#end && left > 0) {
      // A session counts as one hand at least, so that sessions without a hand use up the slice too.
      const hands = playHands(this.#game, this.#session, this.#counters, left)
      left -= Math.max(1, hands)
      this.#hands += hands
      if (this.#session.stopReason !== NOT_STOPPED) this.#finish()
    }
    return this.#number === this.#end
  }

  played(): { readonly sessions: number; readonly hands: number } {
    return { sessions: this.#number - this.#first, hands: this.#hands }
  }

  totals(): ChunkTotals {
    if (this.#number < this.#end) throw new Error('the chunk is not finished')
    // A constant bet is never lowered: the session ends before.
    return this.#books.totals([handCounts(this.#counters, 0)])
  }

  takeRows(): ArrayBuffer[] {
    return this.#books.takeRows(this.#number === this.#end)
  }

  /** None: `createChunkPlayer` has hands that are to be kept played by `TablePlayer`. */
  takeHands(): ArrayBuffer[] {
    return []
  }

  #begin(): void {
    const session = this.#session
    const start = this.#setup.startingCents
    session.stopReason = NOT_STOPPED
    session.hands = 0
    session.bankroll = start
    session.mainProfit = 0
    session.wagered = 0
    session.bonusWagered = 0
    session.peak = start
    session.lowest = start
    session.maxDrawdown = 0
    session.peakAtMaxDrawdown = start
    const state = sessionState(this.#key, this.#number)
    session.s0 = state[0]
    session.s1 = state[1]
    session.s2 = state[2]
    session.s3 = state[3]
    session.deck.set(ORDERED_DECK)
  }

  #finish(): void {
    const session = this.#session
    this.#books.record(0, {
      stopReason: session.stopReason,
      hands: session.hands,
      profit: session.bankroll - this.#setup.startingCents,
      mainProfit: session.mainProfit,
      wagered: session.wagered,
      bonusWagered: session.bonusWagered,
      jackpotPaid: 0,
      peak: session.peak,
      lowest: session.lowest,
      maxDrawdown: session.maxDrawdown,
      peakAtMaxDrawdown: session.peakAtMaxDrawdown,
      ...longestRuns(session.signs, session.hands),
    })
    this.#books.endSession()
    this.#number++
    if (this.#number < this.#end) this.#begin()
  }
}
