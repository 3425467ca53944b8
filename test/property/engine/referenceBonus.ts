/** Bonus bets by their definitions, from the hands played so far. */
import type { BonusPlanSetup, GameSetup, Ratio, StreakEvent } from '../../../src/engine/letitride/setup.ts'
import { evaluate, least, most, scaled, streakOf } from './referenceBets.ts'
import type { RefHand } from './referenceTable.ts'

type Now = { readonly bankroll: bigint; readonly wanted: bigint }

export function referenceBonus(setup: GameSetup, hands: readonly RefHand[], now: Now): bigint {
  const { bonusPlan: plan } = setup
  if (plan.kind === 'never') return 0n
  const { limits } = plan
  const increment = BigInt(limits.incrementCents)
  const rounded = (unlimited(setup, hands, now) / increment) * increment
  return rounded < limits.minCents ? 0n : least(rounded, BigInt(limits.maxCents))
}

function unlimited(setup: GameSetup, hands: readonly RefHand[], { bankroll, wanted }: Now): bigint {
  const plan = setup.bonusPlan
  const start = BigInt(setup.startingCents)
  const profit = bankroll - start
  switch (plan.kind) {
    case 'never':
      return 0n
    case 'fixed':
      return BigInt(plan.cents)
    case 'ratio':
      return scaled(wanted, plan)
    case 'bankroll_conditional': {
      const { minBankrollRatio: ratio, maxDrawdown, tiers, profitShare } = plan
      if (plan.minProfitCents !== null && profit < plan.minProfitCents) return 0n
      if (ratio !== null && bankroll * BigInt(ratio.denominator) < start * BigInt(ratio.numerator)) return 0n
      if (
        maxDrawdown !== null &&
        -profit * BigInt(maxDrawdown.denominator) > start * BigInt(maxDrawdown.numerator)
      ) {
        return 0n
      }
      if (profitShare !== null && profit > 0n) return scaled(profit, profitShare)
      for (const { minProfitCents, maxProfitCents, cents } of tiers) {
        if (profit >= minProfitCents && (maxProfitCents === null || profit < maxProfitCents))
          return BigInt(cents)
      }
      return BigInt(plan.baseCents)
    }
    case 'streak_based':
      return streakBonus(plan, hands)
    case 'session_conditional': {
      const { winLimitCents: win, lossLimitCents: loss } = setup
      if (loss !== null && profit <= -loss + plan.nearLoss.thresholdCents) return BigInt(plan.nearLoss.cents)
      if (win !== null && profit >= win - plan.nearWin.thresholdCents) return BigInt(plan.nearWin.cents)
      return BigInt(hands.length < plan.early.hands ? plan.early.cents : plan.defaultCents)
    }
    case 'combined': {
      const last = hands.at(-1)
      if (last === undefined) return BigInt(plan.baseCents)
      const ridden = last.rides.filter(Boolean).length
      const one: Ratio = { numerator: 1, denominator: 1 }
      const rides = plan.rides === null ? one : [plan.rides.none, plan.rides.one, plan.rides.both][ridden]!
      // Three-card categories from mini royal (0) to pair (5) are strong, a high card (6) is weak.
      const quality =
        plan.quality === null ? one : last.ownCategory === 6 ? plan.quality.weak : plan.quality.strong
      return (
        (BigInt(plan.baseCents) * BigInt(rides.numerator) * BigInt(quality.numerator)) /
        (BigInt(rides.denominator) * BigInt(quality.denominator))
      )
    }
    case 'custom': {
      const bonusNets = hands.filter(({ bonus }) => bonus > 0n).map(({ bonusNet }) => bonusNet)
      const value = evaluate(plan.expression, 'bonus', {
        session_profit: profit,
        base_bet: BigInt(setup.baseBetCents),
        bonus_streak: BigInt(streakOf(bonusNets)),
        main_streak: BigInt(streakOf(hands.map(({ mainNet }) => mainNet))),
        last_main_result: hands.at(-1)?.mainNet ?? 0n,
        max_bet: BigInt(plan.maxCents),
      })
      return value <= 0n ? 0n : least(most(value, BigInt(plan.minCents)), BigInt(plan.maxCents))
    }
  }
}

function streakBonus(
  plan: Extract<BonusPlanSetup, { kind: 'streak_based' }>,
  hands: readonly RefHand[],
): bigint {
  const { trigger, resetOn, streakLength, action, counting } = plan
  let count = 0
  let betting = action.kind !== 'start'
  for (const hand of hands) {
    const silent = hand.bonus === 0n && (trigger === 'bonus_loss' || trigger === 'bonus_win')
    if (resetOn !== 'never' && matches(resetOn, hand)) {
      count = 0
      betting = action.kind !== 'start'
    } else if (matches(trigger, hand)) {
      count++
      if (count >= streakLength && action.kind === 'stop') betting = false
      if (count >= streakLength && action.kind === 'start') betting = true
    } else if (counting === 'consecutive' && !silent) {
      count = 0
    }
  }
  if (!betting) return 0n
  const base = BigInt(plan.baseCents)
  const times = BigInt(Math.floor(count / streakLength))
  if (times === 0n) return base
  const capped = (value: bigint): bigint =>
    plan.maxMultiplier === null ? value : least(value, scaled(base, plan.maxMultiplier))
  switch (action.kind) {
    case 'multiply':
      return capped(scaled(base, action.factor, times))
    case 'increase': {
      const { numerator, denominator } = action.cents
      return capped((base * BigInt(denominator) + times * BigInt(numerator)) / BigInt(denominator))
    }
    case 'decrease': {
      const { numerator, denominator } = action.cents
      const value = base * BigInt(denominator) - times * BigInt(numerator)
      return value < 0n ? 0n : value / BigInt(denominator)
    }
    case 'stop':
    case 'start':
      return base
  }
}

function matches(event: StreakEvent, { mainNet, bonusNet }: RefHand): boolean {
  const [which, how] = event.split('_')
  const nets = which === 'main' ? [mainNet] : which === 'bonus' ? [bonusNet] : [mainNet, bonusNet]
  return nets.some((net) => (how === 'win' ? net > 0n : net < 0n))
}
