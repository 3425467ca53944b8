import type { HistogramCounts } from '../results/summary.ts'
import type { ChartModel } from './chart.ts'
import {
  type DisplayHistogram,
  displayHistogram,
  type HistogramBar,
  type Limits,
} from './displayHistogram.ts'
import { exactCap, residualOf, residualStrip, STRIP_ROOM } from './exactMarks.ts'
import { chartFrame, valueAxis } from './frame.ts'
import { type HistogramScale, histogramScale, positionOf, type Slot } from './histogramScale.ts'
import { barShapes, chevron, label, type Shape, whisker } from './histogramShapes.ts'
import { histogramSummary, histogramTable, nameOfBar } from './histogramWords.ts'
import type { ChartNumbers } from './numbers.ts'
import type { ChartPalette } from './palette.ts'
import { roundTicks } from './ticks.ts'
import { type ChartWords, ENGLISH_CHART_WORDS } from './words.ts'

export interface OutcomeHistogramInput {
  readonly histogram: HistogramCounts
  readonly limits: Limits
  /** The exact session's histogram: caps across the bars, and the strip of residuals unless narrow. */
  readonly exact?: HistogramCounts | null
  /** The histogram itself is exact: probabilities in place of counts, drawn as ink. */
  readonly ink?: boolean
  readonly palette: ChartPalette
  readonly numbers: ChartNumbers
  /** A narrow chart has fewer ticks, no axis title and short labels. */
  readonly narrow?: boolean
  readonly words?: ChartWords
}

/** Below this many sessions each bar carries its 95 % interval; above, it would be thinner than a line. */
export const WHISKERS_BELOW = 20_000
const Z95 = 1.959963984540054

/** Where sessions end: bars behind and ahead of zero on the lattice of possible profits. */
export function outcomeHistogram(input: OutcomeHistogramInput): ChartModel {
  const { palette, numbers, narrow = false, ink = false, exact = null, words = ENGLISH_CHART_WORDS } = input
  const histogram = displayHistogram(input.histogram, input.limits, exact)
  const scale = histogramScale(histogram)
  const context: Context = { ...input, histogram, scale, narrow, ink, words }
  const ticks = xTicks(context)
  const margins = { left: narrow ? 34 : 40, right: 4 }
  const strip =
    exact === null || narrow
      ? null
      : residualStrip({ scale, total: histogram.total, palette, words, margins })
  const bottom = (narrow ? 22 : 40) + (strip === null ? 0 : STRIP_ROOM)
  const frame = chartFrame(palette, { ...margins, bottom, top: 8 })
  const residuals = exact === null ? null : scale.slots.map((slot) => residualOf(slot, histogram.total))
  const withStrip = <T>(own: T, below: T | undefined) => (below === undefined ? own : [own, below])
  const yDecimals = scale.yStep < 0.0009 ? 2 : scale.yStep < 0.009 ? 1 : 0
  return {
    summary: histogramSummary(histogram, numbers, words),
    table: histogramTable(histogram, numbers, words, { ink, residuals }),
    option: {
      ...frame,
      grid: withStrip<object>(frame.grid, strip?.grid),
      xAxis: withStrip<object>(
        {
          ...valueAxis(palette, { line: true }),
          min: scale.min,
          max: scale.max,
          name: narrow ? '' : words.profitAxis(numbers.money(histogram.widthCents / 100)),
          axisTick: {
            show: true,
            length: 4,
            lineStyle: { color: palette.axis },
            customValues: [...ticks.keys()],
          },
          axisLabel: {
            ...valueAxis(palette, { line: true }).axisLabel,
            customValues: [...ticks.keys()],
            formatter: (at: number) => ticks.get(at) ?? '',
            hideOverlap: true,
          },
        },
        strip?.xAxis,
      ),
      yAxis: withStrip<object>(
        {
          ...valueAxis(palette, { line: false }),
          min: 0,
          max: scale.yMax,
          interval: scale.yStep,
          splitLine: {
            show: true,
            showMinLine: false,
            showMaxLine: false,
            lineStyle: { color: palette.grid },
          },
          axisLabel: {
            ...valueAxis(palette, { line: false }).axisLabel,
            showMaxLabel: false,
            formatter: (share: number) => (share === 0 ? '0' : numbers.percent(share, yDecimals)),
          },
        },
        strip?.yAxis,
      ),
      tooltip: {
        ...frame.tooltip,
        trigger: 'item',
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const slot = scale.slots[dataIndex]
          return slot === undefined ? '' : tooltipOf(context, slot)
        },
      },
      series: [
        {
          type: 'custom',
          data: scale.slots.map((slot) => [slot.from, slot.share]),
          encode: { x: 0, y: 1 },
          clip: false,
          renderItem: ({ dataIndex }: { dataIndex: number }, api: Coordinates) =>
            drawBar(context, scale.slots[dataIndex], api),
        },
        ...(strip?.series ?? []),
      ],
    },
  }
}

interface Context extends Omit<OutcomeHistogramInput, 'histogram'> {
  readonly histogram: DisplayHistogram
  readonly scale: HistogramScale
  readonly narrow: boolean
  readonly ink: boolean
  readonly words: ChartWords
}

function tooltipOf({ histogram, numbers, words, ink }: Context, slot: Slot): string {
  const name = nameOfBar(slot.bar, histogram, numbers, words)
  const share = numbers.percent(slot.share, 2)
  if (ink) return words.tooltipShare(name, share)
  const tooltip = words.tooltip(name, share, numbers.count(slot.bar.count))
  const { exact } = slot.bar
  if (exact === null) return tooltip
  const z = residualOf(slot, histogram.total)
  return words.tooltipExact({
    tooltip,
    exact: numbers.percent(exact, 2),
    z: z === null ? null : numbers.z(z),
  })
}

/** What echarts gives a custom series to turn data into pixels. */
export interface Coordinates {
  readonly coord: (point: readonly [number, number]) => number[]
}

function drawBar(context: Context, slot: Slot | undefined, api: Coordinates): Shape | null {
  if (slot === undefined) return null
  const { palette, scale, histogram, ink } = context
  const isCut = slot === scale.cut
  const [left = 0, base = 0] = api.coord([slot.from, 0])
  const [right = 0, top = 0] = api.coord([slot.to, isCut ? scale.yMax : slot.share])
  const unit = base - (api.coord([0, 1])[1] ?? 0)
  // A hairline between neighbours, and no bar so thin that it vanishes.
  const gap = right - left > 3 ? 1 : 0
  const pixels = { x: left + gap / 2, width: Math.max(1, right - left - gap), base, top, unit }
  const children = [
    ...barShapes(slot, pixels, palette, ink),
    ...(isCut ? [chevron(pixels, palette)] : []),
    ...(isCut ? [] : exactCap(slot, pixels, palette)),
    ...(histogram.total < WHISKERS_BELOW && !isCut && !ink
      ? whisker(slot, pixels, Z95 * Math.sqrt((slot.share * (1 - slot.share)) / histogram.total), palette)
      : []),
    ...labelsOf(context, slot, pixels),
  ]
  return { type: 'group', children }
}

function labelsOf(context: Context, slot: Slot, bar: { x: number; width: number; top: number }): Shape[] {
  const { scale, histogram, numbers, narrow, words, palette, limits } = context
  const atWinLimit = isWinBar(slot.bar, limits)
  if (slot === scale.cut) {
    const share = numbers.percent(slot.share, 1)
    const text =
      narrow || !(slot.bar.kind === 'low' && histogram.lowIsLimit)
        ? atWinLimit && !narrow
          ? words.reachWinLimit(share)
          : share
        : words.stopAtLossLimit(share)
    const onRight = (slot.from + slot.to) / 2 > (scale.min + scale.max) / 2
    const place = onRight
      ? { x: bar.x - 6, align: 'right' as const }
      : { x: bar.x + bar.width + 6, align: 'left' as const }
    return [label(text, { ...place, y: bar.top + 6, bold: true }, palette)]
  }
  if (narrow || !atWinLimit || slot.share < scale.yMax / 4) return []
  return [label(words.winLimitReached, { x: bar.x + bar.width + 8, y: bar.top + 7 }, palette)]
}

function isWinBar({ kind, fromCents, toCents }: HistogramBar, { winCents }: Limits): boolean {
  return winCents !== null && kind !== 'low' && fromCents <= winCents && winCents < toCents
}

/** Round amounts under the ordinary bins; the end bars say what they gather. */
function xTicks({ histogram, scale, numbers, narrow, words }: Context): Map<number, string> {
  const money = (cents: number) => numbers.money(cents / 100)
  const low = scale.slots.find((slot) => slot.bar.kind === 'low')
  const high = scale.slots.find((slot) => slot.bar.kind === 'high')
  const ticks = new Map<number, string>()
  if (low !== undefined) {
    const amount = money(histogram.lowCents)
    ticks.set((low.from + low.to) / 2, histogram.lowIsLimit ? amount : words.orLessTick(amount))
  }
  const room = (scale.max - scale.min) / (narrow ? 9 : 16)
  const firstFree = low === undefined ? scale.min : low.to + room
  const lastFree = high === undefined ? scale.max : high.from - room
  const centsAt = (position: number) => histogram.anchorCents + position * histogram.widthCents
  for (const cents of roundTicks(centsAt(scale.min), centsAt(scale.max), narrow ? 6 : 10)) {
    const at = positionOf(cents, histogram)
    if (at >= firstFree && at <= lastFree) ticks.set(at, money(cents))
  }
  if (high !== undefined) ticks.set((high.from + high.to) / 2, words.orMore(money(histogram.highCents)))
  return ticks
}
