import { bonusPaytable } from '../../../shared/config/setup/paytables.ts'
import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import type { Format } from '../../format/format.ts'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import type { SectionId } from './form/problems.ts'
import { useForm } from './useExperiment.ts'

/** What each section holds, in one line: `6 seats · 3 cards burned`. */
export function useSummaries(): Readonly<Record<SectionId, string>> {
  const { config } = useForm()
  const format = useFormat()
  return {
    game: line(game(config)),
    table: line(table(config)),
    money: line(money(config, format)),
    leave: line(leave(config, format)),
    play: line(play(config)),
    bonus: line([t(`bonus.${config.bonus_strategy.type}`)]),
    run: line(run(config)),
    notes: line([config.metadata.description ?? t('summary.noNotes')]),
  }
}

function line(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ')
}

function game(config: SimulationConfig): (string | null)[] {
  const { paytables, bonus_strategy: bonus } = config
  const table = bonusPaytable(config)
  return [
    t(`line.main.${paytables.main_game.type}`),
    bonus.enabled ? t('summary.bonusOn', { table: t(`line.table.${table}`) }) : t('summary.bonusOff'),
    bonus.enabled && paytables.bonus.progressive != null ? t('summary.jackpot') : null,
  ]
}

function table({ table: seats, dealer, deck }: SimulationConfig): (string | null)[] {
  return [
    t('summary.seats', { n: seats.num_seats }),
    seats.total_rounds === null ? null : t('summary.refilled'),
    dealer.discard_enabled ? t('summary.burned', { n: dealer.discard_cards }) : null,
    deck.shuffle_algorithm === 'cryptographic' ? t('summary.crypto') : null,
  ]
}

function money({ bankroll }: SimulationConfig, format: Format): string[] {
  return [
    t('summary.bets', { bet: format.amountText(bankroll.base_bet) }),
    t('summary.bankroll', { amount: format.amountText(bankroll.starting_amount) }),
    t(`betting.${bankroll.betting_system.type}`),
  ]
}

function leave({ bankroll, simulation }: SimulationConfig, format: Format): (string | null)[] {
  const { win_limit: win, loss_limit: loss, max_duration_minutes: minutes } = bankroll.stop_conditions
  const limits = [
    win === null ? null : `+${format.amountText(win)}`,
    loss === null ? null : `−${format.amountText(loss)}`,
  ].filter((limit) => limit !== null)
  return [
    limits.length === 0 ? t('summary.noLimits') : limits.join(', '),
    t('summary.hands', { n: fewestHands({ bankroll, simulation }) }),
    minutes === null ? null : t('summary.minutes', { n: minutes }),
  ]
}

/** The smaller of the two counts of hands that a file may name. */
export function fewestHands({
  bankroll,
  simulation,
}: {
  readonly bankroll: Pick<SimulationConfig['bankroll'], 'stop_conditions'>
  readonly simulation: Pick<SimulationConfig['simulation'], 'hands_per_session'>
}): number {
  return Math.min(
    simulation.hands_per_session,
    bankroll.stop_conditions.max_hands ?? Number.POSITIVE_INFINITY,
  )
}

function play({ strategy }: SimulationConfig): (string | null)[] {
  const { bet1_rules: first = [], bet2_rules: second = [] } = strategy.custom ?? {}
  return [
    t(`strategy.${strategy.type}`),
    strategy.type === 'goal_optimal' ? t(`goalForm.${strategy.goal_optimal?.goal ?? 'win'}`) : null,
    strategy.type === 'custom' ? t('summary.rules', { n: first.length + second.length }) : null,
  ]
}

function run({ simulation, deck }: SimulationConfig): (string | null)[] {
  const seed = simulation.random_seed
  return [
    t('summary.sessions', { n: simulation.num_sessions }),
    seed === null || seed === '' || deck.shuffle_algorithm === 'cryptographic'
      ? null
      : t('summary.seed', { seed }),
  ]
}
