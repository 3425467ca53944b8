import { formatEstimate, formatValue } from '../../../shared/format/interval.ts'
import { formatPercent, formatZ, type NumberStyle } from '../../../shared/format/number.ts'
import {
  type ComparedKey,
  type Comparison,
  comparisons,
  Z_FLAG,
} from '../../../shared/results/comparisons.ts'
import type { FigureRow, ZText } from './report.ts'
import type { ReportSource } from './source.ts'

const LABELS: { readonly [Key in ComparedKey]: string } = {
  winRate: 'Chance of leaving ahead',
  pushRate: 'Chance of leaving even',
  lossRate: 'Chance of leaving behind',
  meanProfit: 'Average result of a session',
  evPerHand: 'Average result of a hand',
  mainEvPerHand: 'Of this, main bets',
  bonusEvPerHand: 'Of this, bonus bet',
  sdProfit: 'Standard deviation of a session',
  meanHands: 'Hands a session',
  ride1: 'Hands on which bet 1 rides',
  ride2: 'Hands on which bet 2 rides',
}

/** The main figures with their intervals, then those of the game itself, which need no simulation. */
export function keyFigures({ record, summary, theory, session, style }: ReportSource): FigureRow[] {
  const simulated = comparisons({ figures: summary.figures, config: record.config, theory, session })
  return [
    ...simulated.map((figure) => figureRow(figure, style)),
    ...(theory.play === null
      ? []
      : [exactRow('House edge, of one bet', formatPercent(theory.play.houseEdge, { places: 3 }, style))]),
    ...(theory.bonus === null
      ? []
      : [
          exactRow(
            'House edge of the bonus bet',
            formatPercent(theory.bonus.houseEdge, { places: 3 }, style),
          ),
        ]),
    ...(theory.play === null
      ? []
      : [
          exactRow(
            'Loss over amount at risk',
            formatPercent(theory.play.elementOfRisk, { places: 3 }, style),
          ),
        ]),
  ]
}

function figureRow({ key, unit, value, interval, exact, z }: Comparison, style: NumberStyle): FigureRow {
  const text = formatEstimate({ value, interval }, unit, style)
  return {
    label: LABELS[key],
    simulated: text.value,
    interval: text.interval,
    exact: exact === null ? null : formatValue(exact, text.places, unit, style),
    z: z === null ? null : zText(z, style),
  }
}

function exactRow(label: string, exact: string): FigureRow {
  return { label, simulated: null, interval: null, exact, z: null }
}

export function zText(z: number, style: NumberStyle): ZText {
  return { text: formatZ(z, style), value: z, flagged: Math.abs(z) > Z_FLAG }
}
