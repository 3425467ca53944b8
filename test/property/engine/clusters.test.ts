import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import type { ClusterProduct } from '../../../src/engine/letitride/clusters.ts'
import { figures, type SeatFigures } from '../../../src/engine/letitride/figures.ts'
import { decodeRowBlock, type SessionRow } from '../../../src/engine/letitride/rows.ts'
import type { GameSetup } from '../../../src/engine/letitride/setup.ts'
import { hasClusters, mergeTotals } from '../../../src/engine/letitride/totals.ts'
import { parseTotals, serializeTotals } from '../../../src/engine/letitride/totalsJson.ts'
import { studentTQuantile } from '../../../src/engine/statistics/studentT.ts'
import { gameSetups } from '../../support/gameSetups.ts'
import { setupWith, strategyOf } from '../../unit/engine/support/setups.ts'
import { seeds } from './arbitraries.ts'

function play(setup: GameSetup, seed: bigint, { first = 0, count = 40 } = {}) {
  const player = createChunkPlayer({ setup, strategy: strategyOf(setup), seed, first, count, rows: true })
  while (!player.play(1e6));
  return {
    totals: player.totals(),
    rows: player.takeRows().flatMap((block) => [...decodeRowBlock(block)]),
  }
}

/** Standard error of Σy ÷ Σx from the residuals of the table sessions, in plain arithmetic on the rows. */
function plainError(
  rows: readonly SessionRow[],
  y: (row: SessionRow) => number,
  x: (row: SessionRow) => number,
) {
  const tables = [...Map.groupBy(rows, ({ session }) => session).values()]
  const sum = (of: readonly SessionRow[], value: (row: SessionRow) => number) =>
    of.reduce((total, row) => total + value(row), 0)
  const ratio = sum(rows, y) / sum(rows, x)
  const n = tables.length
  const squares = tables.reduce((total, table) => total + (sum(table, y) - ratio * sum(table, x)) ** 2, 0)
  return Math.sqrt((squares * n) / (n - 1)) / sum(rows, x)
}

const halfWidth = (interval: readonly [number, number] | null) =>
  interval === null ? Number.NaN : (interval[1] - interval[0]) / 2

test('intervals over tables are those of a plain computation from the rows', () => {
  const tables = gameSetups.filter((setup) => hasClusters(setup) && setup.shuffle === 'seeded')
  let compared = 0
  fc.assert(
    fc.property(tables, seeds, (setup, seed) => {
      const { totals, rows } = play(setup, seed)
      const { overall } = figures(totals, setup)
      const t = studentTQuantile(0.975, 39)
      const profit = (row: SessionRow) => (row.finalCents - setup.startingCents) / 100
      const { meanProfit, sdProfit } = overall
      const near = (interval: readonly [number, number] | null, expected: number, scale: number) =>
        expect(Math.abs(halfWidth(interval) - expected)).toBeLessThanOrEqual(1e-7 * scale + 1e-9)
      near(overall.meanProfitCI, t * plainError(rows, profit, () => 1), 1 + sdProfit!)
      near(
        overall.meanHandsCI,
        t *
          plainError(
            rows,
            (row) => row.hands,
            () => 1,
          ),
        1 + overall.meanHands!,
      )
      if (overall.hands > 0) {
        const perHand = t * plainError(rows, profit, (row) => row.hands)
        near(overall.evPerHandCI, perHand, 1 + sdProfit!)
      }
      const drawdown = plainError(
        rows,
        (row) => row.maxDrawdownCents / 100,
        () => 1,
      )
      near(overall.meanMaxDrawdownCI, t * drawdown, 1 + sdProfit!)
      if (sdProfit! > 0 && overall.sdProfitCI![0] > 0) {
        const variance = rows.reduce((sum, row) => sum + (profit(row) - meanProfit!) ** 2, 0) / rows.length
        const error = plainError(
          rows,
          (row) => (profit(row) - meanProfit!) ** 2 - variance,
          () => 1,
        )
        near(overall.sdProfitCI, (1.959963984540054 * error) / (2 * sdProfit!), 1 + sdProfit!)
      }
      for (const [rate, interval, test] of [
        [overall.winRate!, overall.winRateCI!, (row: SessionRow) => profit(row) > 0],
        [overall.lossRate!, overall.lossRateCI!, (row: SessionRow) => profit(row) < 0],
        [overall.pushRate!, overall.pushRateCI!, (row: SessionRow) => profit(row) === 0],
      ] as const) {
        const error = plainError(
          rows,
          (row) => Number(test(row)),
          () => 1,
        )
        const effective = error > 1e-9 ? (rate * (1 - rate)) / error ** 2 : 40
        const z2 = 1.959963984540054 ** 2
        const root = Math.sqrt((rate * (1 - rate)) / effective + z2 / (4 * effective ** 2))
        expect(halfWidth(interval)).toBeCloseTo((1.959963984540054 * root) / (1 + z2 / effective), 6)
        expect(interval[0]).toBeLessThanOrEqual(rate + 1e-9)
        expect(interval[1]).toBeGreaterThanOrEqual(rate - 1e-9)
        compared++
      }
      const { table } = totals.clusters!
      const ruins = [25, 50, 75, 100].map((_, level) =>
        totals.seats.reduce((sum, seat) => sum + seat.ruins[level]!, 0),
      )
      // With as many sessions in every cluster, the products with their number are known.
      if (setup.totalRounds === null) {
        const { seats } = setup
        expect([25, 50, 75, 100].map((p) => table[`sessions*ruin${p}` as ClusterProduct])).toEqual(
          ruins.map((count) => BigInt(seats * count)),
        )
      }
    }),
    { numRuns: 150, seed: 3 },
  )
  expect(compared).toBe(450)
}, 120_000)

test('cluster sums do not depend on how a run is cut, and survive JSON', () => {
  const tables = gameSetups.filter((setup) => hasClusters(setup) && setup.shuffle === 'seeded')
  fc.assert(
    fc.property(tables, seeds, (setup, seed) => {
      const whole = play(setup, seed, { count: 6 }).totals
      const head = play(setup, seed, { count: 2 }).totals
      const tail = play(setup, seed, { first: 2, count: 4 }).totals
      expect(mergeTotals(tail, head).clusters).toEqual(whole.clusters)
      expect(whole.clusters).not.toBeNull()
      const json = JSON.parse(JSON.stringify(serializeTotals(whole))) as { clusters?: { table: object } }
      expect(parseTotals(json, setup)).toEqual(whole)
      const { clusters, ...older } = json
      expect(parseTotals(older, setup)).toEqual({ ...whole, clusters: null })
      expect(parseTotals({ ...json, clusters: { ...clusters, table: {} } }, setup)).toBeNull()
    }),
    { numRuns: 40 },
  )
}, 60_000)

/**
 * Six seats that all lose or mostly all win: only a pair of tens or better pays, which often lies in the community
 * cards. Their sessions are far from independent, so that intervals which took them so would be found out.
 */
const ALIKE = setupWith({
  seats: 6,
  handsPerSession: 2,
  startingCents: 100_000,
  strategy: 'always_ride',
  mainPayouts: [0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0],
})

test('the errors are those that many runs show', () => {
  const RUNS = 1_500
  const TABLES = 40
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const { totals } = play(ALIKE, 77n, { first: run * TABLES, count: TABLES })
    return { clustered: figures(totals, ALIKE), apart: figures({ ...totals, clusters: null }, ALIKE) }
  })
  const t = studentTQuantile(0.975, TABLES - 1)
  const z = 1.959963984540054
  const cases: [keyof SeatFigures & `${string}CI`, keyof SeatFigures, number][] = [
    ['meanProfitCI', 'meanProfit', t],
    ['evPerHandCI', 'evPerHand', t],
    ['sdProfitCI', 'sdProfit', z],
    ['winRateCI', 'winRate', z],
  ]
  for (const [interval, figure, factor] of cases) {
    const values = runs.map(({ clustered }) => clustered.overall[figure] as number)
    const mean = values.reduce((sum, value) => sum + value, 0) / RUNS
    const seen = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (RUNS - 1))
    // Root of the mean square: the errors are estimates themselves.
    const told = (kind: 'clustered' | 'apart', by: number) =>
      Math.sqrt(
        runs.reduce(
          (sum, run) => sum + (halfWidth(run[kind].overall[interval] as [number, number]) / by) ** 2,
          0,
        ) / RUNS,
      )
    const independent = told('apart', interval === 'evPerHandCI' || interval === 'meanProfitCI' ? 1.97 : z)
    console.log(figure, { seen, clustered: told('clustered', factor), independent })
    // The spread of 1,500 values is known to about 2 %.
    expect(Math.abs(told('clustered', factor) / seen - 1)).toBeLessThan(0.07)
    expect(independent / seen).toBeLessThan(0.93)
  }
}, 120_000)
