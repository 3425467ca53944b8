import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { figures } from '../../../src/engine/letitride/figures.ts'
import { decodeRowBlock } from '../../../src/engine/letitride/rows.ts'
import { emptyTotals } from '../../../src/engine/letitride/totals.ts'
import { playSessions, setupWith, strategyOf } from '../../unit/engine/support/setups.ts'
import { seeds, setups } from './arbitraries.ts'

const COUNT = 60

function expectClose(actual: number | null, expected: number, scale: number): void {
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e-6, scale))
}

test('figures are what the rows say, computed the plain way', () => {
  fc.assert(
    fc.property(setups, seeds, (setup, seed) => {
      const player = createChunkPlayer({
        setup,
        strategy: strategyOf(setup),
        seed,
        first: 0,
        count: COUNT,
        rows: true,
      })
      player.play(Number.MAX_SAFE_INTEGER)
      const { overall, seats } = figures(player.totals(), setup)
      expect(seats).toEqual([overall])
      const rows = player.takeRows().flatMap((block) => [...decodeRowBlock(block)])
      const profits = rows.map((row) => (row.finalCents - setup.startingCents) / 100)
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
      const mean = sum(profits) / COUNT
      const scale = Math.max(...profits.map(Math.abs))
      expectClose(overall.meanProfit, mean, scale)
      const variance = sum(profits.map((profit) => (profit - mean) ** 2)) / (COUNT - 1)
      expectClose(overall.sdProfit! ** 2, variance, scale ** 2)
      expect(overall.winRate).toBe(profits.filter((profit) => profit > 0).length / COUNT)
      expectClose(overall.winRate! + overall.lossRate! + overall.pushRate!, 1, 1)
      const hands = sum(rows.map((row) => row.hands))
      if (hands > 0) {
        expectClose(overall.evPerHand, sum(profits) / hands, scale)
        expectClose(overall.mainEvPerHand! + overall.bonusEvPerHand!, overall.evPerHand!, scale)
        const [low, high] = overall.evPerHandCI!
        expectClose((low + high) / 2, overall.evPerHand!, scale)
      } else {
        expect([overall.evPerHand, overall.evPerHandCI, overall.rides.bet1]).toEqual([null, null, null])
      }
      expectClose(overall.meanWagered, sum(rows.map((row) => row.wageredCents)) / COUNT / 100, scale + 1e5)
      const drawdowns = rows.map((row) => (row.maxDrawdownCents / row.peakAtMaxDrawdownCents) * 100)
      expect(Math.abs(overall.meanDrawdownPercent! - sum(drawdowns) / COUNT)).toBeLessThanOrEqual(5.1e-5)
      const sorted = profits.toSorted((a, b) => a - b)
      for (const percent of [5, 25, 50, 75, 95] as const) {
        const { value, plusMinus } = overall.quantiles[`p${percent}`]!
        const exact = sorted[Math.ceil((percent * COUNT) / 100) - 1]!
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(plusMinus + 1e-9)
      }
      expect([overall.minProfit, overall.maxProfit]).toEqual([sorted[0], sorted.at(-1)])
    }),
    { numRuns: 80 },
  )
})

test('too few sessions leave figures undefined, not zero', () => {
  const setup = setupWith()
  const none = figures(emptyTotals(setup), setup).overall
  expect(none.sessions).toBe(0)
  for (const key of ['winRate', 'winRateCI', 'meanProfit', 'sdProfit', 'evPerHand', 'minProfit'] as const) {
    expect(none[key]).toBeNull()
  }
  expect(none.quantiles.p50).toBeNull()
  const one = figures(playSessions(setup, { count: 1 }), setup).overall
  expect(one.meanProfit).not.toBeNull()
  for (const key of ['meanProfitCI', 'sdProfit', 'sdProfitCI', 'evPerHandCI', 'meanHandsCI'] as const) {
    expect(one[key]).toBeNull()
  }
})
