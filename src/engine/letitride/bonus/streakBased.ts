import type { SeatView } from '../seatView.ts'
import type { BonusPlanSetup, StreakEvent } from '../setup.ts'
import { limitBonus } from './limits.ts'
import { type BonusBettor, type BonusPlan, rangeOf } from './plan.ts'
import { streakAmounts } from './streakAmounts.ts'

type StreakBased = Extract<BonusPlanSetup, { kind: 'streak_based' }>

/** Counts events and changes the bet, or stops or starts betting, each time there are enough of them. */
export function streakBased(plan: StreakBased, handsPerSession: number): BonusPlan {
  const { limits } = plan
  const amounts = streakAmounts(plan, Math.floor(handsPerSession / plan.streakLength)).map((cents) =>
    limitBonus(cents, limits),
  )
  return {
    constantCents: null,
    ...rangeOf(amounts),
    bettor: () => new StreakBettor(plan, amounts),
  }
}

class StreakBettor implements BonusBettor {
  readonly #plan: StreakBased
  /** Limited bet by the number of full streaks; the last one stays. */
  readonly #amounts: readonly number[]
  #count = 0
  #betting: boolean

  constructor(plan: StreakBased, amounts: readonly number[]) {
    this.#plan = plan
    this.#amounts = amounts
    this.#betting = plan.action.kind !== 'start'
  }

  bet(): number {
    if (!this.#betting) return 0
    const streaks = Math.floor(this.#count / this.#plan.streakLength)
    return this.#amounts[Math.min(streaks, this.#amounts.length - 1)]!
  }

  record(seat: SeatView): void {
    const { trigger, streakLength, counting, action, resetOn } = this.#plan
    if (resetOn !== 'never' && happened(resetOn, seat)) {
      this.reset()
    } else if (happened(trigger, seat)) {
      this.#count++
      if (this.#count < streakLength) return
      if (action.kind === 'stop') this.#betting = false
      if (action.kind === 'start') this.#betting = true
    } else if (counting === 'consecutive' && couldHappen(trigger, seat)) {
      this.#count = 0
    }
  }

  reset(): void {
    this.#count = 0
    this.#betting = this.#plan.action.kind !== 'start'
  }
}

/** Whether the last hand brought an event; a bonus bet that was not made is neither won nor lost. */
function happened(event: StreakEvent, seat: SeatView): boolean {
  switch (event) {
    case 'main_loss':
      return seat.lastMainNet < 0
    case 'main_win':
      return seat.lastMainNet > 0
    case 'bonus_loss':
      return seat.lastBonusNet < 0
    case 'bonus_win':
      return seat.lastBonusNet > 0
    case 'any_loss':
      return seat.lastMainNet < 0 || seat.lastBonusNet < 0
    case 'any_win':
      return seat.lastMainNet > 0 || seat.lastBonusNet > 0
  }
}

/** A hand without a bonus bet says nothing about a streak of bonus results. */
function couldHappen(event: StreakEvent, seat: SeatView): boolean {
  return seat.lastBonus > 0 || (event !== 'bonus_loss' && event !== 'bonus_win')
}
