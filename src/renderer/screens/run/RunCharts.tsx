import { useMemo } from 'react'
import { limitsOf } from '../../../shared/charts/limits.ts'
import { outcomeHistogram } from '../../../shared/charts/outcomeHistogram.ts'
import { runningEstimate } from '../../../shared/charts/runningEstimate.ts'
import type { RunProgress } from '../../../shared/results/progress.ts'
import { ChartPanel } from '../../components/charts/ChartPanel.tsx'
import { outcomeLegend } from '../../components/charts/outcomeLegend.ts'
import { useChartNumbers } from '../../components/charts/useChartNumbers.ts'
import { useChartPalette } from '../../components/charts/useChartPalette.ts'
import { t } from '../../i18n/t.ts'
import { useExactSession } from '../../state/exactSession.ts'
import type { ShownRun } from './useShownRun.ts'

interface RunChartsProps {
  readonly run: ShownRun
  readonly progress: RunProgress
}

/** Where sessions ended so far, and how the chance of leaving ahead settles. */
export function RunCharts({ run, progress }: RunChartsProps) {
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const { histogram, trace, sessionsTotal } = progress
  const stops = run.card?.config.bankroll.stop_conditions
  const session = useExactSession(run.card?.id ?? null)
  const exact = session?.histogram ?? null
  const chance = session?.figures.pWin ?? null
  const limits = useMemo(() => limitsOf(stops ?? { win_limit: null, loss_limit: null }), [stops])
  const outcomes = useMemo(
    () => (histogram === null ? null : outcomeHistogram({ histogram, limits, exact, palette, numbers })),
    [histogram, limits, exact, palette, numbers],
  )
  const estimate = useMemo(
    () => runningEstimate({ trace, sessionsTotal, exact: chance, palette, numbers }),
    [trace, sessionsTotal, chance, palette, numbers],
  )
  return (
    <div className="run-charts">
      {outcomes !== null && (
        <ChartPanel
          title={t('chart.whereSessionsEnd')}
          model={outcomes}
          legend={outcomeLegend(limits, exact !== null)}
        />
      )}
      <ChartPanel
        title={t('chart.chanceOfLeavingAhead')}
        model={estimate}
        legend={[{ label: t('chart.band'), colour: 'var(--band)' }]}
      />
    </div>
  )
}
