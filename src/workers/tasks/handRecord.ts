import { type Card, formatCard } from '../../engine/cards/card.ts'
import { FIVE_CARD_CATEGORIES } from '../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../engine/cards/threeCard.ts'
import type { PlayedHand } from '../../engine/letitride/replay.ts'
import type { RuleFinder } from '../../engine/letitride/strategies/decidingRule.ts'
import type { DecisionWorth } from '../../engine/letitride/strategies/worth.ts'
import type { HandRecord } from '../../shared/results/hands.ts'

interface Explanation {
  readonly startingCents: number
  readonly worth: DecisionWorth
  readonly rules: RuleFinder | null
}

/** A hand as the window shows it: in words and currency units, with what each decision was worth. */
export function handRecord(hand: PlayedHand, { startingCents, worth, rules }: Explanation): HandRecord {
  const { own, community, ride1, ride2, bet, bonus, mainNet, bonusNet } = hand
  const known = [...own, community[0]!]
  return {
    hand: hand.hands - 1,
    playerCards: cardsText(own),
    communityCards: cardsText(community),
    bet1: { action: actionOf(ride1), worth: worth.bet1(own), rule: rules?.bet1(own) ?? null },
    bet2: { action: actionOf(ride2), worth: worth.bet2(known), rule: rules?.bet2(known) ?? null },
    finalHand: FIVE_CARD_CATEGORIES[hand.category]!,
    baseBet: bet / 100,
    betsAtRisk: (bet * (1 + (ride1 ? 1 : 0) + (ride2 ? 1 : 0))) / 100,
    mainPayout: Math.max(0, mainNet) / 100,
    bonusBet: bonus / 100,
    bonusHand: bonus > 0 ? THREE_CARD_CATEGORIES[hand.ownCategory]! : null,
    bonusPayout: Math.max(0, bonusNet) / 100,
    net: (mainNet + bonusNet) / 100,
    bankrollAfter: hand.bankroll / 100,
    profitAfter: (hand.bankroll - startingCents) / 100,
  }
}

function actionOf(ride: boolean): 'ride' | 'pull' {
  return ride ? 'ride' : 'pull'
}

function cardsText(cards: readonly Card[]): string {
  return cards.map(formatCard).join(' ')
}
