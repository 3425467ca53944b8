import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { RUN_SCHEMA, type RunRecord, runRecordSchema } from '../../shared/results/run.ts'
import { SUMMARY_SCHEMA, type Summary, summarySchema } from '../../shared/results/summary.ts'
import { RUN_FILES } from '../../shared/runFiles.ts'
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
  const record = parse(
    runRecordSchema,
    await readBytes(join(folder, RUN_FILES.record), 'run_damaged'),
    RUN_SCHEMA,
  )
  const summary = await readBytes(join(folder, RUN_FILES.summary), 'run_not_ready')
  return {
    record,
    summary: parse(summarySchema, summary, SUMMARY_SCHEMA),
    summarySha256: createHash('sha256').update(summary).digest('hex'),
  }
}

async function readBytes(path: string, whenMissing: 'run_damaged' | 'run_not_ready'): Promise<Buffer> {
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

/** JSON of our own, trusting nothing in it; a higher `schema` number than ours means a newer Feltworks. */
function parse<T>(schema: Schema<T>, bytes: Buffer, version: number): T {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
    return schema.parse(value)
  } catch (cause) {
    throw new AppError(schemaOf(value) > version ? 'run_newer' : 'run_damaged', {
      cause,
      detail: String(cause),
    })
  }
}

function schemaOf(value: unknown): number {
  const known = typeof value === 'object' && value !== null && 'schema' in value
  return known && typeof value.schema === 'number' ? value.schema : 0
}
