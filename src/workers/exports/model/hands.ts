import { FIVE_CARD_CATEGORIES } from '../../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../../engine/cards/threeCard.ts'
import { toSetup } from '../../../shared/config/toSetup.ts'
import { placesForInterval } from '../../../shared/format/interval.ts'
import {
  formatCount,
  formatNumber,
  formatP,
  formatPercent,
  type NumberStyle,
} from '../../../shared/format/number.ts'
import { type HandRow, type HandTest, handTest, LEAST_EXPECTED } from '../../../shared/results/handTest.ts'
import { zText } from './keyFigures.ts'
import type { HandRowText, HandSection } from './report.ts'
import type { ReportSource } from './source.ts'

const NAMES: Readonly<Record<string, string>> = {
  royal_flush: 'Royal flush',
  mini_royal: 'Mini royal (A K Q suited)',
  straight_flush: 'Straight flush',
  four_of_a_kind: 'Four of a kind',
  full_house: 'Full house',
  flush: 'Flush',
  straight: 'Straight',
  three_of_a_kind: 'Three of a kind',
  two_pair: 'Two pair',
  pair_tens_or_better: 'Pair, tens or better',
  pair_below_tens: 'Pair below tens',
  pair: 'Pair',
  high_card: 'High card',
}

/** Final five-card hands against their exact probabilities. */
export function handSection({ record, summary, theory, style }: ReportSource): HandSection | null {
  const payouts = toSetup(record.config).mainPayouts
  return section({
    test: handTest(summary.figures.categories, theory.categories),
    pays: (name) => payouts[FIVE_CARD_CATEGORIES.indexOf(name as never)] ?? 0,
    style,
  })
}

/** Three-card hands on which a bonus bet was made. */
export function bonusHandSection({ record, summary, theory, style }: ReportSource): HandSection | null {
  const payouts = toSetup(record.config).bonusPayouts
  if (theory.bonus === null || payouts === null) return null
  return section({
    test: handTest(summary.figures.bonusCategories, theory.bonus.categories),
    pays: (name) => payouts[THREE_CARD_CATEGORIES.indexOf(name as never)] ?? 0,
    style,
  })
}

interface SectionParts {
  readonly test: HandTest | null
  readonly pays: (name: string) => number
  readonly style: NumberStyle
}

function section({ test, pays, style }: SectionParts): HandSection | null {
  if (test === null) return null
  const merged = test.cells.filter(({ names }) => names.length > 1)
  return {
    rows: test.rows.map((row) => handRow(row, { hands: test.hands, pays: pays(row.name), style })),
    test: testSentence(test, style),
    pooled:
      merged.length === 0
        ? null
        : `Expected fewer than ${LEAST_EXPECTED} times alone, so tested together: ${merged
            .map(({ names }) => names.map((name) => label(name).toLowerCase()).join(' and '))
            .join('; ')}.`,
  }
}

function handRow(
  { name, count, share, exact, z }: HandRow,
  { hands, pays, style }: { readonly hands: number; readonly pays: number; readonly style: NumberStyle },
): HandRowText {
  // The digits that the sampling error of a share allows, in points of per cent.
  const half = 196 * Math.sqrt((exact * (1 - exact)) / hands)
  const places = placesForInterval(100 * share, half, 'percent')
  return {
    label: label(name),
    pays: pays > 0 ? `${formatCount(pays, style)} to 1` : null,
    count: formatCount(count, style),
    share: formatPercent(share, { places }, style),
    exact: formatPercent(exact, { places }, style),
    z: zText(z, style),
  }
}

function testSentence({ hands, chiSquare, df, p }: HandTest, style: NumberStyle): string {
  const figures = `χ² ${formatNumber(chiSquare, { places: 1 }, style)} on ${df} degrees of freedom, p ${formatP(p, style)}`
  const verdict =
    p < 0.001
      ? 'chance alone hardly ever gives such differences'
      : p < 0.05
        ? 'differences of this size come up by chance now and then'
        : 'the differences are of the size that chance gives'
  return `${formatCount(hands, style)} hands: ${figures}; ${verdict}.`
}

function label(name: string): string {
  return NAMES[name] ?? name.replaceAll('_', ' ')
}
