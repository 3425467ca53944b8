import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../../../../src/engine/cfr/abstraction/sha256.ts'
import { decodeTable, encodeTable } from '../../../../../src/engine/cfr/abstraction/tableFile.ts'

const KIND = { name: 'test', version: 3 }
const TABLE = Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256)

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1_000_003])(
  'SHA-256 of %i bytes is the known one',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) % 256)
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  },
)

test('a table comes back as it was', () => {
  const file = encodeTable(KIND, TABLE)
  expect(file).toHaveLength(64 + 300)
  expect(decodeTable(KIND, file)).toEqual(TABLE)
  expect(decodeTable(KIND, encodeTable(KIND, new Uint8Array(0)))).toHaveLength(0)
})

test('every altered byte is found', () => {
  const file = encodeTable(KIND, TABLE)
  for (let index = 0; index < file.length; index++) {
    const altered = file.slice()
    altered[index]! ^= 1
    expect(() => decodeTable(KIND, altered)).toThrow(RangeError)
  }
})

test.each([0, 7, 63, 64, 363])('a file cut to %i bytes is refused', (length) => {
  expect(() => decodeTable(KIND, encodeTable(KIND, TABLE).subarray(0, length))).toThrow(RangeError)
})

test('a longer file, another kind and another version are refused', () => {
  const file = encodeTable(KIND, TABLE)
  expect(() => decodeTable(KIND, Uint8Array.of(...file, 0))).toThrow('length')
  expect(() => decodeTable({ ...KIND, name: 'other' }, file)).toThrow('other')
  expect(() => decodeTable({ ...KIND, version: 4 }, file)).toThrow('version 3')
})
