import type { CardAnalysis } from '../letitride/handAnalysis.ts'
import type { CardScope } from './variables.ts'

export type CardVariable = {
  readonly name: string
  readonly cost: 'cards'
  readonly type: 'number' | 'boolean'
  readonly unit: 'cards' | 'rank' | null
  readonly texts: readonly []
  readonly scopes: readonly CardScope[]
  /** The scope in which it is always 0: accepted there, as in older files, with a warning. */
  readonly zeroIn: CardScope | null
  readonly explanation: string
  readonly read: (hand: CardAnalysis) => number | boolean
}

export const CARD_VARIABLES: readonly CardVariable[] = [
  count('high_cards', 'Cards of rank ten or better.', (hand) => hand.highCards),
  count('suited_cards', 'Cards in the largest group of one suit.', (hand) => hand.suitedCards),
  count(
    'suited_high_cards',
    'High cards in the largest group of one suit; of equal groups, in the one with the most.',
    (hand) => hand.suitedHighCards,
  ),
  count(
    'connected_cards',
    'Most different ranks inside five ranks in a row, the ace high or low.',
    (hand) => hand.connectedCards,
  ),
  count('gaps', 'Missing ranks between the ends of those connected cards.', (hand) => hand.gaps),
  count('missing', 'Ranks that a straight still needs: 5 − connected_cards.', (hand) => hand.missing),
  rank('lowest_rank', 'Rank of the lowest card, 2 to 14 (ace).', (hand) => hand.lowestRank),
  rank('highest_rank', 'Rank of the highest card, 2 to 14 (ace).', (hand) => hand.highestRank),
  rank('pair_rank', 'Rank of the pair, 2 to 14 (ace); 0 without one.', (hand) => hand.pairRank),
  truth('has_pair', 'Exactly one pair and nothing better.', (hand) => hand.hasPair),
  truth('has_high_pair', 'Exactly one pair, of tens or better.', (hand) => hand.hasHighPair),
  truth('has_two_pair', 'Two pairs.', (hand) => hand.hasTwoPair, 'bet1'),
  truth('has_trips', 'Exactly three of a kind.', (hand) => hand.hasTrips),
  truth('has_quads', 'Four of a kind.', (hand) => hand.hasQuads, 'bet1'),
  truth(
    'has_paying_hand',
    'The hand pays whatever comes: a pair of tens or better, two pair, three or four of a kind.',
    (hand) => hand.hasPayingHand,
  ),
  truth('is_flush_draw', 'All cards are of one suit.', (hand) => hand.isFlushDraw),
  truth('is_straight_draw', 'All cards fit one straight.', (hand) => hand.isStraightDraw),
  truth(
    'is_open_straight_draw',
    'Four ranks in a row that a card on either side completes.',
    (hand) => hand.isOpenStraightDraw,
    'bet1',
  ),
  truth(
    'is_inside_straight_draw',
    'Four cards of a straight that only one rank completes, A-2-3-4 and J-Q-K-A included.',
    (hand) => hand.isInsideStraightDraw,
    'bet1',
  ),
  truth('is_straight_flush_draw', 'All cards fit one straight flush.', (hand) => hand.isStraightFlushDraw),
  truth('is_royal_draw', 'All cards are of one suit and tens or better.', (hand) => hand.isRoyalDraw),
  truth(
    'is_excluded_sf_consecutive',
    'Suited A-2-3 or 2-3-4, which basic strategy pulls.',
    (hand) => hand.isExcludedSfConsecutive,
    'bet2',
  ),
  {
    ...count(
      'straight_flush_spread',
      'Ranks from end to end of a straight-flush draw: 3 to 5 on three cards, 4 or 5 on four, else 0.',
      (hand) => hand.straightFlushSpread,
    ),
    unit: null,
  },
]

function count(name: string, explanation: string, read: (hand: CardAnalysis) => number): CardVariable {
  return { ...common(name, explanation), type: 'number', unit: 'cards', read }
}

function rank(name: string, explanation: string, read: (hand: CardAnalysis) => number): CardVariable {
  return { ...common(name, explanation), type: 'number', unit: 'rank', read }
}

function truth(
  name: string,
  explanation: string,
  read: (hand: CardAnalysis) => boolean,
  zeroIn: CardScope | null = null,
): CardVariable {
  return { ...common(name, explanation), type: 'boolean', unit: null, zeroIn, read }
}

function common(name: string, explanation: string) {
  const scopes: readonly CardScope[] = ['bet1', 'bet2']
  return { name, explanation, cost: 'cards', texts: [], scopes, zeroIn: null } as const
}
