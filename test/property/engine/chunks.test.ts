import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { figures } from '../../../src/engine/letitride/figures.ts'
import { decodeRowBlock, readRowBlockHeader } from '../../../src/engine/letitride/rows.ts'
import { type ChunkTotals, emptyTotals, mergeTotals } from '../../../src/engine/letitride/totals.ts'
import { parseTotals, serializeTotals } from '../../../src/engine/letitride/totalsJson.ts'
import { playSessions, setupWith, strategyOf, withBonus } from '../../unit/engine/support/setups.ts'
import { seeds, setups } from './arbitraries.ts'

const SESSIONS = 40

function text(totals: ChunkTotals): string {
  return JSON.stringify(serializeTotals(totals))
}

test('any partition into chunks, merged in any order, gives the same bytes', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: SESSIONS }), { maxLength: 8 })
  fc.assert(
    fc.property(setups, seeds, cuts, fc.infiniteStream(fc.nat()), (setup, seed, inner, choices) => {
      const whole = playSessions(setup, { seed, count: SESSIONS })
      const borders = [0, ...inner.toSorted((a, b) => a - b), SESSIONS]
      const parts = borders
        .slice(1)
        .map((end, index) =>
          playSessions(setup, { seed, first: borders[index]!, count: end - borders[index]! }),
        )
      // Merge two parts chosen at random until one is left: any order and any grouping.
      while (parts.length > 1) {
        const take = (): ChunkTotals => parts.splice(choices.next().value! % parts.length, 1)[0]!
        parts.push(mergeTotals(take(), take()))
      }
      expect(text(parts[0]!)).toBe(text(whole))
      expect(text(mergeTotals(whole, emptyTotals(setup)))).toBe(text(whole))
      expect(text(parseTotals(JSON.parse(text(whole)), setup)!)).toBe(text(whole))
      expect(JSON.stringify(figures(parts[0]!, setup))).toBe(JSON.stringify(figures(whole, setup)))
    }),
    { numRuns: 60 },
  )
})

test('slices of any length leave totals and rows as they are', () => {
  const lengths = fc.infiniteStream(fc.integer({ min: 1, max: 90 }))
  fc.assert(
    fc.property(setups, seeds, lengths, (setup, seed, slices) => {
      const options = { setup, strategy: strategyOf(setup), seed, first: 0, count: SESSIONS, rows: true }
      const whole = createChunkPlayer(options)
      expect(whole.play(Number.MAX_SAFE_INTEGER)).toBe(true)
      const sliced = createChunkPlayer(options)
      const blocks: ArrayBuffer[] = []
      while (!sliced.play(slices.next().value!)) blocks.push(...sliced.takeRows())
      blocks.push(...sliced.takeRows())
      expect(text(sliced.totals())).toBe(text(whole.totals()))
      expect(sliced.played()).toEqual({ sessions: SESSIONS, hands: whole.totals().seats[0]!.hands })
      expect(blocks).toEqual(whole.takeRows())
    }),
    { numRuns: 40 },
  )
})

test('every session is in the histogram, and the extremes are in its range', () => {
  fc.assert(
    fc.property(setups, seeds, (setup, seed) => {
      const { sessions, histogram } = playSessions(setup, { seed, count: SESSIONS }).seats[0]!
      const counted = histogram.counts.reduce((sum, count) => sum + count, histogram.below + histogram.above)
      expect(counted).toBe(sessions)
    }),
    { numRuns: 40 },
  )
})

test('long chunks give full row blocks that follow one another', () => {
  const setup = setupWith({ ...withBonus(), handsPerSession: 3 })
  const count = 100_000
  const player = createChunkPlayer({
    setup,
    strategy: strategyOf(setup),
    seed: 5n,
    first: 77,
    count,
    rows: true,
  })
  const blocks: ArrayBuffer[] = []
  while (!player.play(50_000)) blocks.push(...player.takeRows())
  blocks.push(...player.takeRows())
  expect(blocks.length).toBeGreaterThan(2)
  let next = 77
  let profit = 0n
  for (const block of blocks) {
    expect(readRowBlockHeader(block).firstSession).toBe(next)
    for (const row of decodeRowBlock(block)) {
      if (row.session !== next++) throw new Error(`session ${row.session}`)
      profit += BigInt(row.finalCents - setup.startingCents)
    }
  }
  expect(next).toBe(77 + count)
  expect(profit).toBe(player.totals().seats[0]!.profit)
})

test('totals are withheld until the chunk is finished, and an empty chunk is finished at once', () => {
  const setup = setupWith()
  const options = { setup, strategy: strategyOf(setup), seed: 5n, first: 0, rows: true }
  const player = createChunkPlayer({ ...options, count: 2 })
  expect(player.play(1)).toBe(false)
  expect(() => player.totals()).toThrow(Error)
  const empty = createChunkPlayer({ ...options, count: 0 })
  expect(empty.play(1)).toBe(true)
  expect(empty.takeRows()).toEqual([])
  expect(text(empty.totals())).toBe(text(emptyTotals(setup)))
})
