import type { PracticeHand } from '../../../../shared/results/strategy.ts'
import type { Play } from '../PlayChip.tsx'

export type Deed = 'ride' | 'pull'
export type Bet = 'bet1' | 'bet2'

/** One decision as it was made. */
export interface Decision {
  readonly bet: Bet
  readonly did: Deed
  readonly best: Play
  /** Cards that were known, and what they are. */
  readonly cards: string
  readonly name: string
  /** What riding is worth, and what the decision gives away, in base bets. */
  readonly worth: number
  readonly cost: number
}

export interface Score {
  readonly hands: number
  readonly decisions: number
  readonly right: number
  readonly cost: number
  readonly streak: number
  readonly longest: number
  /** Dearest first. */
  readonly mistakes: readonly Decision[]
}

export interface PracticeState {
  readonly hand: PracticeHand | null
  readonly made: readonly Decision[]
  /** Hands dealt already that come next. */
  readonly waiting: readonly PracticeHand[]
  readonly score: Score
}

const NO_SCORE: Score = { hands: 0, decisions: 0, right: 0, cost: 0, streak: 0, longest: 0, mistakes: [] }
export const NOTHING_DEALT: PracticeState = { hand: null, made: [], waiting: [], score: NO_SCORE }

const MOST_MISTAKES = 50

/** The decision that is asked for now; null when the hand is over or none is dealt. */
export function openBet({ hand, made }: PracticeState): Bet | null {
  if (hand === null || made.length === 2) return null
  return made.length === 0 ? 'bet1' : 'bet2'
}

/** How many of the five cards lie open. */
export function openCards({ made }: PracticeState): number {
  return 3 + made.length
}

export function decide(state: PracticeState, did: Deed): PracticeState {
  const { hand, made, score } = state
  const bet = openBet(state)
  if (hand === null || bet === null) return state
  const decision = judge(hand, bet, did)
  return { ...state, made: [...made, decision], score: counted(score, decision) }
}

/** The next hand that waits; the table is empty when none does. */
export function turn({ waiting, score }: PracticeState): PracticeState {
  const [hand = null, ...rest] = waiting
  return { hand, made: [], waiting: rest, score }
}

/** Hands that arrive go to the end; an empty table takes the first. */
export function arrive(state: PracticeState, hands: readonly PracticeHand[]): PracticeState {
  const filled = { ...state, waiting: [...state.waiting, ...hands] }
  return state.hand === null ? turn(filled) : filled
}

function judge(hand: PracticeHand, bet: Bet, did: Deed): Decision {
  const { name, worth } = hand[bet]
  const best: Play = worth > 0 ? 'ride' : worth < 0 ? 'pull' : 'either'
  const wrong = best !== 'either' && best !== did
  const cards = hand.cards.slice(0, bet === 'bet1' ? 3 : 4).join(' ')
  return { bet, did, best, cards, name, worth, cost: wrong ? Math.abs(worth) : 0 }
}

function counted(score: Score, decision: Decision): Score {
  const right = decision.cost === 0
  const streak = right ? score.streak + 1 : 0
  const mistakes = right
    ? score.mistakes
    : [...score.mistakes, decision].sort((a, b) => b.cost - a.cost).slice(0, MOST_MISTAKES)
  return {
    hands: score.hands + (decision.bet === 'bet1' ? 1 : 0),
    decisions: score.decisions + 1,
    right: score.right + (right ? 1 : 0),
    cost: score.cost + decision.cost,
    streak,
    longest: Math.max(score.longest, streak),
    mistakes,
  }
}

/** Bets at risk at the end: the third always is. */
export function betsAtRisk(made: readonly Decision[]): number {
  return 1 + made.filter(({ did }) => did === 'ride').length
}
