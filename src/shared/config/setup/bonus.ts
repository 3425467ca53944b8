import type { BonusLimits, BonusPlanSetup, StreakAction } from '../../../engine/letitride/setup.ts'
import type { SimulationConfig } from '../simulation.ts'
import { cents, fraction, fractionalCents, optionalCents, optionalFraction } from './amounts.ts'

type BonusSection = SimulationConfig['bonus_strategy']

/** The plan named by `type`, with its own section; `checkConfig` has made sure that the section is there. */
export function bonusPlanSetup({ bonus_strategy: bonus }: SimulationConfig): BonusPlanSetup {
  return PLANS[bonus.type](bonus, limitsOf(bonus))
}

function limitsOf({ limits }: BonusSection): BonusLimits {
  return {
    minCents: cents(limits.min_bet),
    maxCents: cents(limits.max_bet),
    incrementCents: cents(limits.increment),
  }
}

const PLANS: Record<BonusSection['type'], (bonus: BonusSection, limits: BonusLimits) => BonusPlanSetup> = {
  never: () => ({ kind: 'never' }),
  always: ({ always: section = missing() }, limits) => ({
    kind: 'fixed',
    cents: cents(section.amount),
    limits,
  }),
  static: ({ static: section = missing() }, limits) =>
    section.ratio === null
      ? { kind: 'fixed', cents: cents(section.amount ?? '0'), limits }
      : { kind: 'ratio', ...fraction(section.ratio), limits },
  bankroll_conditional: ({ bankroll_conditional: section = missing() }, limits) => ({
    kind: 'bankroll_conditional',
    baseCents: cents(section.base_amount),
    minProfitCents: optionalCents(section.min_session_profit),
    minBankrollRatio: optionalFraction(section.min_bankroll_ratio),
    maxDrawdown: optionalFraction(section.max_drawdown),
    profitShare: optionalFraction(section.profit_percentage),
    tiers: section.scaling.enabled
      ? section.scaling.tiers.map((tier) => ({
          minProfitCents: cents(tier.min_profit),
          maxProfitCents: optionalCents(tier.max_profit),
          cents: cents(tier.bet_amount),
        }))
      : [],
    limits,
  }),
  streak_based: ({ streak_based: section = missing() }, limits) => ({
    kind: 'streak_based',
    baseCents: cents(section.base_amount),
    trigger: section.trigger,
    streakLength: section.streak_length,
    counting: section.counting,
    action: streakAction(section.action),
    resetOn: section.reset_on,
    maxMultiplier: optionalFraction(section.max_multiplier),
    limits,
  }),
  session_conditional: ({ session_conditional: { conditions } = missing() }, limits) => ({
    kind: 'session_conditional',
    nearLoss: near(conditions.near_loss_limit),
    nearWin: near(conditions.near_win_limit),
    early: { hands: conditions.early_session.hands, cents: cents(conditions.early_session.amount) },
    defaultCents: cents(conditions.default.amount),
    limits,
  }),
  combined: ({ combined: section = missing() }, limits) => ({
    kind: 'combined',
    baseCents: cents(section.base_amount),
    rides: section.ride_correlation.enabled
      ? {
          both: fraction(section.ride_correlation.both_ride_multiplier),
          one: fraction(section.ride_correlation.one_ride_multiplier),
          none: fraction(section.ride_correlation.both_pull_multiplier),
        }
      : null,
    quality: section.hand_quality_adjustment.enabled
      ? {
          strong: fraction(section.hand_quality_adjustment.strong_hand_multiplier),
          weak: fraction(section.hand_quality_adjustment.weak_hand_multiplier),
        }
      : null,
    limits,
  }),
  custom: ({ custom: section = missing() }, limits) => ({
    kind: 'custom',
    expression: section.expression,
    minCents: cents(section.min_bet),
    maxCents: cents(section.max_bet),
    limits,
  }),
}

function near({ threshold, amount }: { threshold: string; amount: string }) {
  return { thresholdCents: cents(threshold), cents: cents(amount) }
}

function streakAction({ type, value }: NonNullable<BonusSection['streak_based']>['action']): StreakAction {
  switch (type) {
    case 'multiply':
      return { kind: 'multiply', factor: fraction(value) }
    case 'increase':
    case 'decrease':
      return { kind: type, cents: fractionalCents(value) }
    default:
      return { kind: type }
  }
}

function missing(): never {
  throw new RangeError('the section of this bonus plan is missing')
}
