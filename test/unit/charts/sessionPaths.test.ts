import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartNumbers } from '../../../src/shared/charts/numbers.ts'
import { LIGHT_PALETTE } from '../../../src/shared/charts/palette.ts'
import { pathOfSeries, sessionPaths } from '../../../src/shared/charts/sessionPaths.ts'
import { DEFAULT_STYLE } from '../../../src/shared/format/number.ts'
import {
  MOST_PATH_POINTS,
  type Path,
  pathSchema,
  spreadSessions,
  thinned,
} from '../../../src/shared/results/paths.ts'

use([LineChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer])

const path = (session: number, profits: readonly number[]): Path => ({
  session,
  seat: 0,
  hands: profits.length,
  points: thinned([0, ...profits]),
})
const PATHS = [path(3, [-15, -30, 70, 105]), path(9, [-60, -105]), path(15, [-15, 0]), path(21, [5000])]

const modelOf = (paths: readonly Path[], severalSeats = false) =>
  sessionPaths({
    paths,
    limits: { winCents: 10_000, lossCents: 10_000 },
    severalSeats,
    palette: LIGHT_PALETTE,
    numbers: chartNumbers(DEFAULT_STYLE),
  })

function svgOf(paths: readonly Path[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 640, height: 300 })
  chart.setOption(modelOf(paths).option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

describe('the chart of paths', () => {
  it('draws every path and names the limits', () => {
    const svg = svgOf(PATHS)
    expect(svg).toContain('win limit')
    expect(svg).toContain('loss limit')
    expect(svg).toContain('$100')
    expect(svg).not.toContain('NaN')
    for (const colour of [LIGHT_PALETTE.gain, LIGHT_PALETTE.loss, LIGHT_PALETTE.even])
      expect(svg).toContain(colour)
  })

  it('can be drawn without a session', () => {
    expect(svgOf([])).not.toContain('NaN')
    expect(modelOf([]).summary).toBe('No sessions.')
  })

  it('says how many end ahead, and lists each with its extremes', () => {
    const { summary, table } = modelOf(PATHS)
    expect(summary).toBe('Profit after each hand in 4 sessions: 2 end ahead, 1 behind, 1 even.')
    expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      [3, 4, 105, -30, 105],
      [9, 2, 0, -105, -105],
      [15, 2, 0, -15, 0],
      [21, 1, 5000, 0, 5000],
    ])
    expect(modelOf(PATHS, true).table.columns.map(({ label }) => label)).toContain('Seat')
  })

  it('keeps a rare win inside the frame', () => {
    const { option } = modelOf(PATHS)
    const { max } = option['yAxis'] as { max: number }
    expect(max).toBe(175)
    const series = option['series'] as { name?: string; data: [number, number][] }[]
    expect(series.find(({ name }) => name === 'path 21 0')?.data.at(-1)).toEqual([1, max])
  })

  it('tells the path of a line and of a dot', () => {
    const series = modelOf(PATHS).option['series'] as { name?: string }[]
    const lines = series.flatMap(({ name }) => (name?.startsWith('path') ? [name] : []))
    expect(lines.map((name) => pathOfSeries(PATHS, name))).toEqual(PATHS)
    expect(pathOfSeries(PATHS, 'ends', 2)).toBe(PATHS[2])
    expect(pathOfSeries(PATHS, 'series 3')).toBeUndefined()
  })
})

describe('a thinned path', () => {
  it('keeps its ends, its order and every extreme', () => {
    const profits = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 3000 })
    fc.assert(
      fc.property(profits, (all) => {
        const points = thinned(all)
        expect(pathSchema.shape.points.safeParse(points).success).toBe(true)
        for (const [hand, profit] of points) expect(all[hand]).toBe(profit)
        const hands = points.map(([hand]) => hand)
        expect(hands).toEqual([...new Set(hands)].sort((a, b) => a - b))
        expect([hands[0], hands.at(-1)]).toEqual([0, all.length - 1])
        const values = points.map(([, profit]) => profit)
        expect([Math.min(...values), Math.max(...values)]).toEqual([Math.min(...all), Math.max(...all)])
        if (all.length <= MOST_PATH_POINTS) expect(points).toHaveLength(all.length)
      }),
    )
  })
})

describe('the sessions of the chart', () => {
  it('are spread evenly over the run, each once', () => {
    expect(spreadSessions(10, 44)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(spreadSessions(100, 4)).toEqual([12, 37, 62, 87])
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (sessions, count) => {
          const chosen = spreadSessions(sessions, count)
          expect(chosen).toHaveLength(Math.min(sessions, count))
          const gaps = chosen.slice(1).map((session, i) => session - chosen[i]!)
          if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
          expect(chosen[0]! + 1 + chosen.at(-1)!).toBeGreaterThanOrEqual(sessions - 2)
          expect(chosen[0]! + 1 + chosen.at(-1)!).toBeLessThanOrEqual(sessions + 2)
          expect(chosen.every((session) => session >= 0 && session < sessions)).toBe(true)
        },
      ),
    )
  })
})
