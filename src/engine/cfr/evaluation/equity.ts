/** How two known hands stand against each other before all cards are on the board. */
import { DECK_SIZE } from '../../cards/card.ts'
import { FLUSH_BITS, flushSuit, RANK_KEY, rankBit, SUIT_KEY, SUIT_START } from '../abstraction/sevenCard.ts'
import { ROW_BITS, type StrengthTables, strengthTables } from '../abstraction/strengthTables.ts'

const SUITS = 4
/** Stands for a card that is already on the board. */
const NO_CARD = -1

export class HandEquity {
  readonly #tables: StrengthTables = strengthTables()
  readonly #left = new Uint8Array(DECK_SIZE)
  /** Sums of keys and rank sets by suit of the board with either hand. */
  readonly #ranks = new Int32Array(2)
  readonly #suits = new Int32Array(2)
  readonly #masks = new Int32Array(2 * SUITS)

  /**
   * Share of the pot, 0 to 1, that the first hand wins on average over all cards to come, a tie being half. `cards`
   * are the two hands and then the board, of which the first `known` cards, 3 or 4, are dealt; others are ignored.
   */
  share(cards: ArrayLike<number>, known: 3 | 4): number {
    const count = this.#take(cards, 4 + known)
    const left = this.#left
    let score = 0
    let boards = 0
    for (let i = 0; i < count; i++) {
      if (known === 4) {
        score += this.#compare(NO_CARD, left[i]!)
        boards++
      } else
        for (let j = 0; j < i; j++) {
          score += this.#compare(left[j]!, left[i]!)
          boards++
        }
    }
    return score / (2 * boards)
  }

  /** Sums up the cards that are dealt and lists the others. */
  #take(cards: ArrayLike<number>, dealt: number): number {
    const seen = new Uint8Array(DECK_SIZE)
    this.#ranks.fill(0)
    this.#suits.fill(SUIT_START)
    this.#masks.fill(0)
    for (let i = 0; i < dealt; i++) {
      const card = cards[i]!
      seen[card] = 1
      for (let hand = 0; hand < 2; hand++) {
        // The first four cards are the hands, two each.
        if (i < 4 && i >> 1 !== hand) continue
        this.#ranks[hand]! += RANK_KEY[card]!
        this.#suits[hand]! += SUIT_KEY[card]!
        this.#masks[hand * SUITS + (card & 3)]! |= 1 << (card >> 2)
      }
    }
    let count = 0
    for (let card = 0; card < DECK_SIZE; card++) if (seen[card] === 0) this.#left[count++] = card
    return count
  }

  /** 2 if the first hand wins with these cards on the board, 1 for a tie, else 0. */
  #compare(turn: number, river: number): number {
    const first = this.#strength(0, turn, river)
    const second = this.#strength(1, turn, river)
    return first > second ? 2 : first === second ? 1 : 0
  }

  #strength(hand: number, turn: number, river: number): number {
    const { byRanks, rowOffset, byFlush } = this.#tables
    const isTurn = turn !== NO_CARD
    const flush = (this.#suits[hand]! + SUIT_KEY[river]! + (isTurn ? SUIT_KEY[turn]! : 0)) & FLUSH_BITS
    if (flush === 0) {
      const sum = this.#ranks[hand]! + RANK_KEY[river]! + (isTurn ? RANK_KEY[turn]! : 0)
      return byRanks[sum + rowOffset[sum >>> ROW_BITS]!]!
    }
    const suit = flushSuit(flush)
    const mask = this.#masks[hand * SUITS + suit]! | rankBit(river, suit)
    return byFlush[isTurn ? mask | rankBit(turn, suit) : mask]!
  }
}
