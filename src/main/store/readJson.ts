import { open, rename } from 'node:fs/promises'
import type { z } from 'zod'
import { errnoOf, readError } from './fileErrors.ts'

/** What became of reading a file that may be missing, damaged or made by a newer version. */
export type Read<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'newer' }

interface ReadJson<S extends z.ZodType> {
  readonly path: string
  readonly schema: S
  readonly maxBytes: number
  /** The format version that `schema` reads; a file with a higher `schema` number is newer. */
  readonly version?: number
}

/** Reads a JSON file of our own, trusting nothing in it. Only a failure of the disk itself throws. */
export async function readJson<S extends z.ZodType>({
  path,
  schema,
  maxBytes,
  version,
}: ReadJson<S>): Promise<Read<z.output<S>>> {
  const bytes = await readCapped(path, maxBytes)
  if (bytes === null) return { kind: 'missing' }
  if (bytes === 'too large') return { kind: 'damaged', reason: `larger than ${maxBytes} bytes` }
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { kind: 'damaged', reason: 'not JSON' }
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { kind: 'ok', value: parsed.data }
  if (version !== undefined && schemaNumber(raw) > version) return { kind: 'newer' }
  const [issue] = parsed.error.issues
  return { kind: 'damaged', reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}` }
}

function schemaNumber(raw: unknown): number {
  return typeof raw === 'object' && raw !== null && 'schema' in raw && typeof raw.schema === 'number'
    ? raw.schema
    : 0
}

/** The bytes of a file, null when there is none; never holds more than the cap in memory. */
export async function readCapped(path: string, maxBytes: number): Promise<Buffer | 'too large' | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxBytes) return 'too large'
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw readError(error, path)
  }
}

/** Renames a bad file, so that it is kept for people and never read again. Answers its new name. */
export async function setAside(path: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  const target = `${path}.damaged-${stamp}`
  await rename(path, target)
  return target
}
