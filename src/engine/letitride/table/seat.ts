import { NOT_STOPPED, newCounters } from '../playHands.ts'
import { nextStreak, type SeatView } from '../seatView.ts'
import type { SessionResult } from '../sessionResult.ts'
import { STOP_REASONS, type StopReason } from '../setup.ts'
import type { TableGame } from './game.ts'
import { PolicyGuide } from './policyGuide.ts'

const reason = (name: StopReason): number => STOP_REASONS.indexOf(name)
const WIN_LIMIT = reason('win_limit')
const LOSS_LIMIT = reason('loss_limit')
const MAX_HANDS = reason('max_hands')
const MAX_DURATION = reason('max_duration')
const INSUFFICIENT_FUNDS = reason('insufficient_funds')
const LEFT = reason('left')

/** One seat of a table: its bankroll, its betting system and bonus plan, and what its session has come to. */
export class Seat implements SeatView {
  readonly startingCents: number
  bankroll = 0
  hands = 0
  streak = 0
  mainStreak = 0
  bonusStreak = 0
  lastNet = 0
  lastMainNet = 0
  lastBonusNet = 0
  lastBonus = 0
  lastRides = 0
  lastOwnCategory = 0
  lastCategory = 0

  /** The bets of the round, set by `prepare`, and whether the main bet was lowered to what was affordable. */
  bet = 0
  bonus = 0
  lowered = false

  /** Over all sessions of the seat. */
  readonly counters = newCounters()
  cappedHands = 0

  /** Tells this seat what to do, where a goal is played for. */
  readonly guide: PolicyGuide | null

  readonly #game: TableGame
  readonly #bettor
  readonly #bonusBettor
  #mainProfit = 0
  #wagered = 0
  #bonusWagered = 0
  #jackpotPaid = 0
  #peak = 0
  #maxDrawdown = 0
  #peakAtMaxDrawdown = 0
  #lowest = 0
  #longestWin = 0
  #longestLoss = 0

  constructor(game: TableGame) {
    this.#game = game
    this.startingCents = game.setup.startingCents
    this.guide = game.goal === null ? null : new PolicyGuide(game.goal)
    this.#bettor = game.betting.bettor()
    this.#bonusBettor = game.bonusPlan.bettor()
    this.begin()
  }

  /** Sits down with a fresh bankroll. */
  begin(): void {
    const start = this.startingCents
    this.bankroll = start
    this.hands = 0
    this.streak = 0
    this.mainStreak = 0
    this.bonusStreak = 0
    this.lastNet = 0
    this.lastMainNet = 0
    this.lastBonusNet = 0
    this.lastBonus = 0
    this.lastRides = 0
    this.lastOwnCategory = 0
    this.lastCategory = 0
    this.#mainProfit = 0
    this.#wagered = 0
    this.#bonusWagered = 0
    this.#jackpotPaid = 0
    this.#peak = start
    this.#maxDrawdown = 0
    this.#peakAtMaxDrawdown = start
    this.#lowest = start
    this.#longestWin = 0
    this.#longestLoss = 0
    this.#bettor.reset()
    this.#bonusBettor.reset()
    this.guide?.reset()
  }

  /** Chooses the bets of the next hand, or tells why the session is over (a number into STOP_REASONS). */
  prepare(): number {
    const { bankroll, hands } = this
    const { setup, winAt, loseAt, durationHands } = this.#game
    if (bankroll >= winAt) return WIN_LIMIT
    if (bankroll <= loseAt) return LOSS_LIMIT
    if (hands >= setup.handsPerSession) return MAX_HANDS
    if (hands >= durationHands) return MAX_DURATION
    if (this.guide !== null) return this.#follow(this.guide)
    const wanted = this.#bettor.bet(this)
    const baseBets = 3 * setup.baseBetCents
    let bonus = this.#bonusBettor.bet(this, wanted)
    if (baseBets + bonus > bankroll) {
      if (setup.stopOnInsufficientFunds || baseBets > bankroll) return INSUFFICIENT_FUNDS
      bonus = 0
    }
    const available = bankroll - bonus
    this.lowered = 3 * wanted > available
    // The base bet fits, or the session would be over: the largest multiple of it that does.
    this.bet = this.lowered ? (available - (available % baseBets)) / 3 : wanted
    this.bonus = bonus
    return NOT_STOPPED
  }

  /** As `prepare` by a policy, after the limits. */
  #follow(guide: PolicyGuide): number {
    const { setup } = this.#game
    const needed = 3 * setup.baseBetCents + (setup.stopOnInsufficientFunds ? guide.bonusCents : 0)
    if (needed > this.bankroll) return INSUFFICIENT_FUNDS
    const { leave, bets } = guide.choose(this.hands, this.bankroll - this.startingCents)
    if (leave) return LEFT
    this.bet = bets.betCents
    this.bonus = bets.bonusCents
    this.lowered = bets.lowered
    return NOT_STOPPED
  }

  /** Books a hand: which bets rode, its categories, and what the jackpot paid (0: the bonus paytable holds). */
  settle(rides: number, category: number, ownCategory: number, jackpotPaid: number): void {
    const { bet, bonus, counters } = this
    const { mainFactor, bonusFactor } = this.#game
    const outcome = (rides << 4) | category
    const mainNet = bet * mainFactor[outcome]!
    let bonusNet = 0
    counters.outcomes[outcome]!++
    if (this.lowered) this.cappedHands++
    if (bonus > 0) {
      counters.bonusCategories[ownCategory]!++
      bonusNet = jackpotPaid > 0 ? jackpotPaid : bonus * bonusFactor[ownCategory]!
      this.bonusStreak = nextStreak(this.bonusStreak, bonusNet)
    }
    const net = mainNet + bonusNet
    this.lastMainNet = mainNet
    this.lastBonusNet = bonusNet
    this.lastNet = net
    this.lastBonus = bonus
    this.lastRides = rides
    this.lastOwnCategory = ownCategory
    this.lastCategory = category
    this.mainStreak = nextStreak(this.mainStreak, mainNet)
    this.streak = nextStreak(this.streak, net)
    this.#mainProfit += mainNet
    this.#wagered += bet * (1 + (rides & 1) + (rides >> 1))
    this.#bonusWagered += bonus
    this.#jackpotPaid += jackpotPaid
    this.bankroll += net
    this.hands++
    this.#watch()
    this.#bettor.record(net)
    this.#bonusBettor.record(this)
    this.guide?.record(net)
  }

  /** Keeps the extremes of the session. */
  #watch(): void {
    const { bankroll, streak } = this
    if (bankroll > this.#peak) {
      this.#peak = bankroll
    } else {
      if (bankroll < this.#lowest) this.#lowest = bankroll
      if (this.#peak - bankroll > this.#maxDrawdown) {
        this.#maxDrawdown = this.#peak - bankroll
        this.#peakAtMaxDrawdown = this.#peak
      }
    }
    if (streak > this.#longestWin) this.#longestWin = streak
    else if (-streak > this.#longestLoss) this.#longestLoss = -streak
  }

  /** The session as it stands, ended for a reason. */
  result(stopReason: number): SessionResult {
    return {
      stopReason,
      hands: this.hands,
      profit: this.bankroll - this.startingCents,
      mainProfit: this.#mainProfit,
      wagered: this.#wagered,
      bonusWagered: this.#bonusWagered,
      jackpotPaid: this.#jackpotPaid,
      peak: this.#peak,
      lowest: this.#lowest,
      maxDrawdown: this.#maxDrawdown,
      peakAtMaxDrawdown: this.#peakAtMaxDrawdown,
      longestWin: this.#longestWin,
      longestLoss: this.#longestLoss,
    }
  }
}
