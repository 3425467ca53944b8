/** Sessions followed down their whole tree, with whole numbers of deals; the rules are written out once more. */
import { bettingSystem } from '../../../src/engine/letitride/betting/create.ts'
import type { BettingSetup } from '../../../src/engine/letitride/setup.ts'

export type SlowSetup = {
  readonly startingCents: number
  readonly baseBetCents: number
  readonly bonusCents: number
  readonly betting: BettingSetup
  readonly hands: number
  readonly winLimitCents: number | null
  readonly lossLimitCents: number | null
  readonly stopOnInsufficientFunds: boolean
  readonly nets: readonly { readonly main: number; readonly bonus: number; readonly deals: number }[]
}

export type SlowEnd = {
  readonly reason: 'win_limit' | 'loss_limit' | 'max_hands' | 'insufficient_funds'
  readonly bankroll: number
  readonly hands: number
  readonly lowest: number
  readonly drawdown: number
  /** Deals, of 51,979,200 to the power of `setup.hands`. */
  readonly weight: bigint
}

const DEALS = 51_979_200n
const NO_VIEW = { hands: 0 } as never

export function slowSession(setup: SlowSetup): SlowEnd[] {
  const { startingCents, baseBetCents: base, bonusCents, hands, stopOnInsufficientFunds } = setup
  const ends: SlowEnd[] = []
  visit([], 1n)
  return ends

  function visit(bankrolls: readonly number[], weight: bigint): void {
    const path = [startingCents, ...bankrolls]
    const bankroll = path.at(-1)!
    const profit = bankroll - startingCents
    const reason =
      setup.winLimitCents !== null && profit >= setup.winLimitCents
        ? 'win_limit'
        : setup.lossLimitCents !== null && profit <= -setup.lossLimitCents
          ? 'loss_limit'
          : bankrolls.length === hands
            ? 'max_hands'
            : bankroll < 3 * base + (stopOnInsufficientFunds ? bonusCents : 0)
              ? 'insufficient_funds'
              : null
    if (reason !== null) {
      let [peak, drawdown] = [startingCents, 0]
      for (const at of path) {
        peak = Math.max(peak, at)
        drawdown = Math.max(drawdown, peak - at)
      }
      const rest = DEALS ** BigInt(hands - bankrolls.length)
      const lowest = Math.min(...path)
      ends.push({ reason, bankroll, hands: bankrolls.length, lowest, drawdown, weight: weight * rest })
      return
    }
    const bettor = bettingSystem(setup).bettor()
    for (const [place, before] of path.slice(0, -1).entries()) bettor.record(path[place + 1]! - before)
    const bonus = bankroll < 3 * base + bonusCents ? 0 : bonusCents
    let bet = bettor.bet(NO_VIEW)
    if (3 * bet + bonus > bankroll) {
      bet = 0
      while (3 * (bet + base) + bonus <= bankroll) bet += base
    }
    const sums = new Map<number, number>()
    for (const outcome of setup.nets) {
      const after = bankroll + outcome.main * bet + outcome.bonus * bonus
      sums.set(after, (sums.get(after) ?? 0) + outcome.deals)
    }
    for (const [after, deals] of sums) visit([...bankrolls, after], weight * BigInt(deals))
  }
}

/** Share of the ends for which a test holds. */
export function share(setup: SlowSetup, ends: readonly SlowEnd[], test: (end: SlowEnd) => boolean): number {
  let sum = 0n
  for (const end of ends) if (test(end)) sum += end.weight
  return Number((sum * 10n ** 20n) / DEALS ** BigInt(setup.hands)) / 1e20
}
