import { type Card, formatCard } from '../../engine/cards/card.ts'
import type { DecisionWorth } from '../../engine/letitride/strategies/worth.ts'
import type * as engine from '../../engine/letitride/table/handRecord.ts'
import type { Decision, HandRecord } from '../../shared/results/hands.ts'

interface Explanation {
  readonly startingCents: number
  readonly worth: DecisionWorth
}

/** A hand as the window shows it: in words and currency units, with what each decision was worth. */
export function handRecord(played: engine.HandRecord, { startingCents, worth }: Explanation): HandRecord {
  const { playerCards, communityCards, bankrollBefore, bankrollAfter } = played
  return {
    hand: played.hand,
    playerCards: cardsText(playerCards),
    communityCards: cardsText(communityCards),
    bet1: decision(played.decision1, worth.bet1(playerCards)),
    bet2: decision(played.decision2, worth.bet2([...playerCards, communityCards[0]!])),
    finalHand: played.category,
    baseBet: played.betCents / 100,
    betsAtRisk: played.atRiskCents / 100,
    mainPayout: played.mainPayoutCents / 100,
    bonusBet: played.bonusCents / 100,
    bonusHand: played.bonusCategory,
    bonusPayout: played.bonusPayoutCents / 100,
    net: (bankrollAfter - bankrollBefore) / 100,
    bankrollAfter: bankrollAfter / 100,
    profitAfter: (bankrollAfter - startingCents) / 100,
  }
}

function decision({ ride, rule }: engine.Decision, worth: number): Decision {
  return { action: ride ? 'ride' : 'pull', worth, rule: rule === null ? null : rule + 1 }
}

function cardsText(cards: readonly Card[]): string {
  return cards.map(formatCard).join(' ')
}
