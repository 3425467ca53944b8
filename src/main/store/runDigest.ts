import { condense } from '../../shared/results/condense.ts'
import type { HistogramCounts } from '../../shared/results/summary.ts'
import { trySummary } from './runFolder.ts'

/** The key figures of a run, for a list of many. */
export interface RunDigest {
  readonly winRate: number | null
  readonly winRateCI: [number, number] | null
  readonly meanProfit: number | null
  readonly histogram: HistogramCounts
}

/** A list row has no room for more. */
const DIGEST_BINS = 100

/** The digest of a run folder; null when it has no readable summary. */
export async function readDigest(folder: string): Promise<RunDigest | null> {
  const read = await trySummary(folder).catch(() => null)
  if (read?.kind !== 'ok') return null
  const { figures, histogram } = read.value
  const { winRate, winRateCI, meanProfit } = figures
  return { winRate, winRateCI, meanProfit, histogram: condense(histogram, DIGEST_BINS) }
}
