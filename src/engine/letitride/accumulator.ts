import { ExactSum } from '../statistics/exactSum.ts'
import { requireBounds } from './bounds.ts'
import { type HistogramShape, histogramShape } from './histogram.ts'
import { ruinLevels } from './ruin.ts'
import type { SessionResult } from './sessionResult.ts'
import type { GameSetup } from './setup.ts'
import { LIST_LENGTHS, type SeatTotals } from './totals.ts'

/** What is counted hand by hand rather than session by session. */
export type HandCounts = Pick<
  SeatTotals,
  'ride1' | 'ride2' | 'bonusHands' | 'cappedHands' | 'categories' | 'bonusCategories'
>

/**
 * Adds up the sessions of one seat. Amounts are counted in steps, the greatest common divisor of all bets, while
 * they are added: powers of small numbers stay exact in doubles far longer.
 */
export class SeatAccumulator {
  readonly #step: number
  readonly #shape: HistogramShape
  readonly #counts: Float64Array
  readonly #stopReasons = zeros(LIST_LENGTHS.stopReasons)
  readonly #winStreaks = zeros(LIST_LENGTHS.winStreaks)
  readonly #lossStreaks = zeros(LIST_LENGTHS.lossStreaks)
  readonly #drawdownPercents = zeros(LIST_LENGTHS.drawdownPercents)
  readonly #ruins = zeros(LIST_LENGTHS.ruins)
  /** Largest bankroll that counts as ruin, for each of RUIN_PERCENTS. */
  readonly #ruinCents: readonly number[]
  #below = 0
  #above = 0
  #sessions = 0
  #wins = 0
  #losses = 0
  #minProfit = Infinity
  #maxProfit = -Infinity
  readonly #hands = new ExactSum()
  readonly #handsSquared = new ExactSum()
  readonly #profit = new ExactSum()
  readonly #profitSquared = new ExactSum()
  readonly #profitCubed = new ExactSum()
  readonly #profitFourth = new ExactSum()
  readonly #profitTimesHands = new ExactSum()
  readonly #mainProfit = new ExactSum()
  readonly #mainProfitSquared = new ExactSum()
  readonly #mainProfitTimesHands = new ExactSum()
  readonly #bonusProfitSquared = new ExactSum()
  readonly #wagered = new ExactSum()
  readonly #bonusWagered = new ExactSum()
  readonly #maxDrawdown = new ExactSum()
  readonly #maxDrawdownSquared = new ExactSum()
  readonly #drawdownPpm = new ExactSum()
  readonly #peak = new ExactSum()
  readonly #jackpotPaid = new ExactSum()

  constructor(setup: GameSetup) {
    this.#step = requireBounds(setup).stepCents
    this.#shape = histogramShape(setup)
    this.#counts = new Float64Array(this.#shape.bins)
    this.#ruinCents = ruinLevels(setup)
  }

  add(session: SessionResult): void {
    const step = this.#step
    const { hands } = session
    const profit = session.profit / step
    const main = session.mainProfit / step
    const drawdown = session.maxDrawdown / step
    this.#sessions++
    if (profit > 0) this.#wins++
    else if (profit < 0) this.#losses++
    this.#stopReasons[session.stopReason]!++
    this.#count(session.profit)
    this.#hands.add(hands)
    this.#handsSquared.addProduct(hands, hands)
    this.#profit.add(profit)
    this.#profitSquared.addProduct(profit, profit)
    this.#profitCubed.addCube(profit)
    this.#profitFourth.addFourth(profit)
    this.#profitTimesHands.addProduct(profit, hands)
    this.#mainProfit.add(main)
    this.#mainProfitSquared.addProduct(main, main)
    this.#mainProfitTimesHands.addProduct(main, hands)
    this.#bonusProfitSquared.addProduct(profit - main, profit - main)
    this.#wagered.add(session.wagered / step)
    this.#bonusWagered.add(session.bonusWagered / step)
    this.#maxDrawdown.add(drawdown)
    this.#maxDrawdownSquared.addProduct(drawdown, drawdown)
    const drawdownPpm = partsPerMillion(session.maxDrawdown, session.peakAtMaxDrawdown)
    this.#drawdownPpm.add(drawdownPpm)
    this.#drawdownPercents[Math.floor(drawdownPpm / 10_000)]!++
    this.#peak.add(session.peak)
    this.#jackpotPaid.add(session.jackpotPaid)
    this.#winStreaks[Math.min(session.longestWin, LIST_LENGTHS.winStreaks - 1)]!++
    this.#lossStreaks[Math.min(session.longestLoss, LIST_LENGTHS.lossStreaks - 1)]!++
    for (let level = 0; level < this.#ruinCents.length; level++) {
      if (session.lowest <= this.#ruinCents[level]!) this.#ruins[level]!++
    }
  }

  #count(profit: number): void {
    if (profit < this.#minProfit) this.#minProfit = profit
    if (profit > this.#maxProfit) this.#maxProfit = profit
    const { lowCents, widthCents, bins } = this.#shape
    const bin = Math.floor((profit - lowCents) / widthCents)
    if (bin < 0) this.#below++
    else if (bin >= bins) this.#above++
    else this.#counts[bin]!++
  }

  /** Totals of the sessions added and of the hands counted over them. */
  totals(handCounts: HandCounts): SeatTotals {
    const step = BigInt(this.#step)
    const profit = this.#profit.total() * step
    const mainProfit = this.#mainProfit.total() * step
    const profitTimesHands = this.#profitTimesHands.total() * step
    const mainProfitTimesHands = this.#mainProfitTimesHands.total() * step
    const some = this.#sessions > 0
    return {
      ...handCounts,
      sessions: this.#sessions,
      wins: this.#wins,
      losses: this.#losses,
      pushes: this.#sessions - this.#wins - this.#losses,
      hands: Number(this.#hands.total()),
      handsSquared: this.#handsSquared.total(),
      profit,
      profitSquared: this.#profitSquared.total() * step ** 2n,
      profitCubed: this.#profitCubed.total() * step ** 3n,
      profitFourth: this.#profitFourth.total() * step ** 4n,
      profitTimesHands,
      mainProfit,
      mainProfitSquared: this.#mainProfitSquared.total() * step ** 2n,
      mainProfitTimesHands,
      bonusProfit: profit - mainProfit,
      bonusProfitSquared: this.#bonusProfitSquared.total() * step ** 2n,
      bonusProfitTimesHands: profitTimesHands - mainProfitTimesHands,
      wagered: this.#wagered.total() * step,
      bonusWagered: this.#bonusWagered.total() * step,
      maxDrawdown: this.#maxDrawdown.total() * step,
      maxDrawdownSquared: this.#maxDrawdownSquared.total() * step ** 2n,
      drawdownPpm: this.#drawdownPpm.total(),
      peak: this.#peak.total(),
      jackpotPaid: this.#jackpotPaid.total(),
      stopReasons: [...this.#stopReasons],
      winStreaks: [...this.#winStreaks],
      lossStreaks: [...this.#lossStreaks],
      drawdownPercents: [...this.#drawdownPercents],
      ruins: [...this.#ruins],
      minProfit: some ? this.#minProfit : null,
      maxProfit: some ? this.#maxProfit : null,
      histogram: { counts: this.#counts.slice(), below: this.#below, above: this.#above },
    }
  }
}

function zeros(length: number): number[] {
  return Array.from<number>({ length }).fill(0)
}

/** part ÷ whole in parts per million, rounded half to even; exact for safe integers 0 ≤ part ≤ whole, whole ≥ 1. */
export function partsPerMillion(part: number, whole: number): number {
  const scaled = part * 1e6
  if (scaled > Number.MAX_SAFE_INTEGER) {
    const big = BigInt(part) * 1_000_000n
    const divisor = BigInt(whole)
    return roundHalfEven(Number(big / divisor), Number(big % divisor), whole)
  }
  const remainder = scaled % whole
  return roundHalfEven((scaled - remainder) / whole, remainder, whole)
}

function roundHalfEven(quotient: number, remainder: number, divisor: number): number {
  const excess = remainder - (divisor - remainder)
  return excess > 0 || (excess === 0 && quotient % 2 === 1) ? quotient + 1 : quotient
}
