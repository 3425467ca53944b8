import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import type { Format } from '../../format/format.ts'
import { t } from '../../i18n/t.ts'

/** A config in one quiet line: `Let It Ride · Basic · $5 · stop at ±$100 · 200 hands`. What is usual goes without saying. */
export function settingsLine(config: SimulationConfig, format: Format): string {
  const { bankroll, simulation, strategy, table, deck, paytables } = config
  const { max_hands: most, max_duration_minutes: minutes } = bankroll.stop_conditions
  const hands = Math.min(simulation.hands_per_session, most ?? Number.POSITIVE_INFINITY)
  const system = bankroll.betting_system.type
  return [
    t('line.game'),
    table.num_seats === 1 ? null : t('line.seats', { n: table.num_seats }),
    t(`line.strategy.${strategy.type}`),
    paytables.main_game.type === 'standard' ? null : t(`line.main.${paytables.main_game.type}`),
    format.amountText(bankroll.base_bet),
    system === 'flat' ? null : t(`betting.${system}`),
    bonus(config),
    limits(config, format),
    t('line.hands', { n: hands }),
    minutes === null ? null : t('line.minutes', { n: minutes }),
    deck.shuffle_algorithm === 'cryptographic' ? t('line.crypto') : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function bonus({ bonus_strategy: { enabled, type }, paytables }: SimulationConfig): string | null {
  if (!enabled || type === 'never') return null
  return t(paytables.bonus.progressive == null ? 'line.bonus' : 'line.jackpot')
}

function limits({ bankroll }: SimulationConfig, format: Format): string | null {
  const { win_limit: winText, loss_limit: lossText } = bankroll.stop_conditions
  const win = winText === null ? '' : format.amountText(winText)
  const loss = lossText === null ? '' : format.amountText(lossText)
  if (winText !== null && lossText !== null) {
    return win === loss ? t('line.stopBoth', { limit: win }) : t('line.stopEither', { win, loss })
  }
  if (winText !== null) return t('line.stopWin', { win })
  return lossText === null ? null : t('line.stopLoss', { loss })
}
