import type { InstanceStatus } from '../../shared/training/progress.ts'
import type { Evaluation } from '../../shared/training/results.ts'
import type { TrainingSource } from '../../shared/training/tasks.ts'
import type { Pool } from '../pool/types.ts'

/** Deals of each match of a hold'em strategy. */
const HOLDEM_PAIRS = 20_000

interface Measuring {
  readonly pool: Pool
  readonly source: TrainingSource
  /** How the instances stand, from whoever knows; null: their own files tell. */
  readonly statuses: readonly InstanceStatus[] | null
  /** Hold'em only: without matches the strategy is merged and written, and nothing is known of its worth. */
  readonly matches: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (fraction: number) => void
}

/**
 * Merges the newest checkpoints of all instances, measures each and the whole, and writes `merged/`. Exact games take
 * milliseconds and go before other work; matches of hold'em take a minute or two.
 */
export function measureTraining(measuring: Measuring): Promise<Evaluation> {
  const { pool, source, statuses, matches, signal, onProgress } = measuring
  const takesLong = source.abstraction !== null && matches
  const holdemPairs = matches ? HOLDEM_PAIRS : 0
  const input = { ...source, write: true, holdemPairs, statuses: statuses === null ? null : [...statuses] }
  return pool.run('evaluateTraining', input, {
    priority: takesLong ? 'run' : 'interactive',
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ fraction }) => onProgress?.(fraction),
  })
}
