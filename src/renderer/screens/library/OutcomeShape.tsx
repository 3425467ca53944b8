import { memo } from 'react'
import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import type { HistogramCounts } from '../../../shared/results/summary.ts'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import { outcomeShape } from './outcomeShape.ts'

interface OutcomeShapeProps {
  readonly histogram: HistogramCounts | null
  readonly config: SimulationConfig
  readonly width?: number
  readonly height?: number
}

const COLOURS = { behind: 'var(--loss)', even: 'var(--even)', ahead: 'var(--gain)' } as const

/** The outcomes of a run as a picture of a few bars. */
export const OutcomeShape = memo(function OutcomeShape({
  histogram,
  config,
  width = 88,
  height = 26,
}: OutcomeShapeProps) {
  const format = useFormat()
  const lossLimit = config.bankroll.stop_conditions.loss_limit
  const shape =
    histogram === null ? null : outcomeShape(histogram, lossLimit === null ? null : Number(lossLimit) * 100)
  if (shape === null) return <span className="sr-only">{t('library.noShape')}</span>
  const step = width / shape.bars.length
  const share = (part: number) => format.percent(part, { places: 1 })
  const label = t('library.shape', { behind: share(shape.behind), ahead: share(shape.ahead) })
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shape.bars.map(({ outcome, height: part }, i) => {
        const tall = part === 0 ? 0 : Math.max(1.5, part * height)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name than their place
            key={i}
            x={i * step}
            y={height - tall}
            width={step - Math.max(1, step * 0.1)}
            height={tall}
            fill={COLOURS[outcome]}
          />
        )
      })}
    </svg>
  )
})
