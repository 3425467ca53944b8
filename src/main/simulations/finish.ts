import { rm } from 'node:fs/promises'
import type { ChunkTotals } from '../../engine/letitride/totals.ts'
import { storesOf } from '../../shared/runFiles.ts'
import { runFile, writeSummary } from '../store/runFolder.ts'
import { finishIndex } from './blockIndex.ts'
import type { RunSpec } from './runSpec.ts'
import { summaryBytes } from './summary.ts'

interface Kept {
  readonly prefixCount: number
  readonly prefix: ChunkTotals
}

/**
 * Writes the results of the sessions [0, prefixCount). The journal stays until the record says that the
 * run is over (`dropJournal`): a crash in between repeats this and gives the same bytes.
 */
export async function finishRun(spec: RunSpec, kept: Kept): Promise<void> {
  const { folder, config, seed } = spec
  for (const store of storesOf(spec.rows)) await finishIndex(folder, store, kept.prefixCount)
  const { prefixCount: sessions, prefix: totals } = kept
  await writeSummary(folder, summaryBytes({ config, seed, sessions, totals }))
}

/** The journal has served its purpose once `run.json` says so. */
export async function dropJournal(folder: string): Promise<void> {
  await rm(runFile(folder, 'journal'), { force: true }).catch(() => {})
}
