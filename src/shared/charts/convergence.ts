import type { ChartModel } from './chart.ts'
import { backdrop, type EndLabel, foreground, logPoint } from './convergenceMarks.ts'
import {
  type ConvergencePoint,
  convergenceScale,
  drawable,
  type Measure,
  type XY,
} from './convergenceScale.ts'
import { chipsTick, meanOf, summaryOf, tableOf, tickText, tooltipText } from './convergenceText.ts'
import { type ConvergenceWords, ENGLISH_CONVERGENCE_WORDS } from './convergenceWords.ts'
import { chartFrame, valueAxis } from './frame.ts'
import { type LogRange, logTicks } from './logTicks.ts'
import type { ChartNumbers } from './numbers.ts'
import type { ChartPalette } from './palette.ts'
import { lookColour, solverLook } from './seriesLook.ts'

export interface SolverLine {
  readonly name: string
  readonly points: readonly ConvergencePoint[]
}

export interface ConvergenceInput {
  /** Exploitability where it is exact, else the average positive regret. */
  readonly measure: Measure
  readonly solvers: readonly SolverLine[]
  /** The strategy of all solvers together; empty where there is only one, or no merge yet. */
  readonly merged: readonly ConvergencePoint[]
  /** In chips. */
  readonly target: number | null
  readonly by: 'iterations' | 'seconds'
  /** How far the budget reaches, in the axis' own unit. */
  readonly reach: number | null
  readonly palette: ChartPalette
  readonly numbers: ChartNumbers
  readonly words?: ConvergenceWords
}

/** How fast a training settles: both axes logarithmic, so that 1/√T is a straight line. */
export function convergence(input: ConvergenceInput): ChartModel {
  const { solvers, measure, target, by, palette, numbers } = input
  const { words = ENGLISH_CONVERGENCE_WORDS[measure] } = input
  const toXY = (points: readonly ConvergencePoint[]) =>
    drawable(points.map((point): XY => [point[by], point[measure] ?? 0]))
  const lines = solvers.map((solver) => ({ name: solver.name, points: toXY(solver.points) }))
  const merged = toXY(input.merged)
  const scale = convergenceScale([...lines.map((line) => line.points), merged], target, input.reach)
  const xTicks = withLimit(logTicks(scale.x.low, scale.x.high, 5), scale.x)
  const marks = lines.length === 0 ? [] : xTicks
  const labels = labelsOf(lines, merged, input, words)
  return {
    summary: summaryOf(input, words),
    table: tableOf(input, words),
    option: {
      ...chartFrame(palette, { left: 50, right: labels.length === 0 ? 16 : 104, top: 10, bottom: 42 }),
      xAxis: {
        ...logAxis(scale.x, xTicks, (n) => tickText(n, by, numbers, words), palette, true),
        name: by === 'iterations' ? words.iterationsAxis : words.secondsAxis,
      },
      yAxis: {
        ...logAxis(
          scale.y,
          logTicks(scale.y.low, scale.y.high, 10),
          (n) => chipsTick(n, numbers),
          palette,
          false,
        ),
        splitLine: { show: true, showMinLine: false, lineStyle: { color: palette.grid } },
      },
      tooltip: {
        ...chartFrame(palette).tooltip,
        trigger: 'axis',
        axisPointer: { type: 'line', lineStyle: { color: palette.axis, width: 1 } },
        formatter: (rows: unknown) => tooltipText(rows, by, numbers, words),
      },
      series: [
        backdrop(scale, marks, target, palette),
        ...lines.map(({ name, points }, index) =>
          lineSeries(name, points, {
            color: lookColour(solverLook(index, lines.length), palette),
            width: 1.25,
            type: dashType(solverLook(index, lines.length).dash),
            opacity: 0.9,
          }),
        ),
        lineSeries(words.mergedColumn, merged, {
          color: palette.series[0] ?? palette.gain,
          width: 2.75,
          type: 'solid',
          opacity: 1,
        }),
        foreground(scale, { labels, end: merged.at(-1) ?? null, guide: words.guide }, palette),
      ],
    },
  }
}

/** The frame's end is marked too, where its label has room. */
function withLimit(ticks: readonly number[], { low, high }: LogRange): readonly number[] {
  const apart = Math.log10(high / (ticks.at(-1) ?? low)) / Math.log10(high / low)
  return apart > 0.1 ? [...ticks, high] : ticks
}

function dashType(dash: readonly number[]): 'solid' | number[] {
  return dash.length === 0 ? 'solid' : [...dash]
}

function lineSeries(name: string, points: readonly XY[], lineStyle: object) {
  return {
    type: 'line',
    name,
    data: points.map(logPoint),
    showSymbol: false,
    // Colour of the tooltip's own dot only; the line has its style.
    clip: true,
    z: 3,
    emphasis: { disabled: true },
    lineStyle: { join: 'round', cap: 'butt', ...lineStyle },
  }
}

/** An axis of powers of ten with our own ticks: echarts' logarithmic one marks decades only. */
function logAxis(
  range: { readonly low: number; readonly high: number },
  ticks: readonly number[],
  text: (value: number) => string,
  palette: ChartPalette,
  line: boolean,
) {
  const base = valueAxis(palette, { line })
  const customValues = ticks.map((tick) => Math.log10(tick))
  return {
    ...base,
    min: Math.log10(range.low),
    max: Math.log10(range.high),
    axisTick: { show: line, customValues, length: 4, lineStyle: { color: palette.axis } },
    axisLabel: {
      ...base.axisLabel,
      customValues,
      hideOverlap: true,
      formatter: (exponent: number) => text(Number((10 ** exponent).toPrecision(6))),
    },
  }
}

function labelsOf(
  lines: readonly { readonly points: readonly XY[] }[],
  merged: readonly XY[],
  { target, palette, numbers }: ConvergenceInput,
  words: ConvergenceWords,
): EndLabel[] {
  const labels: EndLabel[] = []
  const mean = meanOf(lines.flatMap(({ points }) => points.at(-1)?.[1] ?? []))
  if (mean !== null) {
    labels.push({
      lines:
        lines.length === 1
          ? [words.oneSolver(numbers.digits(mean))]
          : [words.eachSolver, words.mean(numbers.digits(mean))],
      at: mean,
      colour: palette.text2,
      strong: false,
    })
  }
  const last = merged.at(-1)
  if (last !== undefined) {
    const colour = palette.series[0] ?? palette.gain
    labels.push({ lines: [words.merged(numbers.digits(last[1]))], at: last[1], colour, strong: true })
  }
  if (target !== null && target > 0 && mean !== null) {
    labels.push({
      lines: [words.target(numbers.digits(target))],
      at: target,
      colour: palette.text2,
      strong: false,
    })
  }
  return labels
}
