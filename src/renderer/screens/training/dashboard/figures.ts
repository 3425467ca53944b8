import type { TrainingProgress } from '../../../../shared/training/progress.ts'

export interface Standing {
  /** Exploitability of the merged strategy, where it is known already. */
  readonly merged: number | null
  readonly mean: number | null
  readonly best: { readonly solver: number; readonly value: number } | null
  /** Share of the mean that merging takes away. */
  readonly gained: number | null
}

/** Where a training stands now: what its solvers measured last. */
export function standing({ instances, mergedCurve }: TrainingProgress): Standing {
  const measured = instances.flatMap(({ progress }) =>
    progress.exploitability === null
      ? []
      : { solver: progress.instanceId + 1, value: progress.exploitability },
  )
  const mean =
    measured.length === 0 ? null : measured.reduce((sum, { value }) => sum + value, 0) / measured.length
  const best = measured.toSorted((a, b) => a.value - b.value)[0] ?? null
  // The solvers have come further since they were merged, so what they had then is what counts.
  const { exploitability: merged = null, single = null } = mergedCurve.at(-1) ?? {}
  return { merged, mean, best, gained: merged === null || !single ? null : 1 - merged / single }
}
