/** Totals of sessions worked out anew from nothing but their hands, one hand after the other and in bigints. */
import { histogramShape } from '../../src/engine/letitride/histogram.ts'
import type { KeptHand } from '../../src/engine/letitride/keptHands/decoder.ts'
import { RUIN_PERCENTS } from '../../src/engine/letitride/ruin.ts'
import type { GameSetup } from '../../src/engine/letitride/setup.ts'
import { LIST_LENGTHS, type SeatTotals } from '../../src/engine/letitride/totals.ts'

/** Why a session ended cannot be read off its hands. */
export type Recomputed = Omit<SeatTotals, 'stopReasons'>

/** Totals of one seat over `sessions` sessions of the table, from the hands that were kept of it. */
export function recompute(setup: GameSetup, hands: readonly KeptHand[], sessions: number): Recomputed {
  const played = [...Map.groupBy(hands, ({ session, player }) => `${session} ${player}`).values()]
  const withHands = new Set(hands.map(({ session }) => session)).size
  // A player who could not post a single bet has a session without a hand.
  const all = [...played, ...Array.from<KeptHand[]>({ length: sessions - withHands }).fill([])]
  const told = all.map((own) => session(setup, own))
  const sum = (value: (each: Told) => number): number => told.reduce((total, each) => total + value(each), 0)
  const big = (value: (each: Told) => bigint): bigint => told.reduce((total, each) => total + value(each), 0n)
  const list = (length: number, places: readonly number[]) => {
    const counts = Array.from<number>({ length }).fill(0)
    for (const place of places) counts[Math.min(place, length - 1)]! += 1
    return counts
  }
  const profits = told.map(({ profit }) => Number(profit))
  const count = (test: (hand: KeptHand) => boolean) => hands.filter(test).length
  return {
    sessions: told.length,
    wins: sum(({ profit }) => (profit > 0n ? 1 : 0)),
    losses: sum(({ profit }) => (profit < 0n ? 1 : 0)),
    pushes: sum(({ profit }) => (profit === 0n ? 1 : 0)),
    hands: hands.length,
    ride1: count(({ ride1 }) => ride1),
    ride2: count(({ ride2 }) => ride2),
    bonusHands: count(({ bonusCents }) => bonusCents > 0),
    cappedHands: count(({ lowered }) => lowered),
    handsSquared: big(({ hands: n }) => n * n),
    profit: big(({ profit }) => profit),
    profitSquared: big(({ profit }) => profit ** 2n),
    profitCubed: big(({ profit }) => profit ** 3n),
    profitFourth: big(({ profit }) => profit ** 4n),
    profitTimesHands: big(({ profit, hands: n }) => profit * n),
    mainProfit: big(({ main }) => main),
    mainProfitSquared: big(({ main }) => main ** 2n),
    mainProfitTimesHands: big(({ main, hands: n }) => main * n),
    bonusProfit: big(({ bonus }) => bonus),
    bonusProfitSquared: big(({ bonus }) => bonus ** 2n),
    bonusProfitTimesHands: big(({ bonus, hands: n }) => bonus * n),
    wagered: big(({ wagered }) => wagered),
    bonusWagered: big(({ bonusWagered }) => bonusWagered),
    maxDrawdown: big(({ drawdown }) => drawdown),
    maxDrawdownSquared: big(({ drawdown }) => drawdown ** 2n),
    drawdownPpm: big(({ ppm }) => ppm),
    peak: big(({ peak }) => peak),
    jackpotPaid: big(({ jackpot }) => jackpot),
    categories: list(
      LIST_LENGTHS.categories,
      hands.map(({ category }) => category),
    ),
    bonusCategories: list(
      LIST_LENGTHS.bonusCategories,
      hands.flatMap(({ bonusCategory }) => (bonusCategory === null ? [] : [bonusCategory])),
    ),
    winStreaks: list(
      LIST_LENGTHS.winStreaks,
      told.map(({ longestWin }) => longestWin),
    ),
    lossStreaks: list(
      LIST_LENGTHS.lossStreaks,
      told.map(({ longestLoss }) => longestLoss),
    ),
    drawdownPercents: list(
      LIST_LENGTHS.drawdownPercents,
      told.map(({ ppm }) => Number(ppm / 10_000n)),
    ),
    ruins: RUIN_PERCENTS.map((percent) =>
      sum(({ lowest }) => (100n * lowest <= BigInt((100 - percent) * setup.startingCents) ? 1 : 0)),
    ),
    minProfit: profits.length > 0 ? Math.min(...profits) : null,
    maxProfit: profits.length > 0 ? Math.max(...profits) : null,
    histogram: histogram(setup, profits),
  }
}

type Told = ReturnType<typeof session>

/** One player's session: follows the bankroll from hand to hand. */
function session(setup: GameSetup, hands: readonly KeptHand[]) {
  const start = BigInt(setup.startingCents)
  let [bankroll, peak, lowest, main, bonus, wagered, bonusWagered, jackpot] = [
    start,
    start,
    start,
    0n,
    0n,
    0n,
    0n,
    0n,
  ]
  let [drawdown, peakBefore] = [0n, start]
  let [run, longestWin, longestLoss] = [0, 0, 0]
  for (const [number, hand] of hands.entries()) {
    if (hand.hand !== number) throw new Error(`hand ${hand.hand} in the place of ${number}`)
    const atRisk = BigInt(hand.betCents * (1 + Number(hand.ride1) + Number(hand.ride2)))
    const mainNet = hand.mainPayoutCents > 0 ? BigInt(hand.mainPayoutCents) : -atRisk
    const bonusNet = hand.bonusPayoutCents > 0 ? BigInt(hand.bonusPayoutCents) : -BigInt(hand.bonusCents)
    const net = mainNet + bonusNet
    if (BigInt(3 * hand.betCents + hand.bonusCents) > bankroll) throw new Error('a bet that cannot be paid')
    bankroll += net
    if (bankroll !== BigInt(hand.bankrollAfterCents)) throw new Error('money is lost or made')
    main += mainNet
    bonus += bonusNet
    wagered += atRisk
    bonusWagered += BigInt(hand.bonusCents)
    if (hand.jackpot) jackpot += BigInt(hand.bonusPayoutCents)
    if (bankroll > peak) peak = bankroll
    if (bankroll < lowest) lowest = bankroll
    if (peak - bankroll > drawdown) [drawdown, peakBefore] = [peak - bankroll, peak]
    if (net > 0n) run = Math.max(run, 0) + 1
    if (net < 0n) run = Math.min(run, 0) - 1
    longestWin = Math.max(longestWin, run)
    longestLoss = Math.max(longestLoss, -run)
  }
  return {
    hands: BigInt(hands.length),
    profit: bankroll - start,
    main,
    bonus,
    wagered,
    bonusWagered,
    jackpot,
    peak,
    lowest,
    drawdown,
    ppm: halfEven(drawdown * 1_000_000n, peakBefore),
    longestWin,
    longestLoss,
  }
}

function halfEven(dividend: bigint, divisor: bigint): bigint {
  const [quotient, twice] = [dividend / divisor, 2n * (dividend % divisor)]
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient
}

function histogram(setup: GameSetup, profits: readonly number[]): Recomputed['histogram'] {
  const { lowCents, widthCents, bins } = histogramShape(setup)
  const counts = new Float64Array(bins)
  let [below, above] = [0, 0]
  for (const profit of profits) {
    const bin = Math.floor((profit - lowCents) / widthCents)
    if (bin < 0) below++
    else if (bin >= bins) above++
    else counts[bin]!++
  }
  return { counts, below, above }
}
