import { expect, test } from 'vitest'
import { requireBounds } from '../../../../src/engine/letitride/bounds.ts'
import {
  decodeRowBlock,
  MAX_BLOCK_BYTES,
  RowBlockError,
  RowEncoder,
  readRowBlockHeader,
  rowBytes,
} from '../../../../src/engine/letitride/rows.ts'
import { setupWith } from '../support/setups.ts'

const narrow = requireBounds(setupWith())
const wide = requireBounds(setupWith({ startingCents: 2 ** 40 }))

function moneyOf(session: number, scale: number) {
  return {
    finalCents: session * scale,
    wageredCents: session + 1,
    bonusWageredCents: session + 2,
    peakCents: session * scale + 3,
    maxDrawdownCents: session + 4,
    peakAtMaxDrawdownCents: session + 5,
  }
}

test.each([
  ['32-bit', narrow, 7],
  ['64-bit', wide, 2 ** 33],
] as const)('%s rows survive packing and fill blocks of at most 1 MB', (_, bounds, scale) => {
  const encoder = new RowEncoder({ bounds, seats: 1, firstSession: 1000 })
  const count = 60_000
  for (let session = 0; session < count; session++) {
    encoder.add(session % 4, session % 10_001, moneyOf(session, scale))
  }
  encoder.flush()
  encoder.flush()
  const blocks = encoder.take()
  expect(encoder.take()).toEqual([])
  expect(blocks.length).toBe(Math.ceil((count * rowBytes(bounds)) / MAX_BLOCK_BYTES))
  let session = 0
  for (const block of blocks) {
    expect(block.byteLength).toBeLessThanOrEqual(MAX_BLOCK_BYTES)
    expect(readRowBlockHeader(block)).toMatchObject({ firstSession: 1000 + session, seats: 1 })
    for (const row of decodeRowBlock(block)) {
      const expected = { session: 1000 + session, seat: 0, stopReason: session % 4, hands: session % 10_001 }
      const { finalCents, ...rest } = row
      if (finalCents !== session * scale) throw new Error(`row ${session}`)
      if (session % 1000 === 0) expect(rest).toMatchObject(expected)
      session++
    }
  }
  expect(session).toBe(count)
})

test('the rows of a table’s seats stay with their session', () => {
  const encoder = new RowEncoder({ bounds: narrow, seats: 3, firstSession: 5 })
  for (let row = 0; row < 6; row++) encoder.add(0, row, moneyOf(row, 1))
  encoder.flush()
  const rows = encoder.take().flatMap((block) => [...decodeRowBlock(block)])
  expect(rows.map(({ session, seat }) => `${session}/${seat}`)).toEqual([
    '5/0',
    '5/1',
    '5/2',
    '6/0',
    '6/1',
    '6/2',
  ])
})

test('damaged blocks are refused before the first row', () => {
  const encoder = new RowEncoder({ bounds: narrow, seats: 1, firstSession: 0 })
  encoder.add(0, 1, moneyOf(1, 1))
  encoder.flush()
  const block = encoder.take()[0]!
  const damaged = (offset: number, byte: number): ArrayBuffer => {
    const copy = block.slice(0)
    new Uint8Array(copy)[offset] = byte
    return copy
  }
  const bad = [
    new ArrayBuffer(0),
    block.slice(0, block.byteLength - 1),
    damaged(0, 0),
    damaged(4, 9),
    damaged(6, 2),
    damaged(6, 1),
    damaged(15, 0xff),
    damaged(16, 0),
    damaged(16, 2),
    damaged(20, 2),
  ]
  for (const buffer of bad) expect(() => decodeRowBlock(buffer)).toThrow(RowBlockError)
})
