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

export function histogramTable(
  histogram: DisplayHistogram,
  numbers: ChartNumbers,
  words: ChartWords,
): ChartTable {
  return {
    columns: [
      { label: words.profitColumn, numeric: false },
      { label: words.sessionsColumn, numeric: true },
      { label: words.shareColumn, numeric: true },
    ],
    rows: histogram.bars.map((bar) => [
      {
        text: nameOfBar(bar, histogram, numbers, words),
        value: bar.kind === 'low' ? bar.toCents - histogram.widthCents : bar.fromCents,
      },
      numberCell(numbers.count(bar.count), bar.count),
      numberCell(numbers.percent(bar.count / histogram.total, 2), bar.count / histogram.total),
    ]),
  }
}

function countOf({ bars }: DisplayHistogram, outcome: Outcome): number {
  return bars
    .flatMap((bar) => bar.parts)
    .filter((part) => part.outcome === outcome)
    .reduce((sum, part) => sum + part.count, 0)
}
