import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import type { Format } from '../../format/format.ts'
import { t } from '../../i18n/t.ts'

/** A config in one quiet line: `Let It Ride · Basic · $5 · stop at ±$100 · 200 hands`. */
export function settingsLine(config: SimulationConfig, format: Format): string {
  const { bankroll, simulation, strategy, bonus_strategy: bonus } = config
  const hands = Math.min(
    simulation.hands_per_session,
    bankroll.stop_conditions.max_hands ?? Number.POSITIVE_INFINITY,
  )
  return [
    t('line.game'),
    t(`line.strategy.${strategy.type}`),
    format.amountText(bankroll.base_bet),
    bonus.enabled && bonus.type !== 'never' ? t('line.bonus') : null,
    limits(config, format),
    t('line.hands', { n: hands }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
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
