import { useMemo } from 'react'
import { limitsOf } from '../../../../shared/charts/limits.ts'
import { outcomeHistogram } from '../../../../shared/charts/outcomeHistogram.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { Figures } from '../../../../shared/results/figures.ts'
import type { Preview } from '../../../../shared/results/preview.ts'
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

/** Where the sample's sessions ended. */
export function SampleChart({ preview, config }: SampleChartProps) {
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const format = useFormat()
  const { figures, histogram } = preview.sample
  const { win_limit, loss_limit } = config.bankroll.stop_conditions
  const model = useMemo(
    () =>
      outcomeHistogram({
        histogram,
        limits: limitsOf({ win_limit, loss_limit }),
        palette,
        numbers,
        narrow: true,
      }),
    [histogram, win_limit, loss_limit, palette, numbers],
  )
  const sd = figures.sdProfit
  const tail = tailSentence(figures, format)
  return (
    <section className="preview-chart" aria-label={t('chart.whereSessionsEnd')}>
      <header>
        <h3>{t('chart.whereSessionsEnd')}</h3>
        {sd !== null && (
          <span className="num">
            {t('setup.sdAbout', { sd: format.money(sd, { places: sd < 10 ? 2 : 0 }) })}
          </span>
        )}
      </header>
      <div className="preview-canvas">
        <EChart option={model.option} summary={model.summary} />
      </div>
      {tail !== null && <p>{tail}</p>}
    </section>
  )
}

/** `One session in 20 ends at $160 or more.` A sample of this size tells no more of the tail. */
function tailSentence(figures: Figures, format: Format): string | null {
  const high = figures.quantiles.find((quantile) => Math.abs(quantile.p - 0.95) < 1e-9)
  return high === undefined ? null : t('setup.tail', { amount: format.amount(high.value) })
}
