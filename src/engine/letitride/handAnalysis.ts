/** What a player sees in three own cards, and in those with the first community card. */
import { type Card, RANK_OF_ACE, RANK_OF_TEN, rankOf, suitOf } from '../cards/card.ts'

/** Ranks are told as 2..14 with the ace 14; a high card is a ten or better. */
export type CardAnalysis = {
  readonly highCards: number
  readonly lowestRank: number
  readonly highestRank: number
  /** Size of the largest group of one suit; of groups of that size, the one with the most high cards. */
  readonly suitedCards: number
  readonly suitedHighCards: number
  /** Most ranks inside five consecutive ranks, the ace counting high or low. */
  readonly connectedCards: number
  /** Ranks not held between the ends of those ranks; where several windows hold the most, the tightest counts. */
  readonly gaps: number
  /** Ranks that a straight still needs: 5 − connectedCards. */
  readonly missing: number
  /** Exactly one pair and nothing better. */
  readonly hasPair: boolean
  readonly hasHighPair: boolean
  /** Rank of the pair if `hasPair`, else 0. */
  readonly pairRank: number
  readonly hasTwoPair: boolean
  readonly hasTrips: boolean
  readonly hasQuads: boolean
  /** Trips, a pair of tens or better; with four cards also two pair and quads. */
  readonly hasPayingHand: boolean
  /** All cards of one suit. */
  readonly isFlushDraw: boolean
  /** All ranks distinct and inside five consecutive ranks. */
  readonly isStraightDraw: boolean
  /** Four consecutive ranks that two ranks complete; false on three cards. */
  readonly isOpenStraightDraw: boolean
  /** Four ranks of a straight that only one rank completes; false on three cards. */
  readonly isInsideStraightDraw: boolean
  readonly isStraightFlushDraw: boolean
  /** All cards of one suit, tens or better. */
  readonly isRoyalDraw: boolean
  /** Suited A-2-3 or 2-3-4; false on four cards. */
  readonly isExcludedSfConsecutive: boolean
  /** Span of the cards of a straight-flush draw from end to end, else 0. */
  readonly straightFlushSpread: number
}

/** Three cards in ascending order. */
export function analyzeThree(a: Card, b: Card, c: Card): CardAnalysis {
  return analyze([a, b, c])
}

/** Four cards in ascending order. */
export function analyzeFour(a: Card, b: Card, c: Card, d: Card): CardAnalysis {
  return analyze([a, b, c, d])
}

function analyze(cards: readonly Card[]): CardAnalysis {
  const size = cards.length
  const lowest = rankOf(cards[0]!)
  const highest = rankOf(cards[size - 1]!)
  const suited = largestSuit(cards)
  const { connectedCards, span } = bestWindow(cards)
  const isFlushDraw = suited.suitedCards === size
  const isStraightDraw = connectedCards === size
  const isStraightFlushDraw = isFlushDraw && isStraightDraw
  // An ace at either end can be completed on one side only.
  const isOpen = size === 4 && isStraightDraw && span === 4 && highest !== RANK_OF_ACE
  return {
    highCards: cards.filter(isHigh).length,
    lowestRank: lowest + 2,
    highestRank: highest + 2,
    ...suited,
    connectedCards,
    gaps: span - connectedCards,
    missing: 5 - connectedCards,
    ...equalRanks(cards),
    isFlushDraw,
    isStraightDraw,
    isOpenStraightDraw: isOpen,
    isInsideStraightDraw: size === 4 && isStraightDraw && !isOpen,
    isStraightFlushDraw,
    isRoyalDraw: isFlushDraw && lowest >= RANK_OF_TEN,
    isExcludedSfConsecutive:
      size === 3 && isStraightFlushDraw && span === 3 && lowest === 0 && (highest === 2 || highest === 12),
    straightFlushSpread: isStraightFlushDraw ? span : 0,
  }
}

function isHigh(card: Card): boolean {
  return rankOf(card) >= RANK_OF_TEN
}

function largestSuit(cards: readonly Card[]): { suitedCards: number; suitedHighCards: number } {
  let [suitedCards, suitedHighCards] = [0, 0]
  for (let suit = 0; suit < 4; suit++) {
    let [count, high] = [0, 0]
    for (const card of cards) {
      if (suitOf(card) !== suit) continue
      count++
      if (isHigh(card)) high++
    }
    if (count < suitedCards || (count === suitedCards && high <= suitedHighCards)) continue
    suitedCards = count
    suitedHighCards = high
  }
  return { suitedCards, suitedHighCards }
}

/** The window of five ranks that holds the most ranks, of several the one whose ranks lie closest together. */
function bestWindow(cards: readonly Card[]): { connectedCards: number; span: number } {
  // Bit 0 is the low ace, bit r + 1 rank r.
  let held = 0
  for (const card of cards) held |= 2 << rankOf(card)
  held |= held >> 13
  let [connectedCards, span] = [0, 0]
  for (let low = 0; low <= 9; low++) {
    const window = (held >> low) & 31
    const count = bitCount(window)
    const width = window === 0 ? 0 : Math.clz32(window & -window) - Math.clz32(window) + 1
    if (count < connectedCards || (count === connectedCards && width >= span)) continue
    connectedCards = count
    span = width
  }
  return { connectedCards, span }
}

/** Number of ones among five bits. */
function bitCount(bits: number): number {
  return (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1) + (bits >> 4)
}

type EqualRanks = Pick<
  CardAnalysis,
  'hasPair' | 'hasHighPair' | 'pairRank' | 'hasTwoPair' | 'hasTrips' | 'hasQuads' | 'hasPayingHand'
>

/** Ascending cards have equal ranks side by side: k equal ranks are k − 1 equal neighbours. */
function equalRanks(cards: readonly Card[]): EqualRanks {
  let [neighbours, adjacent, pair] = [0, 0, -1]
  for (let place = 1; place < cards.length; place++) {
    if (rankOf(cards[place]!) !== rankOf(cards[place - 1]!)) continue
    neighbours++
    if (pair === rankOf(cards[place]!)) adjacent++
    pair = rankOf(cards[place]!)
  }
  const hasPair = neighbours === 1
  const hasHighPair = hasPair && pair >= RANK_OF_TEN
  return {
    hasPair,
    hasHighPair,
    pairRank: hasPair ? pair + 2 : 0,
    hasTwoPair: neighbours === 2 && adjacent === 0,
    hasTrips: neighbours === 2 && adjacent === 1,
    hasQuads: neighbours === 3,
    hasPayingHand: hasHighPair || neighbours >= 2,
  }
}
