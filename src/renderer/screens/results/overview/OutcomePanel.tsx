import { useMemo } from 'react'
import type { Results } from '../../../../shared/api/simulations.ts'
import { limitsOf } from '../../../../shared/charts/limits.ts'
import { outcomeHistogram } from '../../../../shared/charts/outcomeHistogram.ts'
import { ChartPanel } from '../../../components/charts/ChartPanel.tsx'
import { outcomeLegend } from '../../../components/charts/outcomeLegend.ts'
import { useChartNumbers } from '../../../components/charts/useChartNumbers.ts'
import { useChartPalette } from '../../../components/charts/useChartPalette.ts'
import { t } from '../../../i18n/t.ts'

/** Where sessions end. */
export function OutcomePanel({ results }: { readonly results: Results }) {
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const { histogram, config } = results.summary
  const limits = useMemo(() => limitsOf(config.bankroll.stop_conditions), [config])
  const model = useMemo(
    () => outcomeHistogram({ histogram, limits, palette, numbers }),
    [histogram, limits, palette, numbers],
  )
  return (
    <ChartPanel
      title={t('chart.whereSessionsEnd')}
      model={model}
      legend={outcomeLegend(limits)}
      className="outcome-panel"
    />
  )
}
