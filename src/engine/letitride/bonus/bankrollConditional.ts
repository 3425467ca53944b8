import { portion } from '../money.ts'
import type { BonusPlanSetup, Ratio } from '../setup.ts'
import { limitBonus } from './limits.ts'
import { type BonusPlan, planBy, rangeOf, rangeUpTo } from './plan.ts'

type BankrollConditional = Extract<BonusPlanSetup, { kind: 'bankroll_conditional' }>

/** Bets only while the session goes well enough, and more the better it goes. */
export function bankrollConditional(plan: BankrollConditional, startingCents: number): BonusPlan {
  const { baseCents, minProfitCents, minBankrollRatio, maxDrawdown, tiers, profitShare, limits } = plan
  const leastBankroll = Math.max(
    minProfitCents === null ? -Infinity : startingCents + minProfitCents,
    minBankrollRatio === null ? -Infinity : portionUp(startingCents, minBankrollRatio),
    maxDrawdown === null ? -Infinity : startingCents - portion(startingCents, maxDrawdown),
  )
  const amounts = [baseCents, ...tiers.map(({ cents }) => cents)]
  const range =
    profitShare === null
      ? rangeOf(amounts.map((cents) => limitBonus(cents, limits)))
      : rangeUpTo(limits.maxCents + limits.incrementCents, limits)

  return planBy(range, ({ bankroll }) => {
    if (bankroll < leastBankroll) return 0
    const profit = bankroll - startingCents
    return limitBonus(amount(profit), limits)
  })

  function amount(profit: number): number {
    if (profitShare !== null && profit > 0) return portion(profit, profitShare)
    const tier = tiers.find(
      ({ minProfitCents: from, maxProfitCents: to }) => profit >= from && (to === null || profit < to),
    )
    return tier?.cents ?? baseCents
  }
}

/** ⌈amount × ratio⌉: a whole amount is at least the product exactly when it is at least this. */
function portionUp(amount: number, ratio: Ratio): number {
  const exact = BigInt(amount) * BigInt(ratio.numerator)
  const divisor = BigInt(ratio.denominator)
  return Number((exact + divisor - 1n) / divisor)
}
