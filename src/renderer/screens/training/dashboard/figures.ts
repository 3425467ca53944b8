import type { TrainingProgress } from '../../../../shared/training/progress.ts'

interface Measured {
  readonly mean: number | null
  readonly best: { readonly solver: number; readonly value: number } | null
}

export interface Standing extends Measured {
  /** Exploitability of the merged strategy, where it is known already. */
  readonly merged: number | null
  /** Share of the mean that merging takes away. */
  readonly gained: number | null
}

/** Where a training stands now: what its solvers measured last. */
export function standing(progress: TrainingProgress): Standing {
  const { mean, best } = measured(progress, 'exploitability')
  // The solvers have come further since they were merged, so what they had then is what counts.
  const { exploitability: merged = null, single = null } = progress.mergedCurve.at(-1) ?? {}
  return { merged, mean, best, gained: merged === null || !single ? null : 1 - merged / single }
}

/** The solvers' newest measurements of one kind. */
export function measured(
  { instances }: TrainingProgress,
  measure: 'exploitability' | 'positiveRegret',
): Measured {
  const values = instances.flatMap(({ progress }) => {
    const value = progress[measure]
    return value === null ? [] : { solver: progress.instanceId + 1, value }
  })
  const mean = values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0) / values.length
  return { mean, best: values.toSorted((a, b) => a.value - b.value)[0] ?? null }
}
