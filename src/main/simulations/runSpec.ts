import { createHash } from 'node:crypto'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import type { RowsChoice, RunRecord } from '../../shared/results/run.ts'
import { ENGINE_VERSION } from '../../shared/version.ts'
import { canonicalJson } from './canonicalJson.ts'
import { type HeadRecord, JOURNAL_SCHEMA } from './journal.ts'
import { effectiveConfig } from './summary.ts'

/** What an attempt at a run needs to know. */
export interface RunSpec {
  readonly id: string
  readonly folder: string
  readonly config: SimulationConfig
  readonly seed: string
  readonly rows: RowsChoice
  /** Worker processes to use; already bounded. */
  readonly workers: number
  /** Working time of earlier attempts, as `run.json` has it. */
  readonly elapsedBefore: number
}

export function specOf(record: RunRecord, folder: string, workers: number): RunSpec {
  const { id, config, seed, rows, elapsedSeconds } = record
  return { id, folder, config, seed, rows, workers, elapsedBefore: elapsedSeconds }
}

/** Head of the journal: names all that fixes what its records mean. */
export function headOf({ config, seed, rows }: RunSpec): HeadRecord {
  const whole = {
    engine: ENGINE_VERSION,
    rows,
    config: effectiveConfig(config, seed, config.simulation.num_sessions),
  }
  const identity = createHash('sha256').update(canonicalJson(whole)).digest('hex')
  return { kind: 'head', schema: JOURNAL_SCHEMA, identity }
}
