import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type RunRecord, runRecordSchema } from '../../shared/results/run.ts'
import { type Summary, summarySchema } from '../../shared/results/summary.ts'
import { readFailure } from './failures.ts'

/** Far above the largest real ones: a summary with 20,000 histogram bins takes under 1 MB. */
const MAX_JSON_BYTES = 64 * 1024 * 1024

export interface RunFolder {
  readonly record: RunRecord
  readonly summary: Summary
  /** SHA-256 of summary.json as it lies on the disk, in hexadecimal. */
  readonly summarySha256: string
}

/** Reads what a run is and what came out of it; refuses anything that is not whole. */
export async function readRunFolder(folder: string): Promise<RunFolder> {
  const record = await readJson(join(folder, 'run.json'), 'run_damaged')
  const summary = await readJson(join(folder, 'summary.json'), 'run_not_ready')
  return {
    record: parse(runRecordSchema, record),
    summary: parse(summarySchema, summary),
    summarySha256: createHash('sha256').update(summary).digest('hex'),
  }
}

async function readJson(path: string, whenMissing: 'run_damaged' | 'run_not_ready'): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > MAX_JSON_BYTES) throw new AppError('run_damaged', { detail: `${path} has ${size} bytes` })
    return await readFile(path)
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw missing ? new AppError(whenMissing, { cause, detail: String(cause) }) : readFailure(cause)
  }
}

interface Schema<T> {
  readonly parse: (value: unknown) => T
}

function parse<T>(schema: Schema<T>, bytes: Buffer): T {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new AppError('run_damaged', { cause, detail: String(cause) })
  }
}
