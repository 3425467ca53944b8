import { BONUS_PAYOUTS_A, BONUS_PAYOUTS_B, STANDARD_MAIN_PAYOUTS } from '../../engine/letitride/paytables.ts'
import type { BonusLimits, BonusPlanSetup, GameSetup } from '../../engine/letitride/setup.ts'
import { parseDecimal, toCents } from '../decimal.ts'
import type { SimulationConfig } from './simulation.ts'

/** A valid config as the engine's integers. */
export function toSetup(config: SimulationConfig): GameSetup {
  const { simulation, bankroll, strategy } = config
  const stops = bankroll.stop_conditions
  return {
    seats: 1,
    discards: 0,
    durationHands: null,
    totalRounds: null,
    shuffle: 'seeded',
    handsPerSession: Math.min(simulation.hands_per_session, stops.max_hands ?? simulation.hands_per_session),
    startingCents: cents(bankroll.starting_amount),
    baseBetCents: cents(bankroll.base_bet),
    winLimitCents: stops.win_limit === null ? null : cents(stops.win_limit),
    lossLimitCents: stops.loss_limit === null ? null : cents(stops.loss_limit),
    stopOnInsufficientFunds: stops.stop_on_insufficient_funds,
    mainPayouts: STANDARD_MAIN_PAYOUTS,
    bonusPayouts: config.bonus_strategy.enabled ? bonusPayouts(config) : null,
    jackpot: null,
    strategy: strategy.type,
    betting: { kind: 'flat' },
    bonusPlan: config.bonus_strategy.enabled ? bonusPlan(config) : { kind: 'never' },
  }
}

/** The bonus paytable is named in one of two places; `checkConfig` refuses two that differ. */
export function bonusPaytable(config: SimulationConfig): 'paytable_a' | 'paytable_b' {
  return config.bonus_strategy.paytable ?? config.paytables.bonus.type ?? 'paytable_b'
}

function bonusPayouts(config: SimulationConfig): readonly number[] {
  return bonusPaytable(config) === 'paytable_a' ? BONUS_PAYOUTS_A : BONUS_PAYOUTS_B
}

function bonusPlan({ bonus_strategy: bonus }: SimulationConfig): BonusPlanSetup {
  const limits: BonusLimits = {
    minCents: cents(bonus.limits.min_bet),
    maxCents: cents(bonus.limits.max_bet),
    incrementCents: cents(bonus.limits.increment),
  }
  if (bonus.type === 'always' && bonus.always !== undefined) {
    return { kind: 'fixed', cents: cents(bonus.always.amount), limits }
  }
  if (bonus.type === 'static' && bonus.static !== undefined) {
    if (bonus.static.amount !== null) return { kind: 'fixed', cents: cents(bonus.static.amount), limits }
    if (bonus.static.ratio !== null) return { kind: 'ratio', ...fraction(bonus.static.ratio), limits }
  }
  return { kind: 'never' }
}

function cents(text: string): number {
  const exact = parseDecimal(text)
  const value = exact === null ? null : toCents(exact)
  if (value === null) throw new RangeError(`not a whole number of cents: ${text}`)
  return Number(value)
}

function fraction(text: string): { numerator: number; denominator: number } {
  const exact = parseDecimal(text)
  if (exact === null) throw new RangeError(`not a number: ${text}`)
  return { numerator: Number(exact.digits), denominator: 10 ** exact.scale }
}
