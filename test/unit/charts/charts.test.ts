import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChartModel, tableText } from '../../../src/shared/charts/chart.ts'
import { displayHistogram } from '../../../src/shared/charts/displayHistogram.ts'
import { estimateScale } from '../../../src/shared/charts/estimateScale.ts'
import { histogramScale } from '../../../src/shared/charts/histogramScale.ts'
import { chartNumbers } from '../../../src/shared/charts/numbers.ts'
import { outcomeHistogram } from '../../../src/shared/charts/outcomeHistogram.ts'
import { LIGHT_PALETTE } from '../../../src/shared/charts/palette.ts'
import { runningEstimate } from '../../../src/shared/charts/runningEstimate.ts'
import { roundTicks } from '../../../src/shared/charts/ticks.ts'
import { DEFAULT_STYLE } from '../../../src/shared/format/number.ts'
import { anyHistogram, anyLimits, CLASSIC, CLASSIC_LIMITS, totalOf } from './histograms.ts'

use([LineChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer])

const numbers = chartNumbers(DEFAULT_STYLE)

function svgOf(model: ChartModel, width = 640): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: 300 })
  chart.setOption(model.option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

describe('the outcome histogram', () => {
  const model = outcomeHistogram({
    histogram: CLASSIC,
    limits: CLASSIC_LIMITS,
    palette: LIGHT_PALETTE,
    numbers,
  })

  it('draws in Node, cut bar, limits and tail named', () => {
    const svg = svgOf(model)
    expect(svg).toContain('stop at the loss limit')
    expect(svg).toContain('Win limit reached')
    expect(svg).toContain('$200 +')
    expect(svg).toContain(LIGHT_PALETTE.loss)
    expect(svg).not.toContain('NaN')
  })

  it('says in one sentence what it shows', () => {
    expect(model.summary).toBe(
      'Where sessions end: 31.4\u202f% ahead, 68.3\u202f% behind, 0.3\u202f% even. The most common ending is −$100 or less, with 67.5\u202f%.',
    )
  })

  it('has the same numbers as a table', () => {
    const total = model.table.rows.reduce((sum, row) => sum + Number(row[1]?.value), 0)
    expect(total).toBe(totalOf(CLASSIC))
    expect(tableText(model.table).split('\n')[0]).toBe('Profit when leaving\tSessions\tShare')
  })

  it('cuts a bar only when it is more than three times the next', () => {
    const scale = histogramScale(displayHistogram(CLASSIC, CLASSIC_LIMITS))
    expect(scale.cut?.bar.kind).toBe('low')
    const level = {
      ...CLASSIC,
      counts: [
        [2, 30],
        [42, 10],
      ] as [number, number][],
    }
    expect(histogramScale(displayHistogram(level, CLASSIC_LIMITS)).cut).toBeNull()
  })

  it('draws any histogram without a number that is none', () => {
    fc.assert(
      fc.property(anyHistogram, anyLimits, (histogram, limits) => {
        const any = outcomeHistogram({ histogram, limits, palette: LIGHT_PALETTE, numbers })
        expect(svgOf(any)).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the running estimate', () => {
  const trace = [1, 2, 3].map((k) => {
    const half = 0.01 / Math.sqrt(k)
    return { sessions: k * 10_000, winRate: 0.32, low: 0.32 - half, high: 0.32 + half }
  })

  it('shows estimate, band and exact value', () => {
    const model = runningEstimate({
      trace,
      sessionsTotal: 100_000,
      exact: 0.3205,
      palette: LIGHT_PALETTE,
      numbers,
    })
    const svg = svgOf(model)
    expect(svg).toContain('exact')
    expect(svg).not.toContain('NaN')
    expect(model.summary).toBe(
      'After 30,000 sessions the chance of leaving ahead is estimated at 32.00\u202f% ± 0.58 points. The exact value is 32.05\u202f%.',
    )
    expect(model.table.rows).toHaveLength(3)
  })

  it('waits quietly for its first point', () => {
    const model = runningEstimate({
      trace: [],
      sessionsTotal: 10,
      exact: null,
      palette: LIGHT_PALETTE,
      numbers,
    })
    expect(model.summary).toBe('No sessions yet.')
    expect(svgOf(model)).not.toContain('NaN')
  })

  it('ranges over at least eight half-widths, in steps that hold the estimate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
        (rate, half) => {
          const { min, max, step } = estimateScale(rate, half, null)
          expect(min).toBeLessThanOrEqual(rate)
          expect(max).toBeGreaterThanOrEqual(rate)
          expect(min >= 0 && max <= 1 && step > 0).toBe(true)
          if (rate > 0.2 && rate < 0.8 && half < 0.01) {
            expect(max - min).toBeGreaterThanOrEqual(8 * half * 0.999)
            expect(max - min).toBeLessThanOrEqual(24 * half)
          }
        },
      ),
    )
  })
})

describe('ticks', () => {
  it('are round, inside the range and not too many', () => {
    expect(roundTicks(-130, 320, 10)).toEqual([-100, -50, 0, 50, 100, 150, 200, 250, 300])
    expect(roundTicks(0, 0.35, 4)).toEqual([0, 0.1, 0.2, 0.3])
    expect(roundTicks(5, 5, 4)).toEqual([])
  })
})
