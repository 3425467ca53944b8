import { useFormat } from '../../../state/useFormat.ts'

interface ShareBarProps {
  readonly share: number
  /** A share of chance, which nobody chose. */
  readonly quiet?: boolean
}

/** A probability as a bar with its figure. */
export function ShareBar({ share, quiet = false }: ShareBarProps) {
  const format = useFormat()
  return (
    <span className="share-bar num" data-quiet={quiet || undefined}>
      <span className="share-track" aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      {format.percent(share, { places: 1 })}
    </span>
  )
}
