import { TICK_FONT_SIZE } from './chart.ts'
import type { BarPart } from './displayHistogram.ts'
import type { Slot } from './histogramScale.ts'
import type { ChartPalette } from './palette.ts'

/** The marks of one histogram bar, in pixels, as echarts' custom series draws them. */
export type Shape = Readonly<Record<string, unknown>>

export interface BarPixels {
  readonly x: number
  readonly width: number
  readonly base: number
  readonly top: number
  /** Pixels a share of 1 is high. */
  readonly unit: number
}

const BETWEEN_OPACITY = 0.55
/** Exact bars are all of one ink, darker where the session leaves ahead. */
const INK_OPACITY = { behind: 0.45, even: 0.3, ahead: 0.85 } as const

/** The bar's parts on top of each other: behind, even, ahead, in ink if they are exact; a cut bar is scaled to the room it has. */
export function barShapes(slot: Slot, pixels: BarPixels, palette: ChartPalette, ink = false): Shape[] {
  const { x, width, base, top } = pixels
  const perCount = slot.bar.count === 0 ? 0 : (base - top) / slot.bar.count
  let y = base
  return slot.bar.parts.map((part) => {
    const height = part.count * perCount
    y -= height
    return {
      type: 'rect',
      shape: { x, y, width, height },
      style: ink
        ? { fill: palette.exact, opacity: INK_OPACITY[part.outcome] }
        : { fill: colourOf(part, palette), opacity: part.between ? BETWEEN_OPACITY : 1 },
    }
  })
}

function colourOf({ outcome }: BarPart, palette: ChartPalette): string {
  return outcome === 'ahead' ? palette.gain : outcome === 'behind' ? palette.loss : palette.even
}

/** The sign that a bar goes on above the frame. */
export function chevron({ x, width, top }: BarPixels, palette: ChartPalette): Shape {
  const y = top + 13
  return {
    type: 'polyline',
    shape: {
      points: [
        [x - 1, y],
        [x + width / 2, y - 5],
        [x + width + 1, y],
      ],
    },
    style: { stroke: palette.surface, lineWidth: 3, fill: 'none' },
    silent: true,
  }
}

/** A 95 % interval as a thin line with short ends. */
export function whisker(slot: Slot, pixels: BarPixels, halfWidth: number, palette: ChartPalette): Shape[] {
  const { x, width, base, unit } = pixels
  const middle = x + width / 2
  const end = Math.min(3, width / 3)
  const high = base - (slot.share + halfWidth) * unit
  const low = base - Math.max(0, slot.share - halfWidth) * unit
  const line = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke: palette.text2, lineWidth: 1 },
    silent: true,
  })
  return [
    line(middle, low, middle, high),
    line(middle - end, high, middle + end, high),
    line(middle - end, low, middle + end, low),
  ]
}

interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly align?: 'left' | 'right'
  readonly bold?: boolean
}

/** Words at the data; a halo keeps them readable over lines. */
export function label(text: string, place: LabelPlace, palette: ChartPalette): Shape {
  const { x, y, align = 'left', bold = false } = place
  return {
    type: 'text',
    style: {
      text,
      x,
      y,
      textAlign: align,
      textVerticalAlign: 'middle',
      fill: palette.text,
      stroke: palette.surface,
      lineWidth: 3,
      font: `${bold ? 600 : 500} ${TICK_FONT_SIZE}px ${palette.font}`,
    },
    silent: true,
    z2: 20,
  }
}
