import { fiveCardTable } from '../../cards/fiveCard.ts'
import { threeCardTable } from '../../cards/threeCard.ts'
import { bettingSystem } from '../betting/create.ts'
import { bonusPlan } from '../bonus/create.ts'
import { bonusFactors, mainFactors } from '../payoffs.ts'
import type { GameSetup } from '../setup.ts'
import type { StrategyDecisions } from '../strategies/custom.ts'
import { type DecisionLookup, decisionLookup } from './decisions.ts'

/** A setup made ready for any table: what `playHands.ts` cannot play is played with this. */
export type TableGame = ReturnType<typeof prepareTable>

/** What a table needs of a setup that `setupBounds` accepts. */
export function prepareTable(setup: GameSetup, strategy: StrategyDecisions) {
  const { startingCents, winLimitCents, lossLimitCents } = setup
  const decisions: DecisionLookup = decisionLookup(setup, strategy)
  return {
    setup,
    decisions,
    /** Tells bets and decisions in place of everything else, where a goal is played for. */
    goal: strategy.kind === 'policy' ? strategy.goal : null,
    betting: bettingSystem(setup),
    bonusPlan: bonusPlan(setup),
    winAt: winLimitCents === null ? Infinity : startingCents + winLimitCents,
    loseAt: lossLimitCents === null ? -Infinity : startingCents - lossLimitCents,
    durationHands: setup.durationHands ?? Infinity,
    threeCards: threeCardTable(),
    fiveCards: fiveCardTable(),
    mainFactor: mainFactors(setup.mainPayouts),
    bonusFactor: bonusFactors(setup.bonusPayouts ?? []),
  }
}
