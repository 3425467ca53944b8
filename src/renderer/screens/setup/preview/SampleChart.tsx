import { useMemo } from 'react'
import { limitsOf } from '../../../../shared/charts/limits.ts'
import { outcomeHistogram } from '../../../../shared/charts/outcomeHistogram.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { Preview } from '../../../../shared/results/preview.ts'
import type { HistogramCounts } from '../../../../shared/results/summary.ts'
import { EChart } from '../../../components/charts/EChart.tsx'
import { useChartNumbers } from '../../../components/charts/useChartNumbers.ts'
import { useChartPalette } from '../../../components/charts/useChartPalette.ts'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface SampleChartProps {
  readonly preview: Preview
  readonly config: SimulationConfig
}

/** Where sessions end: exactly, in ink, or as those of the sample did. */
export function SampleChart({ preview, config }: SampleChartProps) {
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const format = useFormat()
  const { sd, quantiles, ink } = pictured(preview)
  const { win_limit, loss_limit } = config.bankroll.stop_conditions
  const model = useMemo(() => {
    const { histogram, ink: exact } = pictured(preview)
    if (histogram === null) return null
    const limits = limitsOf({ win_limit, loss_limit })
    return outcomeHistogram({ histogram, limits, palette, numbers, narrow: true, ink: exact })
  }, [preview, win_limit, loss_limit, palette, numbers])
  const tail = tailSentence(quantiles, format)
  return (
    <section className="preview-chart" aria-label={t('chart.whereSessionsEnd')}>
      <header>
        <h3>{t('chart.whereSessionsEnd')}</h3>
        {sd !== null && (
          <span className="num">
            {t(ink ? 'exact.sd' : 'setup.sdAbout', { sd: format.money(sd, { places: sd < 10 ? 2 : 0 }) })}
          </span>
        )}
      </header>
      <div className="preview-canvas">
        {model !== null && <EChart option={model.option} summary={model.summary} />}
      </div>
      {tail !== null && <p>{tail}</p>}
    </section>
  )
}

interface Pictured {
  readonly histogram: HistogramCounts | null
  readonly sd: number | null
  readonly quantiles: readonly { readonly p: number; readonly value: number }[]
  readonly ink: boolean
}

function pictured({ session, sample }: Preview): Pictured {
  if (session.kind === 'exact') {
    const { sdProfit, quantiles } = session.figures
    return { histogram: session.histogram, sd: sdProfit, quantiles, ink: true }
  }
  return {
    histogram: sample?.histogram ?? null,
    sd: sample?.figures.sdProfit ?? null,
    quantiles: sample?.figures.quantiles ?? [],
    ink: false,
  }
}

/** `One session in 20 ends at $160 or more.` A quick sample tells no more of the tail. */
function tailSentence(quantiles: Pictured['quantiles'], format: Format): string | null {
  const high = quantiles.find((quantile) => Math.abs(quantile.p - 0.95) < 1e-9)
  return high === undefined ? null : t('setup.tail', { amount: format.amount(high.value) })
}
