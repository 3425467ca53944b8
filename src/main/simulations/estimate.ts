import { handBytes } from '../../engine/letitride/keptHands/layout.ts'
import { rowBytes } from '../../engine/letitride/rows.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { Estimate } from '../../shared/results/preview.ts'
import type { RowsChoice } from '../../shared/results/run.ts'

/** What is known of a session before any is played. */
export interface Outlook {
  /** Hands and seat sessions of one session of a table. */
  readonly hands: number
  readonly rows: number
  readonly winRate: number
  /** Sessions that the win rate rests on; null when it is exact. */
  readonly sampled: number | null
}

interface EstimateInput {
  readonly setup: GameSetup
  readonly sessions: number
  readonly rows: RowsChoice
  readonly workers: number
  readonly workersNote: string | null
  /** Hands per second of one worker. */
  readonly handsPerSecond: number
  readonly outlook: Outlook
  readonly diskFreeBytes: number | null
  /** Memory in use now, before a run: main's and that of processes already started. */
  readonly baseBytes: number
}

/** Resident memory that playing adds, measured: a worker with its tables, and main's merging. */
const WORKER_BYTES = 105_000_000
const MERGE_BYTES = 40_000_000
const ROWS_IN_FLIGHT_BYTES = 40_000_000

/** Hands a second with every hand kept, over those without: measured by `npm run bench` on the default game. */
const KEPT_HANDS_SPEED = 0.38

/** Journal, summary and record, whatever the length of the run. */
const FIXED_DISK_BYTES = 1_500_000
const INDEX_BYTES_PER_BLOCK = 32
const BLOCK_BYTES = 1_000_000
const Z_95 = 1.959963984540054

/** What a run will need, from its config and a quick sample of it. */
export function estimate(input: EstimateInput): Estimate {
  const { setup, sessions, rows, workers, handsPerSecond, outlook } = input
  const hands = Math.round(sessions * outlook.hands)
  const perWorker = WORKER_BYTES + (rows === 'none' ? 0 : ROWS_IN_FLIGHT_BYTES)
  return {
    sessions,
    hands,
    workers,
    workersNote: input.workersNote,
    seconds: hands / (handsPerSecond * workers * (rows === 'hands' ? KEPT_HANDS_SPEED : 1)),
    memoryBytes: input.baseBytes + MERGE_BYTES + workers * perWorker,
    diskBytes: Math.round(
      FIXED_DISK_BYTES +
        (rows === 'none' ? 0 : blockBytes(sessions * outlook.rows * rowBytes(setup))) +
        (rows === 'hands' ? blockBytes(hands * handBytes(setup)) : 0),
    ),
    diskFreeBytes: input.diskFreeBytes,
    winRateHalfWidth: halfWidth(outlook, sessions),
  }
}

/** Blocks of so many bytes, with their index. */
function blockBytes(bytes: number): number {
  return bytes + (bytes / BLOCK_BYTES) * INDEX_BYTES_PER_BLOCK
}

/**
 * Half the width of the 95 % Wilson interval that so many sessions will give. A sample's rate is drawn
 * a little towards one half (Agresti and Coull's two successes, two failures), because a sample without
 * a single win does not promise a run without one.
 */
function halfWidth({ winRate, sampled }: Outlook, sessions: number): number {
  const p = sampled === null ? winRate : (winRate * sampled + 2) / (sampled + 4)
  const z2 = Z_95 * Z_95
  const spread = Math.sqrt((p * (1 - p)) / sessions + z2 / (4 * sessions * sessions))
  return (Z_95 * spread) / (1 + z2 / sessions)
}
