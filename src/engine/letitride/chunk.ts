/** Plays a chunk of consecutive sessions, in slices as short as the caller likes, and adds them up. */
import type { WordSource } from '../random/bounded.ts'
import { requireBounds } from './bounds.ts'
import { OneSeatPlayer, playsOneSeat } from './oneSeatPlayer.ts'
import type { GameSetup } from './setup.ts'
import type { StrategyDecisions } from './strategies/custom.ts'
import { TablePlayer } from './table/tablePlayer.ts'
import type { ChunkTotals } from './totals.ts'

export type ChunkOptions = {
  readonly setup: GameSetup
  /** From `compileDecisions(setup)`. */
  readonly strategy: StrategyDecisions
  /** Master seed of the run, 0 to 2^64 − 1; a cryptographic shuffle does not look at it. */
  readonly seed: bigint
  /** Where a cryptographic shuffle takes its words from; needed with one, unused without. */
  readonly entropy?: WordSource
  /** Number of the first session, from 0. */
  readonly first: number
  /** Sessions to play. */
  readonly count: number
  /** Whether to keep a row for each session. */
  readonly rows: boolean
  /** Whether to keep a record of each hand; not if left out. */
  readonly hands?: boolean
}

export type ChunkPlayer = {
  /**
   * Plays until all sessions are finished or at least `maxHands` ≥ 1 hands have been played, and tells whether all
   * are finished. How the play is sliced does not change any result.
   */
  play(maxHands: number): boolean
  /** Sessions finished and hands played so far. */
  played(): { readonly sessions: number; readonly hands: number }
  /** Totals of the chunk; throws an Error before all its sessions are finished. */
  totals(): ChunkTotals
  /** Row blocks completed since the last call (see rows.ts); the last one when all sessions are finished. */
  takeRows(): ArrayBuffer[]
  /** Blocks of hands completed since the last call (see keptHands/layout.ts), in the same way. */
  takeHands(): ArrayBuffer[]
}

/**
 * A player for sessions [first, first + count). Throws a RangeError for a setup that `setupBounds` refuses and for a
 * cryptographic shuffle without a source of entropy.
 */
export function createChunkPlayer(options: ChunkOptions): ChunkPlayer {
  const { setup, strategy, hands = false } = options
  requireBounds(setup)
  // The fast loop keeps no single hand: it does not even know which cards it dealt before.
  return strategy.kind === 'tables' && !hands && playsOneSeat(setup)
    ? new OneSeatPlayer(options, strategy.tables)
    : new TablePlayer(options)
}
