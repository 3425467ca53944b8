import { memo, useMemo, useState } from 'react'
import { type ExploitabilityInput, exploitability } from '../../../../shared/charts/exploitability.ts'
import { ChartPanel } from '../../../components/charts/ChartPanel.tsx'
import { useChartNumbers } from '../../../components/charts/useChartNumbers.ts'
import { useChartPalette } from '../../../components/charts/useChartPalette.ts'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import { sameCurve, sameCurves } from './sameCurves.ts'

interface ConvergencePanelProps {
  readonly curves: readonly ExploitabilityInput['merged'][]
  readonly merged: ExploitabilityInput['merged']
  readonly target: number | null
  /** How far the budget reaches, for one solver. */
  readonly reachIterations: number | null
  readonly reachSeconds: number | null
}

/**
 * Exploitability of every solver and of the merge, against iterations or training time. Progress arrives ten times a
 * second, a new point some six times in a decade of iterations: only that is worth the time to draw a chart.
 */
export const ConvergencePanel = memo(
  Convergence,
  (before, after) =>
    sameCurves(before.curves, after.curves) &&
    sameCurve(before.merged, after.merged) &&
    before.target === after.target &&
    before.reachIterations === after.reachIterations &&
    before.reachSeconds === after.reachSeconds,
)

function Convergence({ curves, merged, target, reachIterations, reachSeconds }: ConvergencePanelProps) {
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const [by, setBy] = useState<'iterations' | 'seconds'>('iterations')
  const reach = by === 'iterations' ? reachIterations : reachSeconds
  const model = useMemo(
    () =>
      exploitability({
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
    [curves, merged, target, by, reach, palette, numbers],
  )
  return (
    <ChartPanel
      title={t('training.exploitability')}
      facts={t('training.chipsAGame')}
      model={model}
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
