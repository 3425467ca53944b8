/**
 * A session as the rules tell it, to be read rather than to be fast: whole hands as objects, money as bigints. It
 * takes its deals from the dealer that defines dealing, and shares nothing else with the chunk player.
 */
import { indexOfCards } from '../../../src/engine/cards/combinations.ts'
import { fiveCardCategory } from '../../../src/engine/cards/fiveCard.ts'
import { threeCardCategory } from '../../../src/engine/cards/threeCard.ts'
import { SessionDealer } from '../../../src/engine/letitride/deal.ts'
import type { GameSetup, StopReason } from '../../../src/engine/letitride/setup.ts'
import type { DecisionTables } from '../../../src/engine/letitride/strategies/decisionTables.ts'

export type ReferenceHand = {
  readonly before: bigint
  readonly after: bigint
  readonly posted: bigint
  readonly atRisk: bigint
  readonly bonus: bigint
  readonly mainNet: bigint
  readonly bonusNet: bigint
  readonly rides: readonly [boolean, boolean]
  readonly category: number
  readonly bonusCategory: number
}

export type ReferenceSession = {
  readonly hands: readonly ReferenceHand[]
  readonly stopReason: StopReason
  readonly start: bigint
  readonly final: bigint
}

export function referenceSession(
  setup: GameSetup,
  tables: DecisionTables,
  { seed, session }: { seed: bigint; session: number },
): ReferenceSession {
  const dealer = new SessionDealer({ seed, session, seats: 1, discards: setup.discards })
  const start = BigInt(setup.startingCents)
  const base = BigInt(setup.baseBetCents)
  const hands: ReferenceHand[] = []
  let bankroll = start
  for (;;) {
    const wanted = wantedBonus(setup)
    const stopReason = stopReasonOf(setup, { bankroll, start, hands: hands.length, wanted })
    if (stopReason) return { hands, stopReason, start, final: bankroll }
    const bonus = 3n * base + wanted > bankroll ? 0n : wanted
    const { players, community } = dealer.next()
    const own = players[0]!
    const ride1 = tables.bet1[indexOfCards(own)] === 1
    const ride2 = tables.bet2[indexOfCards([...own, community[0]!])] === 1
    const sorted = [...own, ...community].sort((a, b) => a - b) as [number, number, number, number, number]
    const category = fiveCardCategory(...sorted)
    const ownSorted = [...own].sort((a, b) => a - b) as [number, number, number]
    const bonusCategory = threeCardCategory(...ownSorted)
    const atRisk = base * BigInt(1 + Number(ride1) + Number(ride2))
    const mainNet = settle(atRisk, setup.mainPayouts[category]!)
    const bonusNet = settle(bonus, setup.bonusPayouts?.[bonusCategory] ?? 0)
    const after = bankroll + mainNet + bonusNet
    hands.push({
      before: bankroll,
      after,
      posted: 3n * base + bonus,
      atRisk,
      bonus,
      mainNet,
      bonusNet,
      rides: [ride1, ride2],
      category,
      bonusCategory,
    })
    bankroll = after
  }
}

function settle(bet: bigint, payout: number): bigint {
  return payout === 0 ? -bet : bet * BigInt(payout)
}

function wantedBonus({ bonusPlan: plan, baseBetCents }: GameSetup): bigint {
  if (plan.kind !== 'fixed' && plan.kind !== 'ratio') return 0n
  let bet =
    plan.kind === 'fixed'
      ? BigInt(plan.cents)
      : (BigInt(baseBetCents) * BigInt(plan.numerator)) / BigInt(plan.denominator)
  const increment = BigInt(plan.limits.incrementCents)
  bet = (bet / increment) * increment
  if (bet < BigInt(plan.limits.minCents)) return 0n
  const most = BigInt(plan.limits.maxCents)
  return bet > most ? most : bet
}

function stopReasonOf(
  setup: GameSetup,
  state: { bankroll: bigint; start: bigint; hands: number; wanted: bigint },
): StopReason | null {
  const profit = state.bankroll - state.start
  const needed = 3n * BigInt(setup.baseBetCents) + (setup.stopOnInsufficientFunds ? state.wanted : 0n)
  if (setup.winLimitCents !== null && profit >= setup.winLimitCents) return 'win_limit'
  if (setup.lossLimitCents !== null && profit <= -setup.lossLimitCents) return 'loss_limit'
  if (state.hands >= setup.handsPerSession) return 'max_hands'
  if (state.bankroll < needed) return 'insufficient_funds'
  return null
}
