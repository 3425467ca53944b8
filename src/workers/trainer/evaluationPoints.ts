import type { TrainingConfig } from '../../shared/config/training.ts'
import type { CurvePoint } from '../../shared/training/progress.ts'
import { MAX_CURVE_POINTS } from '../../shared/training/progress.ts'

const STEPS = [1, 1.5, 2, 3, 5, 7] as const

/** The next point of the chart above `iterations`: some six a decade, from 10 on. */
export function nextChartPoint(iterations: number): number {
  for (let decade = 10; ; decade *= 10) {
    const found = STEPS.map((step) => step * decade).find((point) => point > iterations)
    if (found !== undefined) return found
  }
}

/** Iterations between two looks at the target; recorded, so that a repetition ends at the same iteration. */
export function targetEvery({ evaluateEveryIterations, algorithm }: TrainingConfig): number {
  if (evaluateEveryIterations !== undefined) return evaluateEveryIterations
  return algorithm === 'es_mccfr' || algorithm === 'os_mccfr' ? 20_000 : 25
}

/** The next fixed evaluation point: of the chart, and of the target if there is one. */
export function nextEvaluation(config: TrainingConfig, iterations: number): number {
  const chart = nextChartPoint(iterations)
  if (config.targetExploitability === undefined) return chart
  const every = targetEvery(config)
  return Math.min(chart, (Math.floor(iterations / every) + 1) * every)
}

/** Whether the target is looked at here. */
export function looksAtTarget(config: TrainingConfig, iterations: number): boolean {
  return config.targetExploitability !== undefined && iterations % targetEvery(config) === 0
}

/** At most so many points as may be sent; every other one of the older half goes first. */
export function thinned(curve: readonly CurvePoint[]): CurvePoint[] {
  let points = [...curve]
  while (points.length > MAX_CURVE_POINTS) {
    const half = Math.floor(points.length / 2)
    points = points.filter((_, i) => i === 0 || i > half || i % 2 === 0)
  }
  return points
}
