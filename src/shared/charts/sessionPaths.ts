import type { Path } from '../results/paths.ts'
import { type ChartModel, type ChartTable, numberCell } from './chart.ts'
import type { Limits } from './displayHistogram.ts'
import { chartFrame, valueAxis } from './frame.ts'
import type { Shape } from './histogramShapes.ts'
import type { ChartNumbers } from './numbers.ts'
import type { Coordinates } from './outcomeHistogram.ts'
import type { ChartPalette } from './palette.ts'
import { type PathsScale, pathsScale } from './pathsScale.ts'
import { ENGLISH_PATHS_WORDS, type PathsWords } from './pathsWords.ts'
import { roundTicks } from './ticks.ts'

export interface SessionPathsInput {
  readonly paths: readonly Path[]
  readonly limits: Limits
  /** Whether seats are worth naming. */
  readonly severalSeats: boolean
  readonly palette: ChartPalette
  readonly numbers: ChartNumbers
  readonly words?: PathsWords
}

/** Sampled sessions hand by hand: a line for each, a dot where it ends, the limits dashed and named. */
export function sessionPaths(input: SessionPathsInput): ChartModel {
  const { paths, limits, palette, numbers, words = ENGLISH_PATHS_WORDS } = input
  const scale = pathsScale(paths, limits)
  const anyLimit = limits.winCents !== null || limits.lossCents !== null
  const axis = valueAxis(palette, { line: false })
  return {
    summary: summaryOf(paths, numbers, words),
    table: tableOf(input, words),
    option: {
      ...chartFrame(palette, { left: 56, right: anyLimit ? 64 : 16, top: 10, bottom: 42 }),
      xAxis: {
        ...valueAxis(palette, { line: true }),
        min: 0,
        max: scale.hands,
        name: words.hand,
        axisLabel: {
          ...axis.axisLabel,
          customValues: roundTicks(0, scale.hands, 5),
          formatter: (hand: number) => numbers.count(hand),
        },
      },
      yAxis: {
        ...axis,
        min: scale.low,
        max: scale.high,
        // The gridlines are drawn as series: the axis would also draw one at each end of the frame.
        axisLabel: {
          ...axis.axisLabel,
          customValues: [...scale.ticks],
          formatter: (profit: number) => numbers.money(profit),
        },
      },
      tooltip: { ...chartFrame(palette).tooltip, trigger: 'item' },
      series: [
        ...scale.ticks.map((tick) => level(tick, scale, tick === 0 ? palette.axis : palette.grid)),
        ...paths.map((path) => line(path, scale, palette)),
        ends(input, scale, words),
        ...limitLine(limits.winCents, words.winLimit, scale, palette),
        ...limitLine(limits.lossCents === null ? null : -limits.lossCents, words.lossLimit, scale, palette),
      ],
    },
  }
}

/** Name of the series of the dots; its items are the paths in their order. */
const ENDS = 'ends'

/** The path of a line or a dot that was clicked, by the name of its series and its place in it. */
export function pathOfSeries(paths: readonly Path[], name: string, item?: number): Path | undefined {
  return name === ENDS ? paths[item ?? -1] : paths.find((path) => nameOf(path) === name)
}

function nameOf({ session, seat }: Path): string {
  return `path ${session} ${seat}`
}

function level(profit: number, { hands }: PathsScale, color: string) {
  return {
    type: 'line',
    silent: true,
    showSymbol: false,
    data: [
      [0, profit],
      [hands, profit],
    ],
    lineStyle: { color, width: 1 },
  }
}

function line(path: Path, scale: PathsScale, palette: ChartPalette) {
  const color = colourOf(path, palette)
  return {
    type: 'line',
    name: nameOf(path),
    data: path.points.map(([hand, profit]) => [hand, inFrame(profit, scale)]),
    showSymbol: false,
    triggerEvent: 'line',
    cursor: 'pointer',
    itemStyle: { color },
    lineStyle: { color, width: 1, opacity: 0.42, join: 'round' },
    emphasis: { lineStyle: { width: 2, opacity: 1 } },
    z: 3,
  }
}

/** A dot where each path ends, which tells of it; one that ends beyond the frame has it on the frame. */
function ends(input: SessionPathsInput, scale: PathsScale, words: PathsWords) {
  const { paths, palette, numbers, severalSeats } = input
  return {
    type: 'custom',
    name: ENDS,
    cursor: 'pointer',
    tooltip: {
      // Else it is framed in a colour of echarts' own.
      borderColor: palette.text,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
        const path = paths[dataIndex]!
        return words.tooltip({
          session: numbers.count(path.session),
          seat: severalSeats ? numbers.count(path.seat + 1) : null,
          hands: numbers.count(path.hands),
          end: numbers.money(endOf(path)),
        })
      },
    },
    z: 4,
    data: paths.map((path) => [path.hands, inFrame(endOf(path), scale)]),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, api: Coordinates): Shape => {
      const path = paths[dataIndex]!
      const [cx = 0, cy = 0] = api.coord([path.hands, inFrame(endOf(path), scale)])
      return { type: 'circle', shape: { cx, cy, r: 2.5 }, style: { fill: colourOf(path, palette) } }
    },
  }
}

function limitLine(cents: number | null, name: string, { hands }: PathsScale, palette: ChartPalette) {
  if (cents === null) return []
  return [
    {
      type: 'line',
      silent: true,
      showSymbol: false,
      z: 5,
      data: [
        [0, cents / 100],
        [hands, cents / 100],
      ],
      lineStyle: { color: palette.text, width: 1, type: [3, 3] },
      endLabel: { show: true, offset: [4, 0], color: palette.text2, fontSize: 11, formatter: name },
    },
  ]
}

function inFrame(profit: number, { low, high }: PathsScale): number {
  return Math.min(high, Math.max(low, profit))
}

function endOf({ points }: Path): number {
  return points.at(-1)![1]
}

function colourOf(path: Path, { gain, loss, even }: ChartPalette): string {
  const end = endOf(path)
  return end > 0 ? gain : end < 0 ? loss : even
}

function summaryOf(paths: readonly Path[], numbers: ChartNumbers, words: PathsWords): string {
  if (paths.length === 0) return words.none
  const count = (holds: (end: number) => boolean) =>
    numbers.count(paths.filter((path) => holds(endOf(path))).length)
  return words.summary({
    count: numbers.count(paths.length),
    ahead: count((end) => end > 0),
    behind: count((end) => end < 0),
    even: count((end) => end === 0),
  })
}

function tableOf({ paths, severalSeats, numbers }: SessionPathsInput, words: PathsWords): ChartTable {
  const money = (profit: number) => numberCell(numbers.money(profit), profit)
  const count = (n: number) => numberCell(numbers.count(n), n)
  const columns = [
    words.sessionColumn,
    ...(severalSeats ? [words.seatColumn] : []),
    words.handsColumn,
    words.highestColumn,
    words.lowestColumn,
    words.endColumn,
  ]
  return {
    columns: columns.map((label) => ({ label, numeric: true })),
    rows: paths.map((path) => {
      const profits = path.points.map(([, profit]) => profit)
      return [
        count(path.session),
        ...(severalSeats ? [count(path.seat + 1)] : []),
        count(path.hands),
        money(Math.max(...profits)),
        money(Math.min(...profits)),
        money(endOf(path)),
      ]
    }),
  }
}
