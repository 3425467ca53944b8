import type { TracePoint } from '../results/progress.ts'
import { type ChartModel, numberCell, TICK_FONT_SIZE } from './chart.ts'
import { type EstimateScale, estimateScale } from './estimateScale.ts'
import { chartFrame, valueAxis } from './frame.ts'
import type { Shape } from './histogramShapes.ts'
import type { ChartNumbers } from './numbers.ts'
import type { Coordinates } from './outcomeHistogram.ts'
import type { ChartPalette } from './palette.ts'
import { roundTicks } from './ticks.ts'
import { type ChartWords, ENGLISH_CHART_WORDS } from './words.ts'

export interface RunningEstimateInput {
  /** By number of sessions. */
  readonly trace: readonly TracePoint[]
  readonly sessionsTotal: number
  /** The exact win rate, where it is known. */
  readonly exact: number | null
  readonly palette: ChartPalette
  readonly numbers: ChartNumbers
  readonly words?: ChartWords
}

/** The estimate as it settles: a line inside its 95 % band, narrowing on the exact value. */
export function runningEstimate(input: RunningEstimateInput): ChartModel {
  const { trace, sessionsTotal, exact, palette, numbers, words = ENGLISH_CHART_WORDS } = input
  const last = trace.at(-1)
  const halfWidth = last === undefined ? 0.5 : (last.high - last.low) / 2
  const scale = estimateScale(last?.winRate ?? 0.5, halfWidth, exact)
  const decimals = Math.max(0, -Math.floor(Math.log10(scale.step) + 1e-9) - 2)
  const endRoom = exact === null ? 16 : 62
  return {
    summary: summaryOf(input, words),
    table: tableOf(input, words),
    option: {
      ...chartFrame(palette, { left: 46, right: endRoom, top: 8, bottom: 40 }),
      xAxis: {
        ...valueAxis(palette, { line: true }),
        min: 0,
        max: sessionsTotal,
        name: words.sessionsPlayed,
        axisLabel: {
          ...valueAxis(palette, { line: true }).axisLabel,
          customValues: roundTicks(0, sessionsTotal, 5),
          formatter: (n: number) => numbers.short(n),
        },
      },
      yAxis: {
        ...valueAxis(palette, { line: false }),
        min: scale.min,
        max: scale.max,
        interval: scale.step,
        splitLine: { show: true, showMinLine: false, lineStyle: { color: palette.grid } },
        axisLabel: {
          ...valueAxis(palette, { line: false }).axisLabel,
          formatter: (rate: number) => numbers.percent(rate, decimals),
        },
      },
      tooltip: { ...chartFrame(palette).tooltip, show: false },
      series: [
        bandSeries(trace, scale, palette),
        {
          type: 'line',
          data: trace.map((point) => [point.sessions, point.winRate]),
          showSymbol: false,
          silent: true,
          clip: true,
          lineStyle: { color: palette.gain, width: 1.75, join: 'round', cap: 'round' },
        },
        ...(exact === null ? [] : [exactSeries(exact, input, words)]),
        ...(last === undefined ? [] : [endDot(last, palette)]),
      ],
    },
  }
}

function bandSeries(trace: readonly TracePoint[], scale: EstimateScale, palette: ChartPalette) {
  const inside = (rate: number) => Math.min(scale.max, Math.max(scale.min, rate))
  return {
    type: 'custom',
    silent: true,
    clip: true,
    // One item draws the whole band.
    data: trace.length < 2 ? [] : [[trace[0]?.sessions ?? 0, 0]],
    renderItem: (_: unknown, api: Coordinates): Shape => ({
      type: 'polygon',
      shape: {
        points: [
          ...trace.map((point) => api.coord([point.sessions, inside(point.high)])),
          ...trace.toReversed().map((point) => api.coord([point.sessions, inside(point.low)])),
        ],
      },
      style: { fill: palette.band },
    }),
  }
}

function exactSeries(
  exact: number,
  { sessionsTotal, palette, numbers }: RunningEstimateInput,
  words: ChartWords,
) {
  return {
    type: 'line',
    data: [
      [0, exact],
      [sessionsTotal, exact],
    ],
    showSymbol: false,
    silent: true,
    lineStyle: { color: palette.exact, width: 1.5, type: [4, 3] },
    endLabel: {
      show: true,
      offset: [4, 0],
      formatter: `{value|${numbers.percent(exact, 2)}}\n{word|${words.exact}}`,
      rich: {
        value: { color: palette.text, fontWeight: 600, fontSize: TICK_FONT_SIZE, lineHeight: 13 },
        word: { color: palette.text2, fontSize: TICK_FONT_SIZE, lineHeight: 13 },
      },
    },
  }
}

function endDot(last: TracePoint, palette: ChartPalette) {
  return {
    type: 'custom',
    silent: true,
    data: [[last.sessions, last.winRate]],
    renderItem: (_: unknown, api: Coordinates): Shape => {
      const [cx = 0, cy = 0] = api.coord([last.sessions, last.winRate])
      return { type: 'circle', shape: { cx, cy, r: 3 }, style: { fill: palette.gain } }
    },
  }
}

function summaryOf({ trace, exact, numbers }: RunningEstimateInput, words: ChartWords): string {
  const last = trace.at(-1)
  if (last === undefined) return words.noSessions
  const sentence = words.estimate({
    sessions: numbers.count(last.sessions),
    rate: numbers.percent(last.winRate, 2),
    plusMinus: numbers.points((last.high - last.low) / 2),
  })
  return exact === null ? sentence : `${sentence} ${words.estimateExact(numbers.percent(exact, 2))}`
}

function tableOf({ trace, numbers }: RunningEstimateInput, words: ChartWords) {
  const rate = (value: number) => numberCell(numbers.percent(value, 3), value)
  return {
    columns: [words.sessionsPlayed, words.chanceColumn, words.lowColumn, words.highColumn].map((text) => ({
      label: text,
      numeric: true,
    })),
    rows: trace.map((point) => [
      numberCell(numbers.count(point.sessions), point.sessions),
      rate(point.winRate),
      rate(point.low),
      rate(point.high),
    ]),
  }
}
