import { THREE_CARD_CATEGORIES } from '../../cards/threeCard.ts'
import type { SeatView } from '../seatView.ts'
import type { BonusPlanSetup, Ratio } from '../setup.ts'
import { limitBonus } from './limits.ts'
import { type BonusPlan, planBy, rangeOf } from './plan.ts'

const ONE: Ratio = { numerator: 1, denominator: 1 }
const PAIR = THREE_CARD_CATEGORIES.indexOf('pair')

/** Follows the hand before: how many bets rode, and how good its own cards were. */
export function combined(plan: Extract<BonusPlanSetup, { kind: 'combined' }>): BonusPlan {
  const { baseCents, rides, quality, limits } = plan
  const byRides = rides === null ? [ONE, ONE, ONE] : [rides.none, rides.one, rides.both]
  const byQuality = quality === null ? [ONE, ONE] : [quality.weak, quality.strong]
  // By bets let ride × 2 + strong, then the first hand.
  const amounts = byRides.flatMap((first) =>
    byQuality.map((second) => limitBonus(product(baseCents, first, second), limits)),
  )
  const first = limitBonus(baseCents, limits)
  return planBy(rangeOf([first, ...amounts]), (seat) =>
    seat.hands === 0 ? first : amounts[betsRidden(seat) * 2 + (seat.lastOwnCategory <= PAIR ? 1 : 0)]!,
  )
}

function betsRidden({ lastRides }: SeatView): number {
  return (lastRides & 1) + (lastRides >> 1)
}

/** ⌊cents × a × b⌋ */
function product(cents: number, a: Ratio, b: Ratio): number {
  const dividend = BigInt(cents) * BigInt(a.numerator) * BigInt(b.numerator)
  return Number(dividend / (BigInt(a.denominator) * BigInt(b.denominator)))
}
