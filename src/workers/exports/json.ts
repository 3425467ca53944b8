import type { ExactFigures } from '../../shared/results/exactSession.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import type { Summary } from '../../shared/results/summary.ts'
import type { HandTheory } from '../../shared/results/theory.ts'

/** Version of this file's shape; what it holds carries versions of its own. */
export const RESULTS_SCHEMA = 1

export interface ResultsJson {
  readonly record: RunRecord
  readonly summary: Summary
  readonly theory: HandTheory
  /** Null where there is none, or where it would take too long. */
  readonly exactSession: ExactFigures | null
  readonly cautions: readonly string[]
}

/**
 * Everything known of a run for programs: what it is, what came out, what one hand is worth exactly, and what
 * to be careful about. Money, rates and intervals as in summary.json; seeds and exact sums are decimal text.
 */
export function resultsJson(results: ResultsJson): string {
  const { record, summary, theory, exactSession, cautions } = results
  const content = {
    schema: RESULTS_SCHEMA,
    kind: 'simulation-results',
    record,
    summary,
    theory,
    exactSession,
    cautions,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
