import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { tableText } from '../../../src/shared/charts/chart.ts'
import { type ConvergenceInput, convergence } from '../../../src/shared/charts/convergence.ts'
import { convergenceScale } from '../../../src/shared/charts/convergenceScale.ts'
import { logTicks, roundLogDown, roundLogUp } from '../../../src/shared/charts/logTicks.ts'
import { chartNumbers } from '../../../src/shared/charts/numbers.ts'
import { LIGHT_PALETTE } from '../../../src/shared/charts/palette.ts'
import { solverLook } from '../../../src/shared/charts/seriesLook.ts'
import { DEFAULT_STYLE } from '../../../src/shared/format/number.ts'

use([LineChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer])

/** c/√T at 1,000, 10,000 and 100,000 iterations. */
const falling = (c: number) =>
  [1e3, 1e4, 1e5].map((iterations) => ({
    iterations,
    seconds: iterations / 1e4,
    exploitability: c / Math.sqrt(iterations),
    positiveRegret: null,
  }))

/** The same with an average positive regret of ten times as much, and with nothing but that. */
const withRegret = (c: number) =>
  falling(c).map((point) => ({ ...point, positiveRegret: 10 * point.exploitability }))
const regretAlone = (c: number) => withRegret(c).map((point) => ({ ...point, exploitability: null }))

const INPUT: ConvergenceInput = {
  measure: 'exploitability',
  solvers: [
    { name: 'Solver 1', points: falling(22) },
    { name: 'Solver 2', points: falling(24) },
  ],
  merged: falling(15.8),
  target: 0.04,
  by: 'iterations',
  reach: 150_000,
  palette: LIGHT_PALETTE,
  numbers: chartNumbers(DEFAULT_STYLE),
}

function draw(input: ConvergenceInput) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 640, height: 480 })
  chart.setOption(convergence(input).option)
  return chart
}

describe('the chart of convergence', () => {
  it('puts equal ratios at equal distances on both axes', () => {
    const chart = draw(INPUT)
    const at = (x: number, y: number) => chart.convertToPixel('grid', [Math.log10(x), Math.log10(y)])
    const [a, b, c] = [at(1e3, 1), at(1e4, 0.1), at(1e5, 0.01)]
    expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo((c?.[0] ?? 0) - (b?.[0] ?? 0), 6)
    expect((b?.[1] ?? 0) - (a?.[1] ?? 0)).toBeCloseTo((c?.[1] ?? 0) - (b?.[1] ?? 0), 6)
    // The frame's corners: 50 px at the left, 10 at the top, ranges rounded to 1-2-5.
    expect(at(1e3, 2)).toEqual([50, expect.closeTo(10, 6)])
    expect(at(2e5, 0.02)).toEqual([expect.closeTo(640 - 104, 6), expect.closeTo(480 - 42, 6)])
    chart.dispose()
  })

  it('holds each measurement where it belongs', () => {
    const series = convergence(INPUT).option['series'] as { name?: string; data: number[][] }[]
    const merged = series.find(({ name }) => name === 'Merged')
    expect(merged?.data.map(([x, y]) => [10 ** (x ?? 0), 10 ** (y ?? 0)])).toEqual(
      falling(15.8).map((point) => [
        expect.closeTo(point.iterations, 6),
        expect.closeTo(point.exploitability, 12),
      ]),
    )
  })

  it('draws the guide with slope −½ and apart from every line', () => {
    const lines = INPUT.solvers.map(({ points }) =>
      points.map((point): [number, number] => [point.iterations, point.exploitability ?? 0]),
    )
    const { guide } = convergenceScale(lines, 0.04, 150_000)
    const [[x1, y1], [x2, y2]] = guide ?? [
      [1, 1],
      [1, 1],
    ]
    expect(Math.log(y2 / y1) / Math.log(x2 / x1)).toBeCloseTo(-0.5, 12)
    for (const [x, y] of lines.flat()) expect(y1 * Math.sqrt(x1 / x)).toBeGreaterThan(y * 1.5)
  })

  it('names merged, mean and target beside the frame', () => {
    const chart = draw(INPUT)
    const svg = chart.renderToSVGString()
    chart.dispose()
    for (const text of ['merged 0.0500', 'mean 0.0727', 'target 0.0400', 'slope of 1/√T', '100\u202fk'])
      expect(svg).toContain(text)
    expect(svg).not.toContain('NaN')
  })

  it('says what it shows, also as a table', () => {
    const { summary, table } = convergence(INPUT)
    expect(summary).toBe(
      'After 100,000 iterations each, the strategies of 2 solvers can be exploited by 0.0727 chips a game on average. Merged they come to 0.0500. The target is 0.0400.',
    )
    expect(tableText(table).split('\n').slice(0, 2)).toEqual([
      'Iterations of each solver\tMerged\tSolver 1\tSolver 2',
      '1,000\t0.500\t0.696\t0.759',
    ])
  })

  it('draws the average positive regret where nothing is exact, and says that it is one', () => {
    const input: ConvergenceInput = {
      ...INPUT,
      measure: 'positiveRegret',
      solvers: [
        { name: 'Solver 1', points: regretAlone(22) },
        { name: 'Solver 2', points: regretAlone(24) },
      ],
      merged: [],
      target: null,
    }
    const { summary, table, option } = convergence(input)
    expect(summary).toBe(
      'After 100,000 iterations each, the average positive regret of 2 solvers is 0.727 big blinds a hand in the mean.',
    )
    expect(tableText(table).split('\n').slice(0, 2)).toEqual([
      'Iterations of each solver\tSolver 1\tSolver 2',
      '1,000\t6.96\t7.59',
    ])
    const series = option['series'] as { name?: string; data: number[][] }[]
    const drawn = series.find(({ name }) => name === 'Solver 2')?.data.map(([, y]) => 10 ** (y ?? 0))
    expect(drawn).toEqual(regretAlone(24).map(({ positiveRegret }) => expect.closeTo(positiveRegret, 9)))
    const chart = draw(input)
    const svg = chart.renderToSVGString()
    chart.dispose()
    for (const text of ['mean 0.727', 'slope of 1/√T']) expect(svg).toContain(text)
    expect(convergence({ ...input, solvers: [] }).summary).toMatch(/^No average positive regret/)
    expect(convergence({ ...input, solvers: input.solvers.slice(0, 1) }).summary).toBe(
      'After 100,000 iterations the average positive regret is 0.696 big blinds a hand.',
    )
  })

  it('keeps to exploitability where it is exact; the regret stands in the table', () => {
    const input = { ...INPUT, solvers: [{ name: 'Solver 1', points: withRegret(22) }] }
    const { option, table } = convergence(input)
    const [columns, first] = tableText(table).split('\n')
    expect(columns).toBe('Iterations of each solver\tMerged\tSolver 1\tSolver 1, average positive regret')
    expect(first).toBe('1,000\t0.500\t0.696\t6.96')
    const names = (option['series'] as { name?: string }[]).map(({ name }) => name)
    expect(names.filter((name) => name !== undefined)).toEqual(['Solver 1', 'Merged'])
  })

  it('draws an empty frame before the first measurement, and survives a strategy that cannot be beaten', () => {
    const empty = draw({ ...INPUT, solvers: [], merged: [], target: null })
    expect(empty.renderToSVGString()).not.toContain('NaN')
    const perfect = { iterations: 2e5, seconds: 20, exploitability: 0, positiveRegret: null }
    const chart = draw({ ...INPUT, merged: [...INPUT.merged, perfect], by: 'seconds', reach: null })
    expect(chart.renderToSVGString()).not.toMatch(/NaN|Infinity/)
    for (const each of [empty, chart]) each.dispose()
  })
})

describe('logarithmic ticks', () => {
  it('are 1-2-5 where they fit, decades where not', () => {
    expect(logTicks(0.02, 2, 10)).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2])
    expect(logTicks(1000, 200_000, 5)).toEqual([1000, 10_000, 100_000])
    expect(logTicks(1e-9, 10, 6)).toEqual([1e-8, 1e-6, 1e-4, 1e-2, 1])
  })

  it('round outwards, and leave round values alone', () => {
    expect([0.03, 0.02, 7, 1e-6].map(roundLogDown)).toEqual([0.02, 0.02, 5, 1e-6])
    expect([0.03, 0.02, 7, 150_000].map(roundLogUp)).toEqual([0.05, 0.02, 10, 200_000])
  })
})

it('gives five solvers a colour each, and makes many of them grey', () => {
  expect([0, 1, 4].map((index) => solverLook(index, 5).slot)).toEqual([1, 2, 5])
  expect(solverLook(2, 9).slot).toBeNull()
  expect(new Set([0, 1, 2, 3, 4].map((index) => solverLook(index, 5).dash.join())).size).toBe(5)
})
