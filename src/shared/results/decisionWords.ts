import { type Card, rankOf } from '../../engine/cards/card.ts'
import type { StrategySetup } from '../../engine/letitride/setup.ts'
import { strengthOf } from '../../engine/letitride/strategies/conservative.ts'
import { type DecisionHand, decisionHand } from './decisionHand.ts'
import type { Decision } from './hands.ts'

export interface DecisionWordsInput {
  /** Three own cards, or those and the first community card. */
  readonly cards: readonly Card[]
  readonly decision: Decision
  readonly strategy: StrategySetup
}

/** Why a bet rode or was pulled: what the cards are, and what the strategy makes of them. */
export function decisionWords({ cards, decision, strategy }: DecisionWordsInput): string {
  const hand = decisionHand(cards)
  if (strategy === 'basic') return `${handWords(hand, cards)}. ${basicRule(hand)}`
  return `${handWords(hand, cards)}. ${ruleOf(strategy, hand, decision)}`
}

const RANKS = [
  'twos',
  'threes',
  'fours',
  'fives',
  'sixes',
  'sevens',
  'eights',
  'nines',
  'tens',
  'jacks',
  'queens',
  'kings',
  'aces',
]

/** `kings`, of a card's rank. */
export function rankPlural(card: Card): string {
  return RANKS[rankOf(card)]!
}

/** What the cards are, without a judgement. */
function handWords(hand: DecisionHand, cards: readonly Card[]): string {
  const { kind, analysis } = hand
  switch (kind) {
    case 'quads':
      return `Four ${commonRank(cards)}`
    case 'trips':
      return `Three ${commonRank(cards)}`
    case 'two_pair':
      return 'Two pair'
    case 'high_pair':
    case 'low_pair':
      return `A pair of ${commonRank(cards)}`
    case 'royal':
      return `${hand.bet === 1 ? 'Three' : 'Four'} to a royal flush`
    case 'suited_row':
      return 'Three in a row of one suit'
    case 'excluded_row':
      return `${analysis.highestRank === 14 ? 'Ace, two and three' : 'Two, three and four'} of one suit`
    case 'low_ace':
      return 'Three to a straight flush with the ace at its low end'
    case 'one_gap':
    case 'one_gap_low':
      return `Three to a straight flush with one gap and ${highCards(analysis.highCards)}`
    case 'two_gaps':
    case 'two_gaps_low':
      return `Three to a straight flush with two gaps and ${highCards(analysis.highCards)}`
    case 'straight_flush':
      return 'Four to a straight flush'
    case 'flush':
      return hand.bet === 1 ? 'Three to a flush, too far apart for a straight flush' : 'Four to a flush'
    case 'straight':
      return 'Three to a straight in different suits'
    case 'high_row':
      return `Four in a row with ${highCards(analysis.highCards)}`
    case 'low_row':
      return 'Four in a row without a high card'
    case 'four_high':
      return 'Four high cards, one short of a straight'
    case 'inside':
      return 'Four to a straight that only one rank completes'
    case 'no_draw':
      return analysis.highCards === 0 ? 'No pair and no draw' : `No draw, ${highCards(analysis.highCards)}`
  }
}

function highCards(count: number): string {
  return ['no high card', 'one high card', 'two high cards', 'three high cards', 'four high cards'][count]!
}

/** The rank that comes more than once. */
function commonRank(cards: readonly Card[]): string {
  const repeated = cards.find((card, place) => cards.some((other, at) => at > place && sameRank(card, other)))
  return rankPlural(repeated ?? cards[0]!)
}

function sameRank(a: Card, b: Card): boolean {
  return rankOf(a) === rankOf(b)
}

/** The line of the published rule that decides. */
function basicRule({ bet, kind, analysis }: DecisionHand): string {
  switch (kind) {
    case 'quads':
    case 'trips':
    case 'two_pair':
    case 'high_pair':
      return 'A hand that pays already rides.'
    case 'low_pair':
      return 'A pair below tens does not pay yet, so the bet is pulled.'
    case 'royal':
      return 'It always rides.'
    case 'suited_row':
      return 'It rides; only A-2-3 and 2-3-4 are left out.'
    case 'excluded_row':
      return 'Too few straights can come of it: the one kind of suited row that is pulled.'
    case 'low_ace':
      return 'There it is no high card, so the bet is pulled.'
    case 'one_gap':
      return 'It rides: the rule asks for at least one.'
    case 'one_gap_low':
      return 'The rule asks for at least one, so the bet is pulled.'
    case 'two_gaps':
      return 'It rides: the rule asks for at least two.'
    case 'two_gaps_low':
      return 'The rule asks for at least two, so the bet is pulled.'
    case 'straight_flush':
      return 'Four of one suit always ride.'
    case 'flush':
      return bet === 1
        ? 'That alone is pulled.'
        : 'It rides, whatever the cards: nine of the 48 unseen cards complete it.'
    case 'straight':
      return 'On three cards that is pulled.'
    case 'high_row':
      return 'It rides: eight of the 48 unseen cards complete the straight.'
    case 'low_row':
      return 'The rule asks for at least one, so the bet is pulled.'
    case 'four_high':
      return 'It rides: four cards make the straight, and twelve a pair that pays.'
    case 'inside':
      return 'It rides only with four high cards, so the bet is pulled.'
    case 'no_draw':
      return analysis.highCards === 0 ? 'Nothing to wait for, so the bet is pulled.' : 'That alone is pulled.'
  }
}

/** What any other strategy makes of the hand. */
function ruleOf(strategy: Exclude<StrategySetup, 'basic'>, hand: DecisionHand, decision: Decision): string {
  const rides = decision.action === 'ride'
  if (strategy === 'optimal') return optimalRule(decision)
  if (strategy === 'always_ride') return 'Here every bet rides.'
  if (strategy === 'always_pull') return 'Here every bet is pulled.'
  switch (strategy.kind) {
    case 'conservative': {
      if (strategy.madeHandsOnly) return madeRule(rides)
      const least = hand.bet === 1 ? strategy.minStrengthBet1 : strategy.minStrengthBet2
      const then = rides ? 'it rides' : 'the bet is pulled'
      return `Its strength is ${strengthOf(hand.analysis)} and the rule asks for at least ${least}, so ${then}.`
    }
    case 'aggressive':
      if (hand.analysis.hasPayingHand) return madeRule(true)
      return rides ? 'Draws of this kind ride.' : 'Hands of this kind are pulled.'
    case 'custom':
      return customRule(strategy, hand.bet, decision)
    case 'goal_optimal':
      return goalRule(decision)
  }
}

function optimalRule({ action, worth }: Decision): string {
  if (action === 'ride') return 'Riding wins on average, so it rides.'
  return worth === 0
    ? 'Riding is worth exactly nothing, so the bet is pulled.'
    : 'Riding loses on average, so the bet is pulled.'
}

function goalRule({ action, worth }: Decision): string {
  const rides = action === 'ride'
  if (rides === worth > 0) return rides ? 'It rides, as by expectation.' : 'It is pulled, as by expectation.'
  return rides
    ? 'On average riding loses, but here it serves the goal.'
    : 'On average riding does not lose, but here pulling serves the goal.'
}

function madeRule(rides: boolean): string {
  return rides ? 'A hand that pays already rides.' : 'It does not pay yet, so the bet is pulled.'
}

function customRule(
  strategy: Extract<StrategySetup, { kind: 'custom' }>,
  bet: 1 | 2,
  { action, rule }: Decision,
): string {
  const then = action === 'ride' ? 'ride' : 'pull'
  if (rule === null) return 'No rule holds, so the bet is pulled.'
  const rules = bet === 1 ? strategy.bet1Rules : strategy.bet2Rules
  const condition = rules[rule - 1]?.condition.trim() ?? ''
  return `Rule ${rule} decides: ${condition}, ${then}.`
}
