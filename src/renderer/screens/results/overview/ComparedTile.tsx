import type { Comparison } from '../../../../shared/results/comparisons.ts'
import { ExactBadge, Tile, ZScore } from '../../../components/Figures.tsx'
import { useFormat } from '../../../state/useFormat.ts'
import { Explain, type ExplainTopic } from '../Explain.tsx'

interface ComparedTileProps {
  readonly topic: ExplainTopic
  readonly name: string
  readonly from: string
  readonly comparison: Comparison | undefined
  /** One plain fact, shown where no exact value is known. */
  readonly fact: string | undefined
}

/** A figure with its interval; below it the exact value and z, or one plain fact. */
export function ComparedTile({ topic, name, from, comparison, fact }: ComparedTileProps) {
  const format = useFormat()
  const { value = null, interval = null, unit = 'number', exact = null, z = null } = comparison ?? {}
  const text = value === null ? null : format.estimate(value, interval, unit)
  return (
    <Tile
      label={<Explain topic={topic} name={name} from={from} />}
      figure={text?.value ?? '–'}
      {...(text?.plusMinus == null ? {} : { aside: text.plusMinus })}
    >
      {exact === null || text === null ? (
        // Cut off where a tile is narrow; the whole of it on hover.
        <span className="ellipsis" title={fact}>
          {fact}
        </span>
      ) : (
        <>
          <ExactBadge>{format.value(exact, text.places, unit)}</ExactBadge>
          {z !== null && <ZScore z={z} />}
        </>
      )}
    </Tile>
  )
}
