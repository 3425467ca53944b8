import { type CardSize, PlayingCard } from './PlayingCard.tsx'

interface CardRowProps {
  /** `Ah Kd Qs` */
  readonly cards: string
  readonly size?: CardSize
}

/** Cards side by side. */
export function CardRow({ cards, size = 'small' }: CardRowProps) {
  return (
    <span className="card-row" data-size={size}>
      {cards.split(' ').map((card) => (
        <PlayingCard key={card} card={card} size={size} />
      ))}
    </span>
  )
}
