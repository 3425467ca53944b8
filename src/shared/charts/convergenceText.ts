import { type ChartTable, numberCell } from './chart.ts'
import type { ConvergenceInput } from './convergence.ts'
import type { ConvergencePoint, Measure } from './convergenceScale.ts'
import type { ConvergenceWords } from './convergenceWords.ts'
import type { ChartNumbers } from './numbers.ts'

/** The chart of convergence in words and numbers: its summary, table, tooltip and ticks. */

export function summaryOf(
  { solvers, merged, measure, target, numbers }: ConvergenceInput,
  words: ConvergenceWords,
) {
  const ends = solvers.flatMap(({ points }) => lastMeasured(points, measure) ?? [])
  const mean = meanOf(ends.map((point) => point.value))
  if (mean === null) return words.nothingYet
  const iterations = numbers.count(Math.round(meanOf(ends.map((point) => point.iterations)) ?? 0))
  const value = numbers.digits(mean)
  const last = lastMeasured(merged, measure)
  return [
    ends.length === 1
      ? words.single({ value, iterations })
      : words.several({ solvers: numbers.count(ends.length), value, iterations }),
    last === null ? '' : words.andMerged(numbers.digits(last.value)),
    target === null ? '' : words.targetIs(numbers.digits(target)),
  ]
    .filter((text) => text !== '')
    .join(' ')
}

interface Column {
  readonly name: string
  readonly values: ReadonlyMap<number, number>
}

/** One row for each place where anything was measured; beside exploitability also the average positive regret. */
export function tableOf(
  { solvers, merged, measure, by, numbers }: ConvergenceInput,
  words: ConvergenceWords,
): ChartTable {
  const column = (name: string, points: readonly ConvergencePoint[], what: Measure): Column => ({
    name,
    values: new Map(
      points.flatMap((point) => {
        const value = point[what] ?? null
        return value === null ? [] : [[point[by], value]]
      }),
    ),
  })
  const besides = solvers.map(({ name, points }) =>
    column(words.regretColumn(name), points, 'positiveRegret'),
  )
  const columns = [
    ...(merged.length === 0 ? [] : [column(words.mergedColumn, merged, measure)]),
    ...solvers.map(({ name, points }) => column(name, points, measure)),
    ...(measure === 'positiveRegret' ? [] : besides.filter(({ values }) => values.size > 0)),
  ]
  const values = columns.map((each) => each.values)
  const places = [...new Set(values.flatMap((known) => [...known.keys()]))].sort((a, b) => a - b)
  const label = by === 'iterations' ? words.iterationsColumn : words.secondsColumn
  return {
    columns: [label, ...columns.map(({ name }) => name)].map((text) => ({ label: text, numeric: true })),
    rows: places.map((place) => [
      numberCell(by === 'iterations' ? numbers.count(place) : numbers.plain(place, 1), place),
      ...values.map((known) => {
        const value = known.get(place)
        return value === undefined ? numberCell(words.none, -1) : numberCell(numbers.digits(value), value)
      }),
    ]),
  }
}

/** `10,000` above the strategies measured there, each with its name. */
export function tooltipText(
  rows: unknown,
  by: ConvergenceInput['by'],
  numbers: ChartNumbers,
  words: ConvergenceWords,
): string {
  const list = (Array.isArray(rows) ? rows : []) as {
    seriesType: string
    seriesName: string
    value: number[]
  }[]
  const measured = list.filter((row) => row.seriesType === 'line')
  const first = measured[0]
  if (first === undefined) return ''
  const at = 10 ** (first.value[0] ?? 0)
  return [
    by === 'iterations' ? numbers.count(Math.round(at)) : words.seconds(numbers.plain(at, 1)),
    ...measured.map((row) => `${row.seriesName}  ${numbers.digits(10 ** (row.value[1] ?? 0))}`),
  ].join('\n')
}

export function tickText(
  n: number,
  by: ConvergenceInput['by'],
  numbers: ChartNumbers,
  words: ConvergenceWords,
): string {
  if (by === 'iterations') return n >= 1000 && n < 10_000 ? `${n / 1000}\u202fk` : numbers.short(n)
  return words.seconds(n < 1 ? numbers.digits(n).replace(/0+$/, '') : numbers.short(n))
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `0.02`; below a ten-thousandth as a power of ten, because nobody counts zeros. */
export function chipsTick(value: number, numbers: ChartNumbers): string {
  const exponent = Math.floor(Math.log10(value) + 1e-9)
  if (exponent >= -4) return numbers.plain(value, Math.max(0, -exponent))
  const mantissa = Math.round(value / 10 ** exponent)
  const raised = String(-exponent)
    .split('')
    .map((digit) => SUPERSCRIPT[Number(digit)])
    .join('')
  return `${mantissa === 1 ? '' : `${mantissa}·`}10⁻${raised}`
}

/** The newest point of a line at which this was measured. */
function lastMeasured(points: readonly ConvergencePoint[], measure: Measure) {
  return (
    points
      .flatMap(({ iterations, [measure]: value = null }) => (value === null ? [] : { iterations, value }))
      .at(-1) ?? null
  )
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
