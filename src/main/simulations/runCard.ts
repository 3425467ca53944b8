import type { RunCard } from '../../shared/api/library.ts'
import { ENGINE_VERSION } from '../../shared/version.ts'
import type { RunEntry } from '../store/library.ts'

/** A run as the library lists it. */
export function runCard({ record, digest, sizeBytes }: RunEntry): RunCard {
  return {
    kind: record.kind,
    id: record.id,
    name: record.name,
    starred: record.starred,
    state: record.state,
    createdAt: record.createdAt,
    finishedAt: record.finishedAt,
    engineVersion: record.engineVersion,
    olderEngine: record.engineVersion !== ENGINE_VERSION,
    config: record.config,
    sessionsDone: record.sessionsDone,
    sessionsTotal: record.config.simulation.num_sessions,
    winRate: digest?.winRate ?? null,
    winRateCI: digest?.winRateCI ?? null,
    meanProfit: digest?.meanProfit ?? null,
    histogram: digest?.histogram ?? null,
    sizeBytes,
    rowsKept: record.rows !== 'none',
    handsKept: record.rows === 'hands',
    errorMessage: record.error?.message ?? null,
  }
}
