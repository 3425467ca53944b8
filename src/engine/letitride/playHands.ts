/**
 * The hot loop of the simulation. It repeats, in one function with local variables and typed arrays, what deal.ts,
 * the evaluators and the session rules define apart; tests hold the two together hand by hand.
 */
import { DECK_SIZE } from '../cards/card.ts'
import { COLEX_OFFSETS, COLEX_STRIDE } from '../cards/combinations.ts'
import { fiveCardTable } from '../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES, threeCardTable } from '../cards/threeCard.ts'
import { bettingSystem } from './betting/create.ts'
import { bonusPlan } from './bonus/create.ts'
import { bonusFactors, mainFactors, OUTCOMES } from './payoffs.ts'
import { type GameSetup, STOP_REASONS } from './setup.ts'
import type { DecisionTables } from './strategies/decisionTables.ts'

/** Stop reason of a session that is still being played. */
export const NOT_STOPPED = -1
const WIN_LIMIT = STOP_REASONS.indexOf('win_limit')
const LOSS_LIMIT = STOP_REASONS.indexOf('loss_limit')
const INSUFFICIENT_FUNDS = STOP_REASONS.indexOf('insufficient_funds')

/** Stands for the three-card category on a hand without a bonus bet. */
const NO_BONUS = 7
const WORD = 2 ** 32
const REJECT_THREE = WORD % (52 * 51 * 50)
const ROW_1 = COLEX_STRIDE
const ROW_2 = 2 * COLEX_STRIDE

/** Everything about a setup that the loop reads. */
export type Game = ReturnType<typeof prepareGame>

/** What the loop needs of a setup that `setupBounds` accepts; throws a RangeError for bets that vary. */
export function prepareGame(setup: GameSetup, tables: DecisionTables) {
  const bet = bettingSystem(setup).constantCents
  const bonus = bonusPlan(setup).constantCents
  if (bet === null || bonus === null) throw new RangeError('the loop plays constant bets')
  const inTime = setup.durationHands === null || setup.durationHands >= setup.handsPerSession
  const allBets = 3 * bet + bonus
  // One look-up gives the decision on bet 1 (lowest bit) and the bonus category.
  const threeCards = threeCardTable().map((category, index) => (category << 1) | tables.bet1[index]!)
  const mainFactor = mainFactors(setup.mainPayouts)
  const bonusFactor = bonusFactors(setup.bonusPayouts ?? [])
  return {
    bet,
    bonus,
    bonusFrom: allBets,
    fundsNeeded: setup.stopOnInsufficientFunds ? allBets : 3 * bet,
    winAt: setup.winLimitCents === null ? Infinity : setup.startingCents + setup.winLimitCents,
    loseAt: setup.lossLimitCents === null ? -Infinity : setup.startingCents - setup.lossLimitCents,
    maxHands: inTime ? setup.handsPerSession : setup.durationHands!,
    lastHandReason: STOP_REASONS.indexOf(inTime ? 'max_hands' : 'max_duration'),
    discards: setup.discards,
    threeCards,
    ride2: tables.bet2,
    fiveCards: fiveCardTable(),
    mainFactor,
    bonusFactor,
    // Sign of a hand's net by outcome × 8 + three-card category.
    signOf: Int8Array.from({ length: OUTCOMES * 8 }, (_, index) =>
      Math.sign(bet * mainFactor[index >> 3]! + bonus * (bonusFactor[index & 7] ?? 0)),
    ),
  }
}

/** The session being played, between two slices of play; money in cents. */
export type Session = {
  stopReason: number
  hands: number
  bankroll: number
  mainProfit: number
  wagered: number
  bonusWagered: number
  peak: number
  lowest: number
  maxDrawdown: number
  peakAtMaxDrawdown: number
  s0: number
  s1: number
  s2: number
  s3: number
  readonly deck: Uint8Array
  /** Of the net of each hand so far. */
  readonly signs: Int8Array
}

/** Hands by outcome (see payoffs.ts) and, of those with a bonus bet, by three-card category. */
export type Counters = { readonly outcomes: Float64Array; readonly bonusCategories: Float64Array }

export function newSession(setup: GameSetup): Session {
  return {
    stopReason: NOT_STOPPED,
    hands: 0,
    bankroll: 0,
    mainProfit: 0,
    wagered: 0,
    bonusWagered: 0,
    peak: 0,
    lowest: 0,
    maxDrawdown: 0,
    peakAtMaxDrawdown: 0,
    s0: 0,
    s1: 0,
    s2: 0,
    s3: 0,
    deck: new Uint8Array(DECK_SIZE),
    signs: new Int8Array(setup.handsPerSession),
  }
}

export function newCounters(): Counters {
  return {
    outcomes: new Float64Array(OUTCOMES),
    bonusCategories: new Float64Array(THREE_CARD_CATEGORIES.length),
  }
}

/**
 * Plays hands of a session until it stops, which sets its stop reason, or until `limit` ≥ 1 hands have been
 * played; returns the number of hands played.
 */
export function playHands(game: Game, session: Session, counters: Counters, limit: number): number {
  const { bet, bonus, bonusFrom, fundsNeeded, winAt, loseAt, maxHands, lastHandReason, discards } = game
  const { threeCards, ride2, fiveCards, mainFactor, bonusFactor, signOf } = game
  const { outcomes, bonusCategories } = counters
  const { deck, signs } = session
  const offset = COLEX_OFFSETS
  const secondLast = 3 + discards
  const last = secondLast + 1
  const secondLastScale = (DECK_SIZE - secondLast) / WORD
  const lastScale = (DECK_SIZE - last) / WORD
  const rejectPair = WORD % ((DECK_SIZE - secondLast) * (DECK_SIZE - last))

  let { hands, bankroll, mainProfit, wagered, bonusWagered, peak, maxDrawdown, peakAtMaxDrawdown } = session
  let { lowest } = session
  let { s0, s1, s2, s3 } = session
  const before = hands
  const pauseAt = hands + limit
  let stopReason = NOT_STOPPED

  for (;;) {
    if (bankroll >= winAt) {
      stopReason = WIN_LIMIT
      break
    }
    if (bankroll <= loseAt) {
      stopReason = LOSS_LIMIT
      break
    }
    if (hands >= maxHands) {
      stopReason = lastHandReason
      break
    }
    if (bankroll < fundsNeeded) {
      stopReason = INSUFFICIENT_FUNDS
      break
    }
    if (hands >= pauseAt) break

    // The three own cards from one word: see `drawBelow` for the method and its proof.
    let word: number, shifted: number, rest: number, position: number
    let a: number, b: number, c: number, d: number, e: number
    let ia: number, ib: number, ic: number
    do {
      word = Math.imul(s1, 5)
      word = Math.imul((word << 7) | (word >>> 25), 9) >>> 0
      shifted = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 << 11) | (s3 >>> 21)
      ia = (word * (52 / WORD)) | 0
      rest = Math.imul(word, 52) >>> 0
      ib = 1 + ((rest * (51 / WORD)) | 0)
      rest = Math.imul(rest, 51) >>> 0
      ic = 2 + ((rest * (50 / WORD)) | 0)
      rest = Math.imul(rest, 50) >>> 0
    } while (rest < REJECT_THREE)
    a = deck[ia]!
    deck[ia] = deck[0]!
    deck[0] = a
    b = deck[ib]!
    deck[ib] = deck[1]!
    deck[1] = b
    c = deck[ic]!
    deck[ic] = deck[2]!
    deck[2] = c
    for (position = 3; position < secondLast; position++) {
      const left = DECK_SIZE - position
      do {
        word = Math.imul(s1, 5)
        word = Math.imul((word << 7) | (word >>> 25), 9) >>> 0
        shifted = s1 << 9
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = (s3 << 11) | (s3 >>> 21)
        rest = Math.imul(word, left) >>> 0
        // The remainder is slow and rarely needed: it is below the bound.
      } while (rest < left && rest < WORD % left)
      ia = position + ((word * (left / WORD)) | 0)
      e = deck[ia]!
      deck[ia] = deck[position]!
      deck[position] = e
    }
    do {
      word = Math.imul(s1, 5)
      word = Math.imul((word << 7) | (word >>> 25), 9) >>> 0
      shifted = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 << 11) | (s3 >>> 21)
      ia = secondLast + ((word * secondLastScale) | 0)
      rest = Math.imul(word, DECK_SIZE - secondLast) >>> 0
      ib = last + ((rest * lastScale) | 0)
      rest = Math.imul(rest, DECK_SIZE - last) >>> 0
    } while (rest < rejectPair)
    d = deck[ia]!
    deck[ia] = deck[secondLast]!
    deck[secondLast] = d
    e = deck[ib]!
    deck[ib] = deck[last]!
    deck[last] = e

    // Colex indices without sorting, hence without branches: a card's row in the offsets is the number of smaller
    // cards. `xy` is a row's width if card x is below card y, else 0.
    const ab = ((a - b) >> 31) & ROW_1
    const ac = ((a - c) >> 31) & ROW_1
    const bc = ((b - c) >> 31) & ROW_1
    let rowA = ROW_2 - ab - ac
    let rowB = ROW_1 + ab - bc
    let rowC = ac + bc
    const three = threeCards[offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]!]!

    const ad = ((a - d) >> 31) & ROW_1
    const bd = ((b - d) >> 31) & ROW_1
    const cd = ((c - d) >> 31) & ROW_1
    rowA += ROW_1 - ad
    rowB += ROW_1 - bd
    rowC += ROW_1 - cd
    let rowD = ad + bd + cd
    const rode2 = ride2[offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]! + offset[rowD + d]!]!

    const ae = ((a - e) >> 31) & ROW_1
    const be = ((b - e) >> 31) & ROW_1
    const ce = ((c - e) >> 31) & ROW_1
    const de = ((d - e) >> 31) & ROW_1
    rowA += ROW_1 - ae
    rowB += ROW_1 - be
    rowC += ROW_1 - ce
    rowD += ROW_1 - de
    const rowE = ae + be + ce + de
    const category =
      fiveCards[
        offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]! + offset[rowD + d]! + offset[rowE + e]!
      ]!

    const rode1 = three & 1
    const outcome = ((rode1 | (rode2 << 1)) << 4) | category
    outcomes[outcome]!++
    let net = bet * mainFactor[outcome]!
    let bonusCategory = NO_BONUS
    mainProfit += net
    wagered += bet * (1 + rode1 + rode2)
    if (bonus > 0 && bankroll >= bonusFrom) {
      bonusCategory = three >> 1
      bonusCategories[bonusCategory]!++
      bonusWagered += bonus
      net += bonus * bonusFactor[bonusCategory]!
    }
    signs[hands] = signOf[(outcome << 3) | bonusCategory]!
    bankroll += net
    hands++
    if (bankroll > peak) {
      peak = bankroll
    } else if (peak - bankroll > maxDrawdown) {
      maxDrawdown = peak - bankroll
      peakAtMaxDrawdown = peak
      // A bankroll lower than all before is also the deepest below its peak.
      if (bankroll < lowest) lowest = bankroll
    }
  }

  session.stopReason = stopReason
  session.hands = hands
  session.bankroll = bankroll
  session.mainProfit = mainProfit
  session.wagered = wagered
  session.bonusWagered = bonusWagered
  session.peak = peak
  session.lowest = lowest
  session.maxDrawdown = maxDrawdown
  session.peakAtMaxDrawdown = peakAtMaxDrawdown
  session.s0 = s0
  session.s1 = s1
  session.s2 = s2
  session.s3 = s3
  return hands - before
}
