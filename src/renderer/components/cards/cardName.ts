import { t } from '../../i18n/t.ts'
import { RANK_SHAPES } from './rankShapes.ts'
import { SUIT_SHAPES, type Suit } from './suitShapes.ts'

export interface CardText {
  /** As it is written: `T` is the ten. */
  readonly rank: string
  readonly suit: Suit
}

/** A card of two characters such as `Th`; null for anything else. */
export function readCard(text: string): CardText | null {
  const [rank, suit] = [text.charAt(0), text.charAt(1)]
  return text.length === 2 && rank in RANK_SHAPES && suit in SUIT_SHAPES ? { rank, suit: suit as Suit } : null
}

/** `10 of clubs`, `queen of hearts`. */
export function cardName({ rank, suit }: CardText): string {
  return t('card.name', { rank: rankName(rank), suit: t(`card.${suit}`) })
}

function rankName(rank: string): string {
  switch (rank) {
    case 'T':
      return '10'
    case 'J':
    case 'Q':
    case 'K':
    case 'A':
      return t(`card.${rank}`)
    default:
      return rank
  }
}
