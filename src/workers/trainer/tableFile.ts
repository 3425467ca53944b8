import { endianness } from 'node:os'

/**
 * Tables on the disk: a header of 64 bytes, then 64-bit floats, little-endian.
 *
 * | bytes | content |
 * |---|---|
 * | 0–7 | `FELTNUMS` |
 * | 8–11 | version, 1 |
 * | 12–15 | what it is: 1 regrets, 2 strategy sums, 3 strategy |
 * | 16–23 | number of values |
 * | 24–31 | zero |
 * | 32–63 | hash of the game |
 */
const MAGIC = 'FELTNUMS'
const VERSION = 1
export const HEADER_BYTES = 64
export const TABLE_KINDS = { regrets: 1, strategySums: 2, strategy: 3 } as const
export type TableFileKind = keyof typeof TABLE_KINDS

interface TableIdentity {
  readonly kind: TableFileKind
  /** Hexadecimal SHA-256. */
  readonly gameHash: string
}

export function encodeNumbers({ kind, gameHash }: TableIdentity, values: Float64Array): Uint8Array {
  const file = new Uint8Array(HEADER_BYTES + values.byteLength)
  const view = new DataView(file.buffer)
  file.set(Buffer.from(MAGIC, 'ascii'))
  view.setUint32(8, VERSION, true)
  view.setUint32(12, TABLE_KINDS[kind], true)
  view.setBigUint64(16, BigInt(values.length), true)
  file.set(Buffer.from(gameHash, 'hex'), 32)
  if (endianness() === 'LE') file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), 64)
  else for (const [i, value] of values.entries()) view.setFloat64(HEADER_BYTES + i * 8, value, true)
  return file
}

/** Throws a RangeError that says what is wrong for anything but a whole table of this kind and game. */
export function decodeNumbers({ kind, gameHash }: TableIdentity, file: Uint8Array): Float64Array {
  if (file.length < HEADER_BYTES) throw new RangeError('the file is too short')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (Buffer.from(file.subarray(0, 8)).toString('ascii') !== MAGIC) throw new RangeError('not a table file')
  if (view.getUint32(8, true) !== VERSION) throw new RangeError('unknown version of the table file')
  if (view.getUint32(12, true) !== TABLE_KINDS[kind]) throw new RangeError(`not a file of ${kind}`)
  const count = view.getBigUint64(16, true)
  if (count * 8n !== BigInt(file.length - HEADER_BYTES))
    throw new RangeError('the file has another length than it says')
  if (Buffer.from(file.subarray(32, 64)).toString('hex') !== gameHash)
    throw new RangeError('the file is of another game')
  const values = new Float64Array(Number(count))
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat64(HEADER_BYTES + i * 8, true)
  return values
}
