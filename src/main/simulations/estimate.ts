import { rowBytes } from '../../engine/letitride/rows.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { Figures } from '../../shared/results/figures.ts'
import type { Estimate } from '../../shared/results/preview.ts'
import type { RowsChoice } from '../../shared/results/run.ts'

interface EstimateInput {
  readonly setup: GameSetup
  readonly sessions: number
  readonly rows: RowsChoice
  readonly workers: number
  readonly workersNote: string | null
  /** Hands per second of one worker. */
  readonly handsPerSecond: number
  /** Figures of a small sample of the same config. */
  readonly sample: Figures
  readonly diskFreeBytes: number | null
  /** Memory in use now, before a run: main's and that of processes already started. */
  readonly baseBytes: number
}

/** Resident memory that playing adds, measured: a worker with its tables, and main's merging. */
const WORKER_BYTES = 105_000_000
const MERGE_BYTES = 40_000_000
const ROWS_IN_FLIGHT_BYTES = 40_000_000

/** Journal, summary and record, whatever the length of the run. */
const FIXED_DISK_BYTES = 1_500_000
const INDEX_BYTES_PER_BLOCK = 32
const BLOCK_BYTES = 1_000_000
const Z_95 = 1.959963984540054

/** What a run will need, from its config and a quick sample of it. */
export function estimate(input: EstimateInput): Estimate {
  const { setup, sessions, rows, workers, handsPerSecond, sample } = input
  // A session of a table has the hands of all its seats, and rows for all who sat there.
  const sampled = sample.tableSessions
  const handsEach = sampled > 0 ? sample.hands / sampled : setup.seats * setup.handsPerSession
  const rowsEach = sampled > 0 ? sample.sessions / sampled : setup.seats
  const hands = Math.round(sessions * handsEach)
  const perWorker = WORKER_BYTES + (rows === 'sessions' ? ROWS_IN_FLIGHT_BYTES : 0)
  return {
    sessions,
    hands,
    workers,
    workersNote: input.workersNote,
    seconds: hands / (handsPerSecond * workers),
    memoryBytes: input.baseBytes + MERGE_BYTES + workers * perWorker,
    diskBytes: rows === 'none' ? FIXED_DISK_BYTES : diskBytes(setup, sessions * rowsEach),
    diskFreeBytes: input.diskFreeBytes,
    winRateHalfWidth: halfWidth(sample.winRate ?? 0.5, sample.sessions, sessions),
  }
}

function diskBytes(setup: GameSetup, rows: number): number {
  const bytes = rows * rowBytes(setup)
  return Math.round(FIXED_DISK_BYTES + bytes + (bytes / BLOCK_BYTES) * INDEX_BYTES_PER_BLOCK)
}

/**
 * Half the width of the 95 % Wilson interval that so many sessions will give. The sample's rate is drawn
 * a little towards one half (Agresti and Coull's two successes, two failures), because a sample without
 * a single win does not promise a run without one.
 */
function halfWidth(rate: number, sampled: number, sessions: number): number {
  const p = (rate * sampled + 2) / (sampled + 4)
  const z2 = Z_95 * Z_95
  const spread = Math.sqrt((p * (1 - p)) / sessions + z2 / (4 * sessions * sessions))
  return (Z_95 * spread) / (1 + z2 / sessions)
}
