import type { Results } from '../../../../shared/api/simulations.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** One plain fact for each tile that has no exact value beside it. */
export function useTileFacts({ summary: { figures } }: Results) {
  const format = useFormat()
  const quantile = (p: number) => figures.quantiles.find((each) => Math.abs(each.p - p) < 1e-9)
  const amount = (p: number) => {
    const found = quantile(p)
    return found === undefined ? null : format.amount(found.value)
  }
  const rate = format.estimate(figures.winRate ?? 0, figures.winRateCI, 'percent')
  const [low, median, high] = [amount(0.05), amount(0.5), amount(0.95)]
  const bonus = figures.bonusEvPerHand
  const cents = (value: number) => format.money(value, { places: 3 })
  return {
    ahead: t('setup.evenBehind', {
      even: format.percent(figures.pushRate ?? 0, { places: rate.places }),
      behind: format.percent(figures.lossRate ?? 0, { places: rate.places }),
    }),
    average: median === null ? undefined : t('results.median', { amount: median }),
    perHand:
      bonus === null || bonus === 0
        ? t('results.noExact')
        : t('results.mainAndBonus', { main: cents(figures.mainEvPerHand ?? 0), bonus: cents(bonus) }),
    sd: low === null || high === null ? undefined : t('results.middle', { low, high }),
    hands: t('results.handsInAll', { hands: format.count(figures.hands) }),
  }
}
