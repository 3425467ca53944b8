import { randomBytes } from 'node:crypto'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { type RowsChoice, RUN_SCHEMA, type RunRecord } from '../../shared/results/run.ts'
import { APP_VERSION, ENGINE_VERSION } from '../../shared/version.ts'

interface NewRun {
  readonly id: string
  readonly name: string
  readonly config: SimulationConfig
  readonly rows: RowsChoice
  readonly createdAt: Date
}

/** The record of a run that has not begun; without a seed in the config it draws one. */
export function newRecord({ id, name, config, rows, createdAt }: NewRun): RunRecord {
  return {
    schema: RUN_SCHEMA,
    kind: 'simulation',
    id,
    name,
    starred: false,
    createdAt: createdAt.toISOString(),
    finishedAt: null,
    deletedAt: null,
    appVersion: APP_VERSION,
    engineVersion: ENGINE_VERSION,
    config,
    seed: config.simulation.random_seed ?? drawSeed(),
    rows,
    state: 'queued',
    sessionsDone: 0,
    elapsedSeconds: 0,
    handsPerSecond: null,
    workersRequested: config.simulation.workers,
    workers: null,
    error: null,
  }
}

/** A master seed from the system's randomness: any of the 2^64. */
function drawSeed(): string {
  return randomBytes(8).readBigUInt64LE().toString()
}

/** The fields of a record that change when an attempt begins. */
export function startedFields(workers: number): Partial<RunRecord> {
  return { state: 'running', workers, engineVersion: ENGINE_VERSION, appVersion: APP_VERSION, error: null }
}
