import { AppError } from '../../shared/errors.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import type { RunLibrary } from '../store/library.ts'

interface EndedRun {
  readonly record: RunRecord
  readonly folder: string
}

/** A run that has come to its end with results, and where asked for with rows. */
export function endedRun(library: RunLibrary, id: string, needs?: 'with rows'): EndedRun {
  const { record } = library.get(id)
  if (needs !== undefined && record.rows === 'none') throw new AppError('no_rows', { detail: id })
  if (record.state !== 'done' && record.state !== 'stopped') {
    throw new AppError('run_not_ready', { detail: id })
  }
  return { record, folder: library.folderOf(id) }
}
