import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { compileDecisions } from '../../../src/engine/letitride/strategies/compile.ts'
import { serializeTotals } from '../../../src/engine/letitride/totalsJson.ts'
import { Merger } from '../../../src/main/simulations/merge.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'

const SESSIONS = 60
const setup = toSetup(smallConfig())
const strategy = compileDecisions(setup)

function play(first: number, count: number) {
  const player = createChunkPlayer({ setup, strategy, seed: 1n, first, count, rows: false })
  player.play(Number.MAX_SAFE_INTEGER)
  return { range: { first, count }, totals: player.totals(), record: null }
}

const whole = serializeTotals(play(0, SESSIONS).totals)

/** Cuts [0, SESSIONS) somehow and shuffles the pieces. */
const pieces = fc
  .uniqueArray(fc.integer({ min: 1, max: SESSIONS - 1 }), { maxLength: 12 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), SESSIONS])
  .map((ends) => ends.slice(1).map((end, i) => ({ first: ends[i]!, count: end - ends[i]! })))
  .chain((ranges) => fc.shuffledSubarray(ranges, { minLength: ranges.length }))

describe('Merger', () => {
  it('gives the same sums however a run is cut and in whatever order chunks end', () => {
    fc.assert(
      fc.property(pieces, (ranges) => {
        const merger = new Merger(setup)
        for (const { first, count } of ranges) expect(merger.add(play(first, count))).toBe(true)
        expect(merger.prefixCount).toBe(SESSIONS)
        expect(serializeTotals(merger.prefix)).toEqual(whole)
        expect(serializeTotals(merger.live)).toEqual(whole)
        expect(merger.waiting()).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('keeps the unbroken prefix apart from what waits', () => {
    fc.assert(
      fc.property(pieces, fc.nat(12), (ranges, some) => {
        const merger = new Merger(setup)
        const added = ranges.slice(0, some)
        for (const { first, count } of added) merger.add(play(first, count))
        let prefix = 0
        for (const { first, count } of [...added].sort((a, b) => a.first - b.first)) {
          if (first === prefix) prefix += count
        }
        expect(merger.prefixCount).toBe(prefix)
        expect(merger.liveCount).toBe(added.reduce((sum, { count }) => sum + count, 0))
        if (prefix > 0)
          expect(serializeTotals(merger.prefix)).toEqual(serializeTotals(play(0, prefix).totals))
      }),
      { numRuns: 50 },
    )
  })

  it('adds nothing twice', () => {
    const merger = new Merger(setup)
    merger.add(play(0, 20))
    merger.add(play(40, 10))
    for (const [first, count] of [
      [0, 20],
      [10, 5],
      [40, 10],
      [35, 6],
      [49, 5],
    ] as const) {
      expect(merger.add(play(first, count))).toBe(false)
    }
    expect(merger.add(play(20, 20))).toBe(true)
    expect(merger.prefixCount).toBe(50)
    expect(serializeTotals(merger.prefix)).toEqual(serializeTotals(play(0, 50).totals))
  })
})
