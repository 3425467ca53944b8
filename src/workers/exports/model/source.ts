import type { NumberStyle } from '../../../shared/format/number.ts'
import type { ExactSession } from '../../../shared/results/exactSession.ts'
import type { RunRecord } from '../../../shared/results/run.ts'
import type { Summary } from '../../../shared/results/summary.ts'
import type { HandTheory } from '../../../shared/results/theory.ts'

/** Everything a report is made from. */
export interface ReportSource {
  readonly record: RunRecord
  readonly summary: Summary
  /** SHA-256 of summary.json, in hexadecimal. */
  readonly summarySha256: string
  readonly theory: HandTheory
  /** The exact session; null where there is none, or where it would take too long. */
  readonly session: ExactSession | null
  readonly style: NumberStyle
}
