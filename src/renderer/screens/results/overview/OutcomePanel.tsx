import { useMemo } from 'react'
import type { Results } from '../../../../shared/api/simulations.ts'
import { limitsOf } from '../../../../shared/charts/limits.ts'
import { outcomeHistogram } from '../../../../shared/charts/outcomeHistogram.ts'
import { ChartPanel } from '../../../components/charts/ChartPanel.tsx'
import { outcomeLegend } from '../../../components/charts/outcomeLegend.ts'
import { useChartNumbers } from '../../../components/charts/useChartNumbers.ts'
import { useChartPalette } from '../../../components/charts/useChartPalette.ts'
import { t } from '../../../i18n/t.ts'
import type { HandChecks } from '../useHandChecks.ts'

interface OutcomePanelProps {
  readonly results: Results
  readonly checks: HandChecks
}

/** Where sessions end, and where they should. */
export function OutcomePanel({ results, checks }: OutcomePanelProps) {
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const { histogram, config } = results.summary
  const limits = useMemo(() => limitsOf(config.bankroll.stop_conditions), [config])
  const exact = checks.session?.histogram ?? null
  const model = useMemo(
    () => outcomeHistogram({ histogram, limits, exact, palette, numbers }),
    [histogram, limits, exact, palette, numbers],
  )
  return (
    <ChartPanel
      title={t('chart.whereSessionsEnd')}
      model={model}
      legend={outcomeLegend(limits, exact !== null)}
      className="outcome-panel"
    />
  )
}
