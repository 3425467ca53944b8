import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'

/** A config in a few words: `$5, leave at ±$100`. */
export function describeConfig({ bankroll, simulation }: SimulationConfig, format: Format): string {
  const bet = format.amountText(bankroll.base_bet)
  const { win_limit: win, loss_limit: loss } = bankroll.stop_conditions
  if (win !== null && win === loss) return t('setup.describeBoth', { bet, limit: format.amountText(win) })
  const parts = [
    win === null ? null : `+${format.amountText(win)}`,
    loss === null ? null : `−${format.amountText(loss)}`,
  ].filter((part) => part !== null)
  if (parts.length > 0) return t('setup.describeLimits', { bet, limits: parts.join(', ') })
  return t('setup.describeHands', { bet, hands: format.count(simulation.hands_per_session) })
}
