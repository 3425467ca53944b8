import { memo, useMemo, useState } from 'react'
import { type ConvergenceInput, convergence } from '../../../../shared/charts/convergence.ts'
import { ChartPanel } from '../../../components/charts/ChartPanel.tsx'
import { useChartNumbers } from '../../../components/charts/useChartNumbers.ts'
import { useChartPalette } from '../../../components/charts/useChartPalette.ts'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import { sameCurve, sameCurves } from './sameCurves.ts'

interface ConvergencePanelProps {
  readonly measure: ConvergenceInput['measure']
  readonly curves: readonly ConvergenceInput['merged'][]
  readonly merged: ConvergenceInput['merged']
  readonly target: number | null
  /** How far the budget reaches, for one solver. */
  readonly reachIterations: number | null
  readonly reachSeconds: number | null
}

const WORDS = {
  exploitability: { title: 'training.exploitability', unit: 'training.chipsAGame' },
  positiveRegret: { title: 'training.regret', unit: 'training.regretUnit' },
} as const

/**
 * How every solver and the merge converge, against iterations or training time. Progress arrives several times a
 * second, a new point some six times in a decade of iterations: only that is worth the time to draw a chart.
 */
export const ConvergencePanel = memo(
  Convergence,
  (before, after) =>
    before.measure === after.measure &&
    sameCurves(before.curves, after.curves) &&
    sameCurve(before.merged, after.merged) &&
    before.target === after.target &&
    before.reachIterations === after.reachIterations &&
    before.reachSeconds === after.reachSeconds,
)

function Convergence({
  measure,
  curves,
  merged,
  target,
  reachIterations,
  reachSeconds,
}: ConvergencePanelProps) {
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const [by, setBy] = useState<'iterations' | 'seconds'>('iterations')
  const reach = by === 'iterations' ? reachIterations : reachSeconds
  const model = useMemo(
    () =>
      convergence({
        measure,
        solvers: curves.map((points, index) => ({
          name: t('training.solver', { solver: index + 1 }),
          points,
        })),
        merged,
        target,
        by,
        reach,
        palette,
        numbers,
      }),
    [measure, curves, merged, target, by, reach, palette, numbers],
  )
  return (
    <ChartPanel
      title={t(WORDS[measure].title)}
      facts={t(WORDS[measure].unit)}
      model={model}
      {...(measure === 'positiveRegret' ? { note: t('training.regretNote') } : {})}
      tools={
        <Segmented
          label={t('training.axis')}
          value={by}
          options={[
            { value: 'iterations', label: t('training.byIterations') },
            { value: 'seconds', label: t('training.byTime') },
          ]}
          onChange={setBy}
        />
      }
    />
  )
}
