import { COLEX_OFFSETS, COLEX_STRIDE } from '../../cards/combinations.ts'
import { THREE_CARD_CATEGORIES } from '../../cards/threeCard.ts'
import { NOT_STOPPED } from '../playHands.ts'
import type { SessionResult } from '../sessionResult.ts'
import { STOP_REASONS } from '../setup.ts'
import type { TableGame } from './game.ts'
import { Jackpot } from './jackpot.ts'
import { Seat } from './seat.ts'
import type { Dealer } from './tableDealer.ts'

const MINI_ROYAL = THREE_CARD_CATEGORIES.indexOf('mini_royal')
const IN_PROGRESS = STOP_REASONS.indexOf('in_progress')
const [ROW_1, ROW_2] = [COLEX_STRIDE, 2 * COLEX_STRIDE]

/** Hears of every session that a seat ends, in the order in which they end. */
export type OnResult = (seat: number, result: SessionResult) => void

/**
 * Plays the sessions of a table one after the other, a round at a time. Seats that have stopped are dealt to all the
 * same, so that the cards of a round do not depend on what anyone did before. With seat replacement a seat that
 * stops begins a new session at once; one that cannot play a single hand leaves its place empty after one record.
 */
export class TableSession {
  readonly seats: readonly Seat[]
  readonly dealer: Dealer
  readonly jackpot: Jackpot | null
  /** For each seat whether it plays the round, and what the jackpot paid it. */
  readonly playing: boolean[]
  readonly paid: number[]
  rounds = 0
  readonly #game: TableGame
  readonly #onResult: OnResult
  readonly #gone: boolean[]
  readonly #totalRounds: number | null

  constructor(game: TableGame, dealer: Dealer, onResult: OnResult) {
    const { seats, jackpot, totalRounds } = game.setup
    this.#game = game
    this.#onResult = onResult
    this.#totalRounds = totalRounds
    this.seats = Array.from({ length: seats }, () => new Seat(game))
    this.dealer = dealer
    this.jackpot = jackpot === null ? null : new Jackpot(jackpot)
    this.playing = this.seats.map(() => false)
    this.#gone = this.seats.map(() => false)
    this.paid = this.seats.map(() => 0)
  }

  /** Begins the next session; its cards are the dealer's business. */
  begin(): void {
    this.jackpot?.reset()
    this.rounds = 0
    for (const [number, seat] of this.seats.entries()) {
      seat.begin()
      this.#gone[number] = false
    }
  }

  /** Plays a round and returns the number of seats that played it; 0 when the session is over. */
  round(): number {
    const over = this.rounds === this.#totalRounds
    let players = 0
    for (let number = 0; number < this.seats.length; number++) {
      const plays = !this.#gone[number] && this.#prepare(number, over)
      this.playing[number] = plays
      if (plays) players++
    }
    if (players === 0) return 0
    this.#feedJackpot()
    this.dealer.deal()
    for (let number = 0; number < this.seats.length; number++) {
      if (this.playing[number]) this.#play(number)
    }
    this.rounds++
    return players
  }

  /** Whether a seat plays the next round; ends its session where it must. */
  #prepare(number: number, over: boolean): boolean {
    const seat = this.seats[number]!
    const stop = seat.prepare()
    if (stop === NOT_STOPPED && !over) return true
    this.#onResult(number, seat.result(stop === NOT_STOPPED ? IN_PROGRESS : stop))
    // A session without a hand would be followed by nothing but others of its kind.
    if (over || this.#totalRounds === null || seat.hands === 0) {
      this.#gone[number] = true
      return false
    }
    seat.begin()
    seat.prepare()
    return true
  }

  #feedJackpot(): void {
    const { jackpot } = this
    if (jackpot === null) return
    for (let number = 0; number < this.seats.length; number++) {
      const { bonus } = this.seats[number]!
      if (this.playing[number] && bonus > 0) jackpot.feed(bonus)
    }
  }

  #play(number: number): void {
    const seat = this.seats[number]!
    const { deck, community } = this.dealer
    const { decisions, threeCards, fiveCards } = this.#game
    const offset = COLEX_OFFSETS
    const at = 3 * number
    const [a, b, c] = [deck[at]!, deck[at + 1]!, deck[at + 2]!]
    const [d, e] = [deck[community]!, deck[community + 1]!]
    // A card's row in the offsets is the number of smaller cards, as in playHands.ts.
    const ab = ((a - b) >> 31) & ROW_1
    const ac = ((a - c) >> 31) & ROW_1
    const bc = ((b - c) >> 31) & ROW_1
    let [rowA, rowB, rowC] = [ROW_2 - ab - ac, ROW_1 + ab - bc, ac + bc]
    const three = offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]!
    const ad = ((a - d) >> 31) & ROW_1
    const bd = ((b - d) >> 31) & ROW_1
    const cd = ((c - d) >> 31) & ROW_1
    rowA += ROW_1 - ad
    rowB += ROW_1 - bd
    rowC += ROW_1 - cd
    let rowD = ad + bd + cd
    const four = offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]! + offset[rowD + d]!
    const ae = ((a - e) >> 31) & ROW_1
    const be = ((b - e) >> 31) & ROW_1
    const ce = ((c - e) >> 31) & ROW_1
    const de = ((d - e) >> 31) & ROW_1
    rowD += ROW_1 - de
    const five =
      offset[rowA + ROW_1 - ae + a]! +
      offset[rowB + ROW_1 - be + b]! +
      offset[rowC + ROW_1 - ce + c]! +
      offset[rowD + d]! +
      offset[ae + be + ce + de + e]!

    let rides: number
    if (seat.guide === null) {
      let ride1 = decisions.bet1[three]!
      let ride2 = decisions.bet2[four]!
      if (ride1 > 1) ride1 = decisions.rules1[ride1 - 2]!(decisions.read(seat))
      if (ride2 > 1) ride2 = decisions.rules2[ride2 - 2]!(decisions.read(seat))
      rides = ride1 | (ride2 << 1)
    } else rides = seat.guide.rides(three, four)
    const own = threeCards[three]!
    const wins = this.jackpot !== null && own === MINI_ROYAL && seat.bonus > 0
    const paid = wins ? this.jackpot!.pay() : 0
    this.paid[number] = paid
    seat.settle(rides, fiveCards[five]!, own, paid)
  }
}
