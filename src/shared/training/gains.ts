import type { Evaluation } from './results.ts'

/** Mean exploitability of the single solvers; null where nothing was measured. */
export function meanExploitability({ instances }: Pick<Evaluation, 'instances'>): number | null {
  const values = instances.flatMap(({ exact }) => (exact === null ? [] : exact.exploitability))
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Share of that mean which merging took away; null for one solver, or where it took nothing. */
export function gainOf(evaluation: Evaluation): number | null {
  const mean = meanExploitability(evaluation)
  const merged = evaluation.merged.exact?.exploitability
  if (evaluation.instances.length < 2 || !mean || merged === undefined) return null
  const gain = 1 - merged / mean
  return gain > 0 ? gain : null
}

/** How many times the iterations one solver would need for the same: exploitability falls like 1/√T. */
export function worthOf(gained: number): number {
  return 1 / (1 - gained) ** 2
}

/** Whether the average positive regret was measured on the way: not so in results from before it was. */
export function hasRegretCurve({ instances }: Pick<Evaluation, 'instances'>): boolean {
  return instances.some(({ curve }) => curve.some(({ positiveRegret }) => positiveRegret !== null))
}
