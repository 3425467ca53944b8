/**
 * A card is a code 0..51 = rank × 4 + suit, with rank 0 = deuce … 12 = ace and suits in the order c, d, h, s.
 * Ascending codes are therefore ascending ranks, which the evaluators rely on.
 */
export type Card = number

export const DECK_SIZE = 52

const RANKS = '23456789TJQKA'
const SUITS = 'cdhs'

export const RANK_OF_TEN = 8
export const RANK_OF_ACE = 12

/** Rank of a card, 0 (deuce) to 12 (ace). */
export function rankOf(card: Card): number {
  return card >> 2
}

/** Suit of a card, 0 to 3 for clubs, diamonds, hearts, spades. */
export function suitOf(card: Card): number {
  return card & 3
}

/** Two characters such as `Ah`; a ten is `T`. Throws a RangeError for anything but a code 0..51. */
export function formatCard(card: Card): string {
  if (!Number.isInteger(card) || card < 0 || card >= DECK_SIZE)
    throw new RangeError(`not a card code: ${card}`)
  return RANKS.charAt(rankOf(card)) + SUITS.charAt(suitOf(card))
}

/** The card of a text such as `Ah`, `td` or `10d` (either case), or null when the text names no card. */
export function parseCard(text: string): Card | null {
  const short = text.startsWith('10') ? `T${text.slice(2)}` : text
  if (short.length !== 2) return null
  const rank = RANKS.indexOf(short.charAt(0).toUpperCase())
  const suit = SUITS.indexOf(short.charAt(1).toLowerCase())
  return rank < 0 || suit < 0 ? null : rank * 4 + suit
}

/** Cards of a text with or without blanks, such as `Ah Kd` or `AhKd`; null when it is not a list of distinct cards. */
export function parseCards(text: string): Card[] | null {
  const words = text.match(/10[cdhs]|[2-9tjqka][cdhs]/gi) ?? []
  if (words.join('') !== text.replace(/\s+/g, '')) return null
  const cards = words.map(parseCard).filter((card) => card !== null)
  return new Set(cards).size === words.length ? cards : null
}
