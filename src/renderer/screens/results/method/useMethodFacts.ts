import type { Results } from '../../../../shared/api/simulations.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface Fact {
  readonly label: string
  readonly value: string
  readonly mono?: boolean
}

/** Settings and circumstances of a run, as label and value. */
export function useMethodFacts({ record, summary, theory }: Results): readonly Fact[] {
  const format = useFormat()
  const { bankroll, simulation, strategy, bonus_strategy: bonus, paytables } = record.config
  const { win_limit: win, loss_limit: loss, max_hands: most } = bankroll.stop_conditions
  const limits = [
    win === null ? null : `+${format.amountText(win)}`,
    loss === null ? null : `−${format.amountText(loss)}`,
  ].filter((text) => text !== null)
  const paytable = bonus.paytable ?? paytables.bonus.type ?? 'paytable_b'
  const bet =
    bonus.type === 'always'
      ? bonus.always?.amount
      : bonus.type === 'static'
        ? bonus.static?.amount
        : undefined
  const bonusText = [
    paytable === 'paytable_a' ? t('method.paytableA') : t('method.paytableB'),
    bet == null
      ? bonus.static?.ratio == null
        ? null
        : `× ${bonus.static.ratio} ${t('setup.ofBaseBet')}`
      : format.amountText(bet),
  ].filter((text) => text !== null)
  return [
    { label: t('method.sessions'), value: format.count(summary.figures.sessions) },
    { label: t('method.bets'), value: `${format.amountText(bankroll.base_bet)} ${t('setup.threeBets')}` },
    { label: t('method.bankroll'), value: format.amountText(bankroll.starting_amount) },
    { label: t('method.limits'), value: limits.length === 0 ? t('method.noLimits') : limits.join(', ') },
    {
      label: t('method.handsMost'),
      value: format.count(Math.min(simulation.hands_per_session, most ?? Number.POSITIVE_INFINITY)),
    },
    { label: t('method.strategy'), value: t(`line.strategy.${strategy.type}`) },
    { label: t('method.bonus'), value: bonus.enabled ? bonusText.join(', ') : t('method.off') },
    { label: t('method.seedLabel'), value: record.seed, mono: true },
    { label: t('method.engine'), value: record.engineVersion },
    { label: t('method.workers'), value: record.workers === null ? '–' : format.count(record.workers) },
    { label: t('method.time'), value: format.duration(record.elapsedSeconds) },
    {
      label: t('method.speed'),
      value:
        record.handsPerSecond === null
          ? '–'
          : t('method.handsPerSecond', { speed: format.short(record.handsPerSecond) }),
    },
    {
      label: t('method.theory'),
      value: t('method.theoryText', { edge: format.percent(theory.houseEdge, { places: 4 }) }),
    },
  ]
}
