import { DEFAULT_CONFIG } from '../../../../shared/config/defaults.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import { t } from '../../../i18n/t.ts'
import {
  chooseBetting,
  chooseBonusPlan,
  chooseStrategy,
  switchBonus,
  switchJackpot,
} from '../form/choices.ts'

export interface BuiltInPreset {
  readonly name: string
  readonly text: string
  readonly config: SimulationConfig
}

type Change = (config: SimulationConfig) => SimulationConfig

function preset(name: string, text: string, ...changes: readonly Change[]): BuiltInPreset {
  const start = sessions(100_000)(DEFAULT_CONFIG)
  return { name, text, config: changes.reduce((config, change) => change(config), start) }
}

const sessions =
  (num_sessions: number): Change =>
  (config) => ({ ...config, simulation: { ...config.simulation, num_sessions } })

const hands =
  (hands_per_session: number): Change =>
  (config) => ({ ...config, simulation: { ...config.simulation, hands_per_session } })

const limits =
  (amount: string): Change =>
  (config) => {
    const stop_conditions = { ...config.bankroll.stop_conditions, win_limit: amount, loss_limit: amount }
    return { ...config, bankroll: { ...config.bankroll, stop_conditions } }
  }

const money =
  (starting_amount: string, base_bet = '5'): Change =>
  (config) => ({ ...config, bankroll: { ...config.bankroll, starting_amount, base_bet } })

const sixSeats: Change = (config) => ({
  ...config,
  table: { ...config.table, num_seats: 6 },
  dealer: { discard_enabled: true, discard_cards: 3 },
})

const bonus: Change = (config) => chooseBonusPlan(switchBonus({ config }, true), 'always').config
const at100 = limits('100')

/** Experiments to begin with; each changes one thing about the first. */
export const BUILT_IN: readonly BuiltInPreset[] = [
  preset(t('preset.classic'), t('preset.classicText'), at100),
  preset(t('preset.short'), t('preset.shortText'), limits('25')),
  preset(t('preset.hand'), t('preset.handText'), hands(1), sessions(1_000_000)),
  preset(
    t('preset.table'),
    t('preset.tableText'),
    money('1000', '10'),
    limits('200'),
    sixSeats,
    sessions(20_000),
  ),
  preset(t('preset.bonus'), t('preset.bonusText'), at100, bonus),
  preset(
    t('preset.jackpot'),
    t('preset.jackpotText'),
    at100,
    bonus,
    (config) => switchJackpot({ config }, true).config,
  ),
  preset(
    t('preset.martingale'),
    t('preset.martingaleText'),
    at100,
    (config) => chooseBetting({ config }, 'martingale').config,
  ),
  preset(t('preset.evening'), t('preset.eveningText'), money('1000'), hands(400)),
  preset(
    t('preset.conservative'),
    t('preset.conservativeText'),
    at100,
    (config) => chooseStrategy({ config }, 'conservative').config,
  ),
  preset(
    t('preset.ride'),
    t('preset.rideText'),
    at100,
    (config) => chooseStrategy({ config }, 'always_ride').config,
  ),
  preset(
    t('preset.rules'),
    t('preset.rulesText'),
    at100,
    (config) => chooseStrategy({ config }, 'custom').config,
  ),
]
