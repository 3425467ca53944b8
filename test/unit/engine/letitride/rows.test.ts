import { expect, test } from 'vitest'
import {
  decodeRowBlock,
  MAX_BLOCK_BYTES,
  RowBlockError,
  RowEncoder,
  readRowBlockHeader,
  rowBytes,
} from '../../../../src/engine/letitride/rows.ts'
import type { SessionResult } from '../../../../src/engine/letitride/sessionResult.ts'
import { setupWith } from '../support/setups.ts'

const narrow = setupWith()
const wide = setupWith({ startingCents: 2 ** 40 })

function resultOf(session: number, scale: number, start: number): SessionResult {
  return {
    stopReason: session % 4,
    hands: session % 10_001,
    profit: session * scale - start,
    mainProfit: 0,
    wagered: session + 1,
    bonusWagered: session + 2,
    jackpotPaid: 0,
    peak: session * scale + 3,
    lowest: 0,
    maxDrawdown: session + 4,
    peakAtMaxDrawdown: session + 5,
    longestWin: 0,
    longestLoss: 0,
  }
}

test.each([
  ['32-bit', narrow, 7],
  ['64-bit', wide, 2 ** 33],
] as const)('%s rows survive packing and fill blocks of at most 1 MB', (_, setup, scale) => {
  const encoder = new RowEncoder({ setup, firstSession: 1000 })
  const count = 60_000
  for (let session = 0; session < count; session++) {
    encoder.addSession([{ seat: 0, result: resultOf(session, scale, setup.startingCents) }])
  }
  encoder.flush()
  encoder.flush()
  const blocks = encoder.take()
  expect(encoder.take()).toEqual([])
  expect(blocks.length).toBe(Math.ceil((count * rowBytes(setup)) / MAX_BLOCK_BYTES))
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
  const encoder = new RowEncoder({ setup: setupWith({ seats: 3 }), firstSession: 5 })
  for (let session = 0; session < 2; session++) {
    encoder.addSession([0, 1, 2].map((seat) => ({ seat, result: resultOf(seat, 1, 50_000) })))
  }
  expect(placesOf(encoder)).toEqual(['5/0', '5/1', '5/2', '6/0', '6/1', '6/2'])
})

test('with seat replacement a seat has any number of rows, and a session is never cut in two', () => {
  const setup = setupWith({ seats: 2, totalRounds: 10_000 })
  const encoder = new RowEncoder({ setup, firstSession: 5 })
  const session = (...seats: number[]) =>
    encoder.addSession(seats.map((seat) => ({ seat, result: resultOf(seat, 1, 50_000) })))
  session(0, 0, 0, 1)
  session(0, 1, 1)
  expect(placesOf(encoder)).toEqual(['5/0', '5/0', '5/0', '5/1', '6/0', '6/1', '6/1'])
  for (let count = 0; count < 5; count++) session(...Array.from({ length: 20_000 }, (_, row) => row % 2))
  encoder.flush()
  const headers = encoder.take().map(readRowBlockHeader)
  expect(headers.map(({ firstSession, sessions, rows }) => [firstSession, sessions, rows])).toEqual([
    [7, 1, 20_000],
    [8, 1, 20_000],
    [9, 1, 20_000],
    [10, 1, 20_000],
    [11, 1, 20_000],
  ])
})

function placesOf(encoder: RowEncoder): string[] {
  encoder.flush()
  const rows = encoder.take().flatMap((block) => [...decodeRowBlock(block)])
  return rows.map(({ session, seat }) => `${session}/${seat}`)
}

test('damaged blocks are refused before the first row', () => {
  const encoder = new RowEncoder({ setup: narrow, firstSession: 0 })
  encoder.addSession([{ seat: 0, result: resultOf(1, 1, 50_000) }])
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
    damaged(6, 4),
    damaged(6, 1),
    damaged(15, 0xff),
    damaged(16, 0),
    damaged(16, 2),
    damaged(20, 2),
  ]
  for (const buffer of bad) expect(() => decodeRowBlock(buffer)).toThrow(RowBlockError)
})
