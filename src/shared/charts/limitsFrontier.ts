import type { LimitsCell } from '../exact/limits.ts'
import { type ChartModel, numberCell, TICK_FONT_SIZE } from './chart.ts'
import { chartFrame, valueAxis } from './frame.ts'
import type { ChartPalette } from './palette.ts'

export interface FrontierWords {
  readonly costAxis: string
  readonly winLimit: string
  readonly lossLimit: string
  readonly chance: string
  readonly cost: string
  readonly summary: string
}

interface FrontierInput {
  /** Every pair of limits, and those that no other beats, from the cheapest to the surest. */
  readonly cells: readonly LimitsCell[]
  readonly frontier: readonly LimitsCell[]
  readonly palette: ChartPalette
  readonly percent: (share: number) => string
  /** An amount in currency units. */
  readonly money: (amount: number) => string
  readonly words: FrontierWords
}

/** Names of the two series, by which a click tells what it hit. */
export const ALL_POINTS = 'all'
export const FRONTIER_POINTS = 'frontier'

/** Chance of leaving ahead against expected cost: all pairs of limits as dots, the efficient ones joined. */
export function limitsFrontier(input: FrontierInput): ChartModel {
  const { cells, frontier, palette, percent, money, words } = input
  const at = (cell: LimitsCell) => [-cell.meanProfitCents / 100, cell.pWin]
  return {
    summary: words.summary,
    table: tableOf(input),
    option: {
      ...chartFrame(palette, { left: 46, right: 16, top: 10, bottom: 42 }),
      xAxis: {
        ...valueAxis(palette, { line: true }),
        name: words.costAxis,
        splitNumber: 4,
        scale: true,
        axisLabel: { ...valueAxis(palette, { line: true }).axisLabel, formatter: money },
      },
      yAxis: {
        ...valueAxis(palette, { line: false }),
        splitNumber: 4,
        splitLine: { show: true, lineStyle: { color: palette.grid } },
        axisLabel: {
          color: palette.text2,
          fontSize: TICK_FONT_SIZE,
          fontFamily: palette.font,
          formatter: percent,
        },
      },
      series: [
        {
          type: 'line',
          name: ALL_POINTS,
          data: cells.map(at),
          triggerLineEvent: false,
          symbol: 'circle',
          symbolSize: 3.5,
          showAllSymbol: true,
          lineStyle: { width: 0 },
          itemStyle: { color: palette.axis },
        },
        {
          type: 'line',
          name: FRONTIER_POINTS,
          data: frontier.map(at),
          triggerLineEvent: false,
          symbol: 'circle',
          symbolSize: 6,
          showAllSymbol: true,
          lineStyle: { color: palette.exact, width: 1.5 },
          itemStyle: { color: palette.exact },
        },
      ],
    },
  }
}

function tableOf({ frontier, percent, money, words }: FrontierInput): ChartModel['table'] {
  const limit = (value: number | null) =>
    numberCell(value === null ? '–' : money(value / 100), value ?? Number.POSITIVE_INFINITY)
  return {
    columns: [words.winLimit, words.lossLimit, words.chance, words.cost].map((label) => ({
      label,
      numeric: true,
    })),
    rows: frontier.map((cell) => [
      limit(cell.winLimitCents),
      limit(cell.lossLimitCents),
      numberCell(percent(cell.pWin), cell.pWin),
      numberCell(money(-cell.meanProfitCents / 100), -cell.meanProfitCents),
    ]),
  }
}
