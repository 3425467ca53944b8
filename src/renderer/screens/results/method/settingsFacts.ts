import { bonusPaytable } from '../../../../shared/config/setup/paytables.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'

export interface Fact {
  readonly label: string
  readonly value: string
  readonly mono?: boolean
}

/** The settings that a run was played with. What the game leaves as it usually is has no line. */
export function settingsFacts(config: SimulationConfig, format: Format): readonly Fact[] {
  const { bankroll, strategy, paytables, table, dealer, deck } = config
  const { type: system } = bankroll.betting_system
  return [
    { label: t('method.mainTable'), value: t(`line.main.${paytables.main_game.type}`) },
    ...(table.num_seats === 1 ? [] : [{ label: t('method.seats'), value: format.count(table.num_seats) }]),
    ...(table.total_rounds === null
      ? []
      : [
          {
            label: t('method.rounds'),
            value: t('method.roundsText', { rounds: format.count(table.total_rounds) }),
          },
        ]),
    ...(dealer.discard_enabled
      ? [{ label: t('method.burned'), value: format.count(dealer.discard_cards) }]
      : []),
    { label: t('method.bets'), value: `${format.amountText(bankroll.base_bet)} ${t('setup.threeBets')}` },
    ...(system === 'flat' ? [] : [{ label: t('betting.title'), value: t(`betting.${system}`) }]),
    { label: t('method.bankroll'), value: format.amountText(bankroll.starting_amount) },
    { label: t('method.limits'), value: limits(config, format) },
    { label: t('method.handsMost'), value: handsAtMost(config, format) },
    { label: t('method.strategy'), value: t(`strategy.${strategy.type}`) },
    { label: t('method.bonus'), value: bonus(config, format) },
    ...(deck.shuffle_algorithm === 'cryptographic'
      ? [{ label: t('table.shuffle'), value: t('method.crypto') }]
      : []),
  ]
}

function limits({ bankroll }: SimulationConfig, format: Format): string {
  const { win_limit: win, loss_limit: loss } = bankroll.stop_conditions
  const texts = [
    win === null ? null : `+${format.amountText(win)}`,
    loss === null ? null : `−${format.amountText(loss)}`,
  ].filter((text) => text !== null)
  return texts.length === 0 ? t('method.noLimits') : texts.join(', ')
}

function handsAtMost({ simulation, bankroll }: SimulationConfig, format: Format): string {
  const { max_hands: most, max_duration_minutes: minutes, hands_per_hour: pace } = bankroll.stop_conditions
  const hands = format.count(Math.min(simulation.hands_per_session, most ?? Number.POSITIVE_INFINITY))
  if (minutes === null) return hands
  return t('method.orMinutes', { hands, minutes: format.count(minutes), pace: format.count(pace) })
}

function bonus(config: SimulationConfig, format: Format): string {
  const { bonus_strategy: plan, paytables } = config
  if (!plan.enabled || plan.type === 'never') return t('method.off')
  return [
    t(`line.table.${bonusPaytable(config)}`),
    bonusBet(plan, format),
    paytables.bonus.progressive == null ? null : t('summary.jackpot'),
  ]
    .filter((part) => part !== null)
    .join(', ')
}

function bonusBet(plan: SimulationConfig['bonus_strategy'], format: Format): string {
  if (plan.type === 'always') return format.amountText(plan.always?.amount ?? '1')
  if (plan.type !== 'static') return t(`bonus.${plan.type}`).toLowerCase()
  const { amount = '1', ratio = null } = plan.static ?? {}
  if (amount !== null) return format.amountText(amount)
  return t('method.shareOfBet', { share: format.percent(Number(ratio), { places: 0 }) })
}
