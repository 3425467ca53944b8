import { isGoal } from '../../engine/letitride/goalSetup.ts'
import type { GameSetup, StrategySetup } from '../../engine/letitride/setup.ts'
import { cents, optionalCents } from './setup/amounts.ts'
import { bettingSetup } from './setup/betting.ts'
import { bonusPlanSetup } from './setup/bonus.ts'
import { bonusPayouts, jackpotSetup, mainPayouts } from './setup/paytables.ts'
import { strategySetup } from './setup/strategy.ts'
import type { SimulationConfig } from './simulation.ts'

/** A valid config as the engine's integers. */
export function toSetup(config: SimulationConfig): GameSetup {
  const { simulation, table, dealer, bankroll } = config
  const stops = bankroll.stop_conditions
  const bonusOn = config.bonus_strategy.enabled
  const strategy = strategySetup(config.strategy)
  return {
    seats: table.num_seats,
    discards: dealer.discard_enabled ? dealer.discard_cards : 0,
    handsPerSession: Math.min(simulation.hands_per_session, stops.max_hands ?? simulation.hands_per_session),
    durationHands: durationHands(config),
    totalRounds: table.total_rounds,
    shuffle: config.deck.shuffle_algorithm === 'cryptographic' ? 'cryptographic' : 'seeded',
    startingCents: cents(bankroll.starting_amount),
    baseBetCents: cents(bankroll.base_bet),
    winLimitCents: winLimit(optionalCents(stops.win_limit), strategy),
    lossLimitCents: optionalCents(stops.loss_limit),
    stopOnInsufficientFunds: stops.stop_on_insufficient_funds,
    mainPayouts: mainPayouts(config),
    bonusPayouts: bonusOn ? bonusPayouts(config) : null,
    jackpot: bonusOn ? jackpotSetup(config) : null,
    strategy,
    betting: bettingSetup(config),
    bonusPlan: bonusOn ? bonusPlanSetup(config) : { kind: 'never' },
  }
}

/** A target ends the session that is played for it, unless a win limit does before. */
function winLimit(limit: number | null, strategy: StrategySetup): number | null {
  if (!isGoal(strategy) || strategy.objective.kind !== 'target') return limit
  const { cents: target } = strategy.objective
  return limit === null ? target : Math.min(limit, target)
}

/** The hands that the modelled duration leaves time for: floor(minutes × hands per hour / 60). */
function durationHands({ bankroll }: SimulationConfig): number | null {
  const { max_duration_minutes: minutes, hands_per_hour: pace } = bankroll.stop_conditions
  return minutes === null ? null : Math.floor((minutes * pace) / 60)
}
