/** Plays a chunk of consecutive sessions, in slices as short as the caller likes, and adds them up. */
import { DECK_SIZE } from '../cards/card.ts'
import { FIVE_CARD_CATEGORIES } from '../cards/fiveCard.ts'
import type { Words2 } from '../random/philox.ts'
import { seedKey, sessionState } from '../random/seed.ts'
import { type HandCounts, SeatAccumulator } from './accumulator.ts'
import { requireBounds } from './bounds.ts'
import { OUTCOME_STRIDE } from './payoffs.ts'
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
import { RowEncoder } from './rows.ts'
import type { GameSetup } from './setup.ts'
import type { DecisionTables } from './strategies/decisionTables.ts'
import type { ChunkTotals } from './totals.ts'

export type ChunkOptions = {
  readonly setup: GameSetup
  /** From `compileStrategy(setup)`. */
  readonly tables: DecisionTables
  /** Master seed of the run, 0 to 2^64 − 1. */
  readonly seed: bigint
  /** Number of the first session, from 0. */
  readonly first: number
  /** Sessions to play. */
  readonly count: number
  /** Whether to keep a row for each session. */
  readonly rows: boolean
}

export type ChunkPlayer = {
  /**
   * Plays until all sessions are finished or at least `maxHands` ≥ 1 hands have been played, and tells whether all
   * are finished. How the play is sliced does not change any result.
   */
  play(maxHands: number): boolean
  /** Sessions finished and hands played so far. */
  played(): { readonly sessions: number; readonly hands: number }
  /** Totals of the chunk; throws an Error before all its sessions are finished. */
  totals(): ChunkTotals
  /** Row blocks completed since the last call (see rows.ts); the last one when all sessions are finished. */
  takeRows(): ArrayBuffer[]
}

/** A player for sessions [first, first + count). Throws a RangeError for a setup that `setupBounds` refuses. */
export function createChunkPlayer(options: ChunkOptions): ChunkPlayer {
  return new Player(options)
}

const ORDERED_DECK = Uint8Array.from({ length: DECK_SIZE }, (_, card) => card)

class Player implements ChunkPlayer {
  readonly #setup: GameSetup
  readonly #game: Game
  readonly #key: Words2
  readonly #first: number
  readonly #end: number
  readonly #accumulator: SeatAccumulator
  readonly #rows: RowEncoder | null
  readonly #counters: Counters
  readonly #session: Session
  #number: number
  #hands = 0

  constructor({ setup, tables, seed, first, count, rows }: ChunkOptions) {
    const bounds = requireBounds(setup)
    this.#setup = setup
    this.#game = prepareGame(setup, tables)
    this.#key = seedKey(seed)
    this.#first = first
    this.#end = first + count
    this.#accumulator = new SeatAccumulator(setup)
    this.#rows = rows ? new RowEncoder({ bounds, seats: setup.seats, firstSession: first }) : null
    this.#counters = newCounters()
    this.#session = newSession()
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
    return { seats: [this.#accumulator.totals(handCounts(this.#counters))] }
  }

  takeRows(): ArrayBuffer[] {
    if (this.#number === this.#end) this.#rows?.flush()
    return this.#rows?.take() ?? []
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
    const { stopReason, hands, bankroll, mainProfit, wagered, bonusWagered } = this.#session
    const { peak, maxDrawdown, peakAtMaxDrawdown } = this.#session
    this.#accumulator.add({
      stopReason,
      hands,
      profit: bankroll - this.#setup.startingCents,
      mainProfit,
      wagered,
      bonusWagered,
      peak,
      maxDrawdown,
      peakAtMaxDrawdown,
    })
    this.#rows?.add(stopReason, hands, {
      finalCents: bankroll,
      wageredCents: wagered,
      bonusWageredCents: bonusWagered,
      peakCents: peak,
      maxDrawdownCents: maxDrawdown,
      peakAtMaxDrawdownCents: peakAtMaxDrawdown,
    })
    this.#number++
    if (this.#number < this.#end) this.#begin()
  }
}

/** Hand counts from the counters of the loop. */
function handCounts({ outcomes, bonusCategories }: Counters): HandCounts {
  const categories = Array.from<number>({ length: FIVE_CARD_CATEGORIES.length }).fill(0)
  let ride1 = 0
  let ride2 = 0
  for (const [outcome, count] of outcomes.entries()) {
    if (count === 0) continue
    categories[outcome % OUTCOME_STRIDE]! += count
    const decisions = Math.floor(outcome / OUTCOME_STRIDE)
    if (decisions & 1) ride1 += count
    if (decisions & 2) ride2 += count
  }
  const bonusHands = bonusCategories.reduce((sum, count) => sum + count, 0)
  // A flat bet is never lowered: the session ends before.
  return { ride1, ride2, bonusHands, cappedHands: 0, categories, bonusCategories: [...bonusCategories] }
}
