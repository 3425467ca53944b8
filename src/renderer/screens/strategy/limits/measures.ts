import type { LimitsCell } from '../../../../shared/exact/limits.ts'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'

export const MEASURES = ['pWin', 'meanProfit', 'meanHands'] as const
export type Measure = (typeof MEASURES)[number]

/** What a field is coloured by: the more, the darker. A session that wins on average has a negative loss. */
export function shownValue({ pWin, meanProfitCents, meanHands }: LimitsCell, measure: Measure): number {
  switch (measure) {
    case 'pWin':
      return pWin
    case 'meanProfit':
      return -meanProfitCents / 100
    case 'meanHands':
      return meanHands
  }
}

/** As it stands in a field: `34`, `−14`, `62`. */
export function shortText(value: number, measure: Measure, format: Format): string {
  const scaled = measure === 'pWin' ? value * 100 : value
  const places = measure === 'meanProfit' && Math.abs(scaled) < 9.95 ? 1 : 0
  return format.number(scaled, { places })
}

/** `Ahead $100, behind $50: 34.5 % leave ahead, −$3.20 a session, 61 hands` */
export function cellText(cell: LimitsCell, format: Format): string {
  return t('limits.cell', {
    win: limitText(cell.winLimitCents, format),
    loss: limitText(cell.lossLimitCents, format),
    chance: format.percent(cell.pWin, { places: 2 }),
    cost: format.money(cell.meanProfitCents / 100, { places: 2, sign: 'always' }),
    hands: format.number(cell.meanHands, { places: 1 }),
  })
}

export function limitText(limitCents: number | null, format: Format): string {
  return limitCents === null ? '–' : format.amount(limitCents / 100)
}
