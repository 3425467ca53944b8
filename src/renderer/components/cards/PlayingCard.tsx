import { t } from '../../i18n/t.ts'
import { type CardText, cardName, readCard } from './cardName.ts'
import { RANK_SHAPES } from './rankShapes.ts'
import { SUIT_SHAPES, type Suit } from './suitShapes.ts'
import './cards.css'

export type CardSize = 'small' | 'large'

interface PlayingCardProps {
  /** Such as `Th`; anything else is a card that is not known. */
  readonly card: string
  readonly size?: CardSize
}

/** A card drawn as shapes: the same in every font and at every size. */
export function PlayingCard({ card, size = 'small' }: PlayingCardProps) {
  const known = readCard(card)
  const [width, height] = size === 'small' ? [24, 34] : [86, 120]
  return (
    <svg
      className="card"
      data-size={size}
      data-suit={known?.suit}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={known === null ? t('card.unknown') : cardName(known)}
    >
      <rect
        className={known === null ? 'card-unknown' : 'card-face'}
        x="0.5"
        y="0.5"
        width={width - 1}
        height={height - 1}
        rx={size === 'small' ? 3 : 10.5}
      />
      {known !== null && (size === 'small' ? <SmallFace card={known} /> : <LargeFace card={known} />)}
    </svg>
  )
}

/** Rank over suit, 3 apart. */
function SmallFace({ card }: { readonly card: CardText }) {
  return (
    <>
      <Rank rank={card.rank} x={12} y={5} height={9.6} />
      <SuitMark suit={card.suit} x={12} y={17.6} size={11} />
    </>
  )
}

/** An index in two corners and one suit in the middle. */
function LargeFace({ card }: { readonly card: CardText }) {
  const index = (
    <>
      <Rank rank={card.rank} x={17.5} y={10} height={16} />
      <SuitMark suit={card.suit} x={17.5} y={30} size={15} />
    </>
  )
  return (
    <>
      {index}
      <g transform="rotate(180 43 60)">{index}</g>
      <SuitMark suit={card.suit} x={43} y={38} size={44} />
    </>
  )
}

interface RankProps {
  readonly rank: string
  /** Middle, top and height in the card's own units. */
  readonly x: number
  readonly y: number
  readonly height: number
}

function Rank({ rank, x, y, height }: RankProps) {
  const shape = RANK_SHAPES[rank]
  if (shape === undefined) return null
  const scale = height / 100
  return (
    <path transform={`translate(${x - (shape.width * scale) / 2} ${y}) scale(${scale})`} d={shape.path} />
  )
}

interface SuitMarkProps {
  readonly suit: Suit
  /** Middle and top. */
  readonly x: number
  readonly y: number
  readonly size: number
}

function SuitMark({ suit, x, y, size }: SuitMarkProps) {
  return <path transform={`translate(${x - size / 2} ${y}) scale(${size / 24})`} d={SUIT_SHAPES[suit]} />
}
