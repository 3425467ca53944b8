import { lstat, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { RUN_SCHEMA, type RunRecord, runRecordSchema } from '../../shared/results/run.ts'
import { SUMMARY_SCHEMA, type Summary, summarySchema } from '../../shared/results/summary.ts'
import { RUN_FILES } from '../../shared/runFiles.ts'
import { writeAtomic, writeJsonAtomic } from './atomicFile.ts'
import { errnoOf, reading, writing } from './fileErrors.ts'
import { type Read, readJson } from './readJson.ts'

/** One run on disk: a folder that is whole in itself, so that it can be moved, zipped and sent. */

const MAX_RECORD_BYTES = 1_000_000
const MAX_SUMMARY_BYTES = 32_000_000

export function runFile(folder: string, file: keyof typeof RUN_FILES): string {
  return join(folder, RUN_FILES[file])
}

/** Makes the folder of a new run; one that holds anything already is refused. */
export async function createRunFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null)
  if (found !== null && !found.isDirectory()) {
    throw new AppError('folder_not_empty', { detail: `${folder} is not a folder` })
  }
  if (found !== null && (await reading(folder, () => readdir(folder))).length > 0) {
    throw new AppError('folder_not_empty', { detail: folder })
  }
  await writing(folder, () => makeFolder(folder))
}

/** Alone, `mkdir` with `recursive` calls a read-only disk a missing folder. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const code = errnoOf(error)
    if (code === 'ENOENT') await mkdir(folder, { recursive: true })
    else if (code !== 'EEXIST') throw error
  }
}

export async function writeRecord(folder: string, record: RunRecord): Promise<void> {
  await writeJsonAtomic(runFile(folder, 'record'), record)
}

/** The record as found, for those who list many folders and carry on. */
export async function tryRecord(folder: string): Promise<Read<RunRecord>> {
  return readJson({
    path: runFile(folder, 'record'),
    schema: runRecordSchema,
    maxBytes: MAX_RECORD_BYTES,
    version: RUN_SCHEMA,
  })
}

export async function readRecord(folder: string): Promise<RunRecord> {
  return demand(await tryRecord(folder), folder, 'run_not_found')
}

export async function writeSummary(folder: string, bytes: string): Promise<void> {
  await writeAtomic(runFile(folder, 'summary'), bytes)
}

export async function trySummary(folder: string): Promise<Read<Summary>> {
  return readJson({
    path: runFile(folder, 'summary'),
    schema: summarySchema,
    maxBytes: MAX_SUMMARY_BYTES,
    version: SUMMARY_SCHEMA,
  })
}

export async function readSummary(folder: string): Promise<Summary> {
  return demand(await trySummary(folder), folder, 'run_not_ready')
}

function demand<T>(read: Read<T>, folder: string, missing: 'run_not_found' | 'run_not_ready'): T {
  switch (read.kind) {
    case 'ok':
      return read.value
    case 'missing':
      throw new AppError(missing, { detail: folder })
    case 'newer':
      throw new AppError('run_newer', { detail: folder })
    case 'damaged':
      throw new AppError('run_damaged', { detail: `${folder}: ${read.reason}` })
  }
}

/** Bytes of the files of a folder that holds no folders. */
export async function folderBytes(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
