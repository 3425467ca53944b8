import { type ChartTable, numberCell } from './chart.ts'
import type { DisplayHistogram, HistogramBar, Outcome } from './displayHistogram.ts'
import type { ChartNumbers } from './numbers.ts'
import type { ChartWords } from './words.ts'

/** What a bar holds, in words: `$10 to below $20`, `$300 +`. */
export function nameOfBar(
  bar: HistogramBar,
  histogram: DisplayHistogram,
  numbers: ChartNumbers,
  words: ChartWords,
): string {
  const money = (cents: number) => numbers.money(cents / 100)
  if (bar.kind === 'low') {
    // Everything before the first bin; a limit's own amount belongs to it.
    return histogram.lowIsLimit ? words.orLess(money(bar.toCents)) : words.below(money(bar.toCents))
  }
  if (bar.kind === 'high') return words.orMore(money(bar.fromCents))
  return words.toBelow(money(bar.fromCents), money(bar.toCents))
}

export function histogramSummary(
  histogram: DisplayHistogram,
  numbers: ChartNumbers,
  words: ChartWords,
): string {
  const tallest = histogram.bars.toSorted((a, b) => b.count - a.count)[0]
  if (histogram.total === 0 || tallest === undefined) return words.noSessions
  const share = (count: number) => numbers.percent(count / histogram.total, 1)
  const outcomes = words.outcomes({
    ahead: share(countOf(histogram, 'ahead')),
    behind: share(countOf(histogram, 'behind')),
    even: share(countOf(histogram, 'even')),
  })
  return `${outcomes} ${words.tallest(nameOfBar(tallest, histogram, numbers, words), share(tallest.count))}`
}

interface TableOptions {
  /** Shares without counts: the histogram itself is exact. */
  readonly ink: boolean
  /** Of each bar, by its place; null without exact values. */
  readonly residuals: readonly (number | null)[] | null
}

export function histogramTable(
  histogram: DisplayHistogram,
  numbers: ChartNumbers,
  words: ChartWords,
  { ink, residuals }: TableOptions = { ink: false, residuals: null },
): ChartTable {
  const column = (label: string) => ({ label, numeric: true })
  return {
    columns: [
      { label: words.profitColumn, numeric: false },
      ...(ink ? [column(words.exactColumn)] : [column(words.sessionsColumn), column(words.shareColumn)]),
      ...(residuals === null ? [] : [column(words.exactColumn), column(words.zColumn)]),
    ],
    rows: histogram.bars.map((bar, i) => [
      {
        text: nameOfBar(bar, histogram, numbers, words),
        value: bar.kind === 'low' ? bar.toCents - histogram.widthCents : bar.fromCents,
      },
      ...(ink ? [] : [numberCell(numbers.count(bar.count), bar.count)]),
      numberCell(numbers.percent(bar.count / histogram.total, 2), bar.count / histogram.total),
      ...(residuals === null ? [] : exactCells(bar.exact, residuals[i] ?? null, numbers)),
    ]),
  }
}

function exactCells(exact: number | null, z: number | null, numbers: ChartNumbers) {
  return [
    exact === null ? NO_CELL : numberCell(numbers.percent(exact, 2), exact),
    z === null ? NO_CELL : numberCell(numbers.z(z), z),
  ]
}

const NO_CELL = { text: '\u2013', value: Number.NEGATIVE_INFINITY }

function countOf({ bars }: DisplayHistogram, outcome: Outcome): number {
  return bars
    .flatMap((bar) => bar.parts)
    .filter((part) => part.outcome === outcome)
    .reduce((sum, part) => sum + part.count, 0)
}
