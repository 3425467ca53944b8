import { TICK_FONT_SIZE } from './chart.ts'
import { valueAxis } from './frame.ts'
import type { HistogramScale, Slot } from './histogramScale.ts'
import type { BarPixels, Shape } from './histogramShapes.ts'
import type { ChartPalette } from './palette.ts'
import type { ChartWords } from './words.ts'

/** Marks of exact values in a histogram: ink caps across the bars, and the strip of residuals below them. */

/** Pixels: the strip, and all the room that it takes from the bars. */
export const STRIP_HEIGHT = 34
export const STRIP_ROOM = 48

/** The strip shows this many standard errors either way; what lies beyond stands on its edge. */
const STRIP_RANGE = 4.5
/** Beyond, chance is a poor explanation. */
const FLAG = 4
const BAND = 2
/** With fewer expected sessions a bar's count is too far from normal for a residual. */
const LEAST_EXPECTED = 5

/** A short ink line at the exact height of a bar; none above a bar that is cut. */
export function exactCap({ bar: { exact } }: Slot, pixels: BarPixels, palette: ChartPalette): Shape[] {
  if (exact === null) return []
  const { x, width, base, unit } = pixels
  const y = base - exact * unit
  return [
    {
      type: 'line',
      shape: { x1: x - 1, y1: y, x2: x + width + 1, y2: y },
      style: { stroke: palette.exact, lineWidth: 1.5 },
      silent: true,
      z2: 10,
    },
  ]
}

/** (simulated − exact) ÷ standard error of a bar; null where too little is expected of it. */
export function residualOf({ share, bar: { exact } }: Slot, total: number): number | null {
  if (exact === null || total * Math.min(exact, 1 - exact) < LEAST_EXPECTED) return null
  return (share - exact) / Math.sqrt((exact * (1 - exact)) / total)
}

interface StripInput {
  readonly scale: HistogramScale
  readonly total: number
  readonly palette: ChartPalette
  readonly words: ChartWords
  readonly margins: { readonly left: number; readonly right: number }
}

interface Coordinates {
  readonly coord: (point: readonly [number, number]) => number[]
}

/** A second grid below the bars: a dot for each bar on a band of ± 2 standard errors. */
export function residualStrip({ scale, total, palette, words, margins }: StripInput) {
  const dots = scale.slots.flatMap((slot) => {
    const z = residualOf(slot, total)
    return z === null ? [] : [{ at: (slot.from + slot.to) / 2, z }]
  })
  const axis = valueAxis(palette, { line: false })
  const place = { xAxisIndex: 1, yAxisIndex: 1, silent: true, clip: false }
  return {
    grid: { ...margins, bottom: 4, height: STRIP_HEIGHT, containLabel: false },
    xAxis: { ...axis, gridIndex: 1, min: scale.min, max: scale.max, axisLabel: { show: false } },
    yAxis: {
      ...axis,
      gridIndex: 1,
      min: -STRIP_RANGE,
      max: STRIP_RANGE,
      axisLabel: {
        ...axis.axisLabel,
        fontSize: TICK_FONT_SIZE,
        customValues: [-BAND, BAND],
        formatter: (z: number) => (z > 0 ? `+${z}` : `\u2212${-z}`),
      },
    },
    series: [
      {
        ...place,
        type: 'custom',
        data: [[scale.min, 0]],
        renderItem: (_: unknown, api: Coordinates): Shape => {
          const [left = 0, top = 0] = api.coord([scale.min, BAND])
          const [right = 0, bottom = 0] = api.coord([scale.max, -BAND])
          const middle = (top + bottom) / 2
          return {
            type: 'group',
            children: [
              {
                type: 'rect',
                shape: { x: left, y: top, width: right - left, height: bottom - top },
                style: { fill: palette.grid },
              },
              {
                type: 'line',
                shape: { x1: left, y1: middle, x2: right, y2: middle },
                style: { stroke: palette.exact, lineWidth: 1 },
              },
              {
                type: 'text',
                style: {
                  text: words.residuals,
                  x: right,
                  y: top - 6,
                  textAlign: 'right',
                  textVerticalAlign: 'middle',
                  fill: palette.text3,
                  font: `${TICK_FONT_SIZE}px ${palette.font}`,
                },
              },
            ],
          }
        },
      },
      {
        ...place,
        type: 'custom',
        data: dots.map(({ at, z }) => [at, z]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Coordinates): Shape | null => {
          const dot = dots[dataIndex]
          if (dot === undefined) return null
          const inside = Math.min(STRIP_RANGE, Math.max(-STRIP_RANGE, dot.z))
          const [cx = 0, cy = 0] = api.coord([dot.at, inside])
          const flagged = Math.abs(dot.z) > FLAG
          return {
            type: 'circle',
            shape: { cx, cy, r: flagged ? 3.5 : 2 },
            style: { fill: flagged ? palette.bad : palette.gain },
          }
        },
      },
    ],
  }
}
