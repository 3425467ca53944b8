/** All hands that two players can hold on a board of five cards, with their strengths. */
import { type Card, DECK_SIZE } from '../../cards/card.ts'
import { FLUSH_BITS, flushSuit, RANK_KEY, rankBit, SUIT_KEY, SUIT_START } from './sevenCard.ts'
import { ROW_BITS, strengthTables } from './strengthTables.ts'

/** C(47, 2). */
export const RIVER_HANDS = 1_081

/** One board at a time; the arrays are filled again by each `rank`. */
export class RiverRanking {
  /** The 47 cards that are not on the board, ascending. */
  readonly left = new Uint8Array(DECK_SIZE - 5)
  /** Cards of each hand, the first below the second; hands are in lexical order of these. */
  readonly low = new Uint8Array(RIVER_HANDS)
  readonly high = new Uint8Array(RIVER_HANDS)
  /** Strength of each hand with the board, 0 to 4,823. */
  readonly strength = new Uint16Array(RIVER_HANDS)

  rank(board: ArrayLike<Card>): void {
    const { byRanks, rowOffset, byFlush } = strengthTables()
    const { left, low, high, strength } = this
    let ranks = 0
    let suits = SUIT_START
    for (let i = 0; i < 5; i++) {
      ranks += RANK_KEY[board[i]!]!
      suits += SUIT_KEY[board[i]!]!
    }
    let count = 0
    for (let card = 0; card < DECK_SIZE; card++) if (!holds(board, card)) left[count++] = card
    let hand = 0
    for (let i = 0; i < left.length; i++) {
      const first = left[i]!
      const ranks6 = ranks + RANK_KEY[first]!
      const suits6 = suits + SUIT_KEY[first]!
      for (let j = i + 1; j < left.length; j++, hand++) {
        const second = left[j]!
        low[hand] = first
        high[hand] = second
        const flush = (suits6 + SUIT_KEY[second]!) & FLUSH_BITS
        if (flush === 0) {
          const sum = ranks6 + RANK_KEY[second]!
          strength[hand] = byRanks[sum + rowOffset[sum >>> ROW_BITS]!]!
        } else {
          const suit = flushSuit(flush)
          let mask = rankBit(first, suit) | rankBit(second, suit)
          for (let card = 0; card < 5; card++) mask |= rankBit(board[card]!, suit)
          strength[hand] = byFlush[mask]!
        }
      }
    }
  }
}

function holds(board: ArrayLike<Card>, card: Card): boolean {
  return board[0] === card || board[1] === card || board[2] === card || board[3] === card || board[4] === card
}
