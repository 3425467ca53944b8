import { rm } from 'node:fs/promises'
import type { ChunkTotals } from '../../engine/letitride/totals.ts'
import { decodeRowsIndex, encodeRowsIndex, orderRowsIndex } from '../../shared/runFiles.ts'
import { writeAtomic } from '../store/atomicFile.ts'
import { readCapped } from '../store/readJson.ts'
import { runFile, writeSummary } from '../store/runFolder.ts'
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
  if (spec.rows === 'sessions') await finishIndex(folder, kept.prefixCount)
  const { prefixCount: sessions, prefix: totals } = kept
  await writeSummary(folder, summaryBytes({ config, seed, sessions, totals }))
}

/** The journal has served its purpose once `run.json` says so. */
export async function dropJournal(folder: string): Promise<void> {
  await rm(runFile(folder, 'journal'), { force: true }).catch(() => {})
}

const MAX_INDEX_BYTES = 512_000_000

/** Leaves in the index, in order, just the sessions that are kept; other rows are out of reach then. */
async function finishIndex(folder: string, sessions: number): Promise<void> {
  const path = runFile(folder, 'rowsIndex')
  const bytes = await readCapped(path, MAX_INDEX_BYTES)
  const entries = bytes === null || bytes === 'too large' ? [] : decodeRowsIndex(bytes)
  const kept = orderRowsIndex(
    entries.filter(({ firstSession }) => firstSession < sessions),
    sessions,
  )
  if (kept === null) throw new Error('the index of rows does not hold every session once')
  await writeAtomic(path, encodeRowsIndex(kept))
}
