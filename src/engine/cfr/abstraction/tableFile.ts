/**
 * The file format of computed tables: a header of 64 bytes, then the table as it is. All numbers are little-endian.
 *
 * | bytes | content |
 * |---|---|
 * | 0–7 | `FELTTABL` |
 * | 8–11 | version of the format, 1 |
 * | 12–15 | version of the table's kind |
 * | 16–23 | name of the kind in ASCII, padded with zeros |
 * | 24–31 | length of the table in bytes |
 * | 32–63 | SHA-256 of the table |
 */
import { sha256 } from './sha256.ts'

const MAGIC = 'FELTTABL'
const FORMAT_VERSION = 1
const HEADER_BYTES = 64

export type TableKind = {
  /** One to eight ASCII letters. */
  readonly name: string
  readonly version: number
}

/** The bytes of a file with the table. */
export function encodeTable(kind: TableKind, table: Uint8Array): Uint8Array {
  const file = new Uint8Array(HEADER_BYTES + table.length)
  const view = new DataView(file.buffer)
  writeText(file, 0, MAGIC)
  view.setUint32(8, FORMAT_VERSION, true)
  view.setUint32(12, kind.version, true)
  writeText(file, 16, kind.name)
  view.setBigUint64(24, BigInt(table.length), true)
  file.set(sha256(table), 32)
  file.set(table, HEADER_BYTES)
  return file
}

/**
 * The table of a file, a view on its bytes. Throws a RangeError that says what is wrong for anything but a whole,
 * unaltered file of this kind and version.
 */
export function decodeTable(kind: TableKind, file: Uint8Array): Uint8Array {
  if (file.length < HEADER_BYTES) throw new RangeError('the table file is too short')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (readText(file, 0) !== MAGIC) throw new RangeError('not a table file')
  if (view.getUint32(8, true) !== FORMAT_VERSION)
    throw new RangeError(`unknown format version ${view.getUint32(8, true)}`)
  if (readText(file, 16) !== kind.name) throw new RangeError(`not a table of kind ${kind.name}`)
  if (view.getUint32(12, true) !== kind.version)
    throw new RangeError(`unknown version ${view.getUint32(12, true)} of ${kind.name}`)
  const table = file.subarray(HEADER_BYTES)
  if (view.getBigUint64(24, true) !== BigInt(table.length))
    throw new RangeError('the table file has another length than it says')
  const hash = sha256(table)
  if (!hash.every((byte, index) => byte === file[32 + index]))
    throw new RangeError('the table does not have the hash that its file says')
  return table
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
}

function readText(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 8)).replace(/\0+$/, '')
}
