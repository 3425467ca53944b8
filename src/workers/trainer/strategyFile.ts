import { createHash, subtle } from 'node:crypto'
import { type TrainingConfig, trainingConfigSchema } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import { decodeNumbers, encodeNumbers, HEADER_BYTES } from './tableFile.ts'

/**
 * A strategy on its own: probabilities by action, with the config of the game that they are for.
 *
 * | bytes | content |
 * |---|---|
 * | 0–7 | `FELTSTRA` |
 * | 8–11 | version, 1 |
 * | 12–15 | length of the config in bytes |
 * | 16–47 | SHA-256 of all that follows |
 * | 48– | config as JSON, then the table file of the strategy |
 */
const MAGIC = 'FELTSTRA'
const VERSION = 1
const HEAD = 48
const MAX_CONFIG_BYTES = 100_000

export interface StrategyFile {
  readonly config: TrainingConfig
  readonly gameHash: string
  readonly strategy: Float64Array
}

export function encodeStrategy(content: StrategyFile): Uint8Array {
  const file = withoutHash(content)
  createHash('sha256').update(file.subarray(HEAD)).digest().copy(file, 16)
  return file
}

/** The same bytes; the hash, which takes a tenth of a second for hold'em, is computed beside the event loop. */
export async function encodeStrategyAside(content: StrategyFile): Promise<Uint8Array> {
  const file = withoutHash(content)
  file.set(new Uint8Array(await subtle.digest('SHA-256', file.subarray(HEAD))), 16)
  return file
}

function withoutHash({ config, gameHash, strategy }: StrategyFile): Buffer<ArrayBuffer> {
  const settings = Buffer.from(JSON.stringify(config), 'utf8')
  const table = encodeNumbers({ kind: 'strategy', gameHash }, strategy)
  const file = Buffer.alloc(HEAD + settings.length + table.length)
  file.write(MAGIC, 0, 'ascii')
  file.writeUInt32LE(VERSION, 8)
  file.writeUInt32LE(settings.length, 12)
  settings.copy(file, HEAD)
  file.set(table, HEAD + settings.length)
  return file
}

/** Whether a file begins as a compact strategy does. */
export function isCompact(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC
}

/** Throws `strategy_unreadable` for anything but a whole, unaltered file. */
export function decodeStrategy(bytes: Uint8Array): StrategyFile {
  try {
    return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    throw new AppError('strategy_unreadable', { cause: error, detail: String(error) })
  }
}

function decode(file: Buffer): StrategyFile {
  if (file.length < HEAD || file.toString('ascii', 0, 8) !== MAGIC)
    throw new RangeError('not a strategy file')
  if (file.readUInt32LE(8) !== VERSION) throw new RangeError('unknown version')
  const length = file.readUInt32LE(12)
  if (length > MAX_CONFIG_BYTES || HEAD + length + HEADER_BYTES > file.length)
    throw new RangeError('a length is wrong')
  const hash = createHash('sha256').update(file.subarray(HEAD)).digest()
  if (!hash.equals(file.subarray(16, HEAD))) throw new RangeError('the file does not have its hash')
  const config = trainingConfigSchema.parse(JSON.parse(file.toString('utf8', HEAD, HEAD + length)))
  const table = file.subarray(HEAD + length)
  const gameHash = table.toString('hex', 32, HEADER_BYTES)
  return { config, gameHash, strategy: decodeNumbers({ kind: 'strategy', gameHash }, table) }
}
