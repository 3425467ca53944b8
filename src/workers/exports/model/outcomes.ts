import { displayHistogram } from '../../../shared/charts/displayHistogram.ts'
import { histogramScale } from '../../../shared/charts/histogramScale.ts'
import { chartNumbers } from '../../../shared/charts/numbers.ts'
import { outcomeHistogram, WHISKERS_BELOW } from '../../../shared/charts/outcomeHistogram.ts'
import { LIGHT_PALETTE } from '../../../shared/charts/palette.ts'
import { toSetup } from '../../../shared/config/toSetup.ts'
import { formatAmount } from '../../../shared/format/money.ts'
import { formatPercent, NO_VALUE, type NumberStyle } from '../../../shared/format/number.ts'
import type { OutcomeSection } from './report.ts'
import type { ReportSource } from './source.ts'

/** Where sessions end: the picture, and the marks between which given shares of them lie. */
export function outcomeSection({ record, summary, session, style }: ReportSource): OutcomeSection {
  const { winLimitCents, lossLimitCents } = toSetup(record.config)
  const limits = { winCents: winLimitCents, lossCents: lossLimitCents }
  const chart = outcomeHistogram({
    histogram: summary.histogram,
    limits,
    exact: session?.histogram ?? null,
    palette: LIGHT_PALETTE,
    numbers: chartNumbers(style),
  })
  const bothLimits = winLimitCents !== null && lossLimitCents !== null
  const { cut } = histogramScale(displayHistogram(summary.histogram, limits))
  return {
    chart,
    caption: [
      'Bars: share of sessions that end with each profit; orange behind, green ahead.',
      ...(bothLimits ? ['Paler bars: sessions that reached neither limit.'] : []),
      ...(cut === null
        ? []
        : ['The bar cut by a chevron goes on above the frame; its value stands beside it.']),
      ...(session === null
        ? []
        : [
            'Short dark lines: exact values. Dots below: distance from them in standard errors, with a band of ± 2.',
          ]),
      ...(summary.figures.sessions < WHISKERS_BELOW ? ['Thin lines: 95 % intervals.'] : []),
    ].join(' '),
    quantiles: quantiles({ summary, session, style }),
  }
}

function quantiles({
  summary,
  session,
  style,
}: Pick<ReportSource, 'summary' | 'session' | 'style'>): OutcomeSection['quantiles'] {
  const { figures } = summary
  const amount = (value: number | null) => (value === null ? NO_VALUE : formatAmount(value, style))
  return [
    { label: 'Smallest', value: amount(figures.minProfit) },
    ...figures.quantiles.map(({ p, value, plusMinus }) => {
      const simulated =
        plusMinus === 0
          ? amount(value)
          : `${amount(value)} ± ${amount(plusMinus).replace(style.currency, '')}`
      const exact = session?.figures.quantiles.find((each) => Math.abs(each.p - p) < 1e-9)
      return {
        label: quantileName(p, style),
        value: exact === undefined ? simulated : `${simulated} (exact ${amount(exact.value)})`,
      }
    }),
    { label: 'Largest', value: amount(figures.maxProfit) },
  ]
}

function quantileName(p: number, style: NumberStyle): string {
  if (p === 0.5) return 'Half'
  return formatPercent(p, { places: Number.isInteger(p * 100) ? 0 : 1 }, style)
}
