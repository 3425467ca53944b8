import { handBytes, maxHandsPerSession } from '../../engine/letitride/keptHands/layout.ts'
import { maxRowsPerSession, rowBytes } from '../../engine/letitride/rows.ts'
import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { RowsChoice } from '../../shared/results/run.ts'

/** Hands per second of one worker when nothing has been measured on this machine: on the low side. */
export const ASSUMED_HANDS_PER_SECOND = 3_000_000

/** Rows, and hands, that a chunk may bring back at once; they pass through main's memory. */
const MAX_CHUNK_ROWS_BYTES = 4_000_000
const MAX_CHUNK_HANDS_BYTES = 8_000_000
const MAX_CHUNK_SESSIONS = 2_000_000

/** A first guess that errs on the slow side: sessions may end before their last hand. */
export function sessionsPerSecond(setup: GameSetup, handsPerSecond: number): number {
  return handsPerSecond / (setup.seats * (setup.totalRounds ?? setup.handsPerSession))
}

/** Most sessions in one chunk, so that no chunk needs much memory. */
export function maxChunk(setup: GameSetup, rows: RowsChoice): number {
  if (rows === 'none') return MAX_CHUNK_SESSIONS
  const ofRows = MAX_CHUNK_ROWS_BYTES / (rowBytes(setup) * maxRowsPerSession(setup))
  const ofHands = MAX_CHUNK_HANDS_BYTES / (handBytes(setup) * maxHandsPerSession(setup))
  return Math.max(1, Math.floor(rows === 'hands' ? Math.min(ofRows, ofHands) : ofRows))
}
