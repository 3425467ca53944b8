import { TICK_FONT_SIZE } from './chart.ts'
import type { ConvergenceScale, XY } from './convergenceScale.ts'
import type { Shape } from './histogramShapes.ts'
import type { Coordinates } from './outcomeHistogram.ts'
import type { ChartPalette } from './palette.ts'

/** Text at the right of the frame, at the height of what it names. */
export interface EndLabel {
  readonly lines: readonly string[]
  /** In chips. */
  readonly at: number
  readonly colour: string
  readonly strong: boolean
}

const LINE = 13
const BESIDE = 8

/** A point of the data as echarts takes it: both axes hold powers of ten. */
export const logPoint = ([x, y]: XY): [number, number] => [Math.log10(x), Math.log10(y)]

/** Vertical grid lines, the guide and the target, behind the data. */
export function backdrop(
  scale: ConvergenceScale,
  xTicks: readonly number[],
  target: number | null,
  palette: ChartPalette,
) {
  const { x, y, guide } = scale
  return mark((api) => {
    const at = (point: XY) => api.coord(logPoint(point))
    const shapes: Shape[] = xTicks.map((tick) =>
      line(at([tick, y.low]), at([tick, y.high]), { stroke: palette.grid, lineWidth: 1 }),
    )
    if (guide !== null) {
      const [from, to] = [at(guide[0]), at(guide[1])]
      shapes.push(line(from, to, { stroke: palette.text3, lineWidth: 1.25, lineDash: [4, 3] }))
    }
    if (target !== null && target > 0) {
      shapes.push(
        line(at([x.low, target]), at([x.high, target]), {
          stroke: palette.exact,
          lineWidth: 1,
          lineDash: [4, 3],
        }),
      )
    }
    return shapes
  }, 0)
}

/** The merged line's end, the guide's name, and those of the lines beside the frame, kept apart from each other. */
export function foreground(
  scale: ConvergenceScale,
  {
    labels,
    end,
    guide,
  }: { readonly labels: readonly EndLabel[]; readonly end: XY | null; readonly guide: string },
  palette: ChartPalette,
) {
  return mark((api) => {
    const ends = scale.guide?.map((point) => api.coord(logPoint(point))) ?? []
    const [right = 0, bottom = 0] = api.coord(logPoint([scale.x.high, scale.y.low]))
    const dot = end === null ? null : api.coord(logPoint(end))
    const wanted = labels.map((label) => ({
      label,
      y: (api.coord(logPoint([scale.x.high, label.at]))[1] ?? 0) - (label.lines.length * LINE) / 2,
    }))
    const texts = keepApart(wanted, bottom).map(({ label, y }) => ({
      type: 'text',
      style: {
        text: label.lines.join('\n'),
        x: right + BESIDE,
        y,
        lineHeight: LINE,
        fill: label.colour,
        font: `${label.strong ? 600 : 400} ${TICK_FONT_SIZE}px ${palette.font}`,
      },
    }))
    return [
      ...(ends.length === 0 ? [] : [guideLabel(ends[0] ?? [], ends[1] ?? [], guide, palette)]),
      ...(dot === null
        ? []
        : [
            {
              type: 'circle',
              shape: { cx: dot[0] ?? 0, cy: dot[1] ?? 0, r: 4.5 },
              style: { fill: palette.series[0] ?? palette.gain, stroke: palette.surface, lineWidth: 1.5 },
            },
          ]),
      ...texts,
    ]
  }, 5)
}

/** From top to bottom, each label no higher than the end of the one before; the last stays above the frame's foot. */
function keepApart<T extends { readonly label: EndLabel; readonly y: number }>(wanted: T[], bottom: number) {
  const sorted = wanted.toSorted((a, b) => a.y - b.y)
  let free = Number.NEGATIVE_INFINITY
  const placed = sorted.map(({ label, y }) => {
    const top = Math.max(y, free)
    free = top + label.lines.length * LINE + 2
    return { label, y: top }
  })
  const over = Math.max(0, free - 2 - bottom - LINE / 2)
  return placed.map((each) => ({ ...each, y: each.y - over }))
}

function guideLabel(from: readonly number[], to: readonly number[], text: string, palette: ChartPalette) {
  const along = (axis: 0 | 1) => (from[axis] ?? 0) + 0.34 * ((to[axis] ?? 0) - (from[axis] ?? 0))
  return {
    type: 'text',
    style: {
      text,
      x: along(0) + 6,
      y: along(1) - 15,
      fill: palette.text2,
      stroke: palette.surface,
      lineWidth: 3,
      font: `400 ${TICK_FONT_SIZE}px ${palette.font}`,
    },
  }
}

function line([x1 = 0, y1 = 0]: readonly number[], [x2 = 0, y2 = 0]: readonly number[], style: Shape): Shape {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style }
}

/** A custom series of one item that draws everything at once. */
function mark(shapes: (api: Coordinates) => readonly Shape[], z: number) {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    z,
    tooltip: { show: false },
    // One item, somewhere in the frame: echarts draws none for a series without data.
    data: [[0, 0]],
    renderItem: (_: unknown, api: Coordinates): Shape => ({ type: 'group', children: shapes(api) }),
  }
}
