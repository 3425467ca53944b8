/**
 * A table's session as the rules tell it, to be read rather than to be fast: whole hands as objects, money as
 * bigints, formulas evaluated anew for every hand from the hands before it. It takes its deals from the dealer that
 * defines dealing and the value of user-written expressions from the rules' interpreter; it shares nothing else
 * with the players of the engine.
 */
import { indexOfCards } from '../../../src/engine/cards/combinations.ts'
import { fiveCardCategory } from '../../../src/engine/cards/fiveCard.ts'
import { threeCardCategory } from '../../../src/engine/cards/threeCard.ts'
import { SessionDealer } from '../../../src/engine/letitride/deal.ts'
import type { GameSetup, StopReason } from '../../../src/engine/letitride/setup.ts'
import type { DecisionTables } from '../../../src/engine/letitride/strategies/decisionTables.ts'
import { referenceBet } from './referenceBets.ts'
import { referenceBonus } from './referenceBonus.ts'

export type RefHand = {
  readonly before: bigint
  readonly after: bigint
  readonly bet: bigint
  readonly lowered: boolean
  readonly bonus: bigint
  readonly atRisk: bigint
  readonly mainNet: bigint
  readonly bonusNet: bigint
  readonly rides: readonly [boolean, boolean]
  readonly category: number
  readonly ownCategory: number
  readonly cards: readonly number[]
}

export type RefSession = {
  readonly seat: number
  readonly hands: readonly RefHand[]
  readonly stopReason: StopReason
}

type Player = { hands: RefHand[]; bankroll: bigint; done: boolean }

export function referenceTable(
  setup: GameSetup,
  tables: DecisionTables,
  { seed, session }: { seed: bigint; session: number },
): RefSession[] {
  const dealer = new SessionDealer({ seed, session, seats: setup.seats, discards: setup.discards })
  const start = BigInt(setup.startingCents)
  const fresh = (): Player => ({ hands: [], bankroll: start, done: false })
  const players = Array.from({ length: setup.seats }, fresh)
  const finished: RefSession[] = []
  const jackpot = { micro: BigInt(setup.jackpot?.startCents ?? 0) * 1_000_000n }
  for (let round = 0; ; round++) {
    const plans = players.map((player, seat) => {
      if (player.done) return null
      const over = round === setup.totalRounds
      const plan = planHand(setup, player)
      if (typeof plan !== 'string' && !over) return plan
      finished.push({
        seat,
        hands: player.hands,
        stopReason: typeof plan === 'string' ? plan : 'in_progress',
      })
      player.done = true
      if (over || setup.totalRounds === null || player.hands.length === 0) return null
      players[seat] = fresh()
      return planHand(setup, players[seat]!) as Plan
    })
    if (plans.every((plan) => plan === null)) return finished
    if (setup.jackpot !== null) {
      const { numerator, denominator } = setup.jackpot.contribution
      for (const plan of plans) {
        jackpot.micro += ((plan?.bonus ?? 0n) * BigInt(numerator) * 1_000_000n) / BigInt(denominator)
      }
    }
    const { players: cards, community } = dealer.next()
    for (const [seat, plan] of plans.entries()) {
      if (plan !== null) play(players[seat]!, plan, cards[seat]!, community)
    }
  }

  function play(player: Player, plan: Plan, own: readonly number[], community: readonly number[]): void {
    const ride1 = tables.bet1[indexOfCards(own)] === 1
    const ride2 = tables.bet2[indexOfCards([...own, community[0]!])] === 1
    const five = [...own, ...community].sort((a, b) => a - b) as [number, number, number, number, number]
    const three = [...own].sort((a, b) => a - b) as [number, number, number]
    const category = fiveCardCategory(...five)
    const ownCategory = threeCardCategory(...three)
    const atRisk = plan.bet * BigInt(1 + Number(ride1) + Number(ride2))
    const mainNet = settle(atRisk, setup.mainPayouts[category]!)
    let bonusNet = settle(plan.bonus, setup.bonusPayouts?.[ownCategory] ?? 0)
    if (setup.jackpot !== null && plan.bonus > 0n && ownCategory === 0) {
      bonusNet = jackpot.micro / 1_000_000n
      jackpot.micro = BigInt(setup.jackpot.resetCents) * 1_000_000n
    }
    const before = player.bankroll
    player.bankroll += mainNet + bonusNet
    player.hands.push({
      ...plan,
      before,
      after: player.bankroll,
      atRisk,
      mainNet,
      bonusNet,
      rides: [ride1, ride2],
      category,
      ownCategory,
      cards: [...own, ...community],
    })
  }
}

function settle(bet: bigint, payout: number): bigint {
  return payout === 0 ? -bet : bet * BigInt(payout)
}

type Plan = { readonly bet: bigint; readonly bonus: bigint; readonly lowered: boolean }

/** The bets of the next hand, or why there is none. */
function planHand(setup: GameSetup, { hands, bankroll }: Player): Plan | StopReason {
  const profit = bankroll - BigInt(setup.startingCents)
  const base = BigInt(setup.baseBetCents)
  if (setup.winLimitCents !== null && profit >= setup.winLimitCents) return 'win_limit'
  if (setup.lossLimitCents !== null && profit <= -setup.lossLimitCents) return 'loss_limit'
  if (hands.length >= setup.handsPerSession) return 'max_hands'
  if (setup.durationHands !== null && hands.length >= setup.durationHands) return 'max_duration'
  const wanted = referenceBet(setup, hands, bankroll)
  let bonus = referenceBonus(setup, hands, { bankroll, wanted })
  if (!setup.stopOnInsufficientFunds && 3n * base + bonus > bankroll) bonus = 0n
  if (3n * base + bonus > bankroll) return 'insufficient_funds'
  if (3n * wanted + bonus <= bankroll) return { bet: wanted, bonus, lowered: false }
  let bet = 0n
  while (3n * (bet + base) + bonus <= bankroll) bet += base
  return { bet, bonus, lowered: true }
}
