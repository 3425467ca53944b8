import { FIVE_CARD_CATEGORIES } from '../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../engine/cards/threeCard.ts'
import * as exact from '../../engine/exact/hand.ts'
import { compileStrategy } from '../../engine/letitride/strategies/compile.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { HandTheory } from '../../shared/results/theory.ts'
import type { TaskBody } from '../task.ts'
import { outcomesFor } from './outcomes.ts'
import { tablesFor } from './tables.ts'

/** Exact figures of one hand, in the form that the window shows. Under a second. */
export const analyzeHand: TaskBody<'analyzeHand'> = async ({ config }, { cancelled }) => {
  const setup = toSetup(config)
  const tables = tablesFor(setup)
  if (tables !== null)
    return toTheory(exact.analyzeOutcomes(setup, await outcomesFor(tables, cancelled)), true)
  // What the cards make is the same however one plays, so any play counts it.
  const anyPlay = compileStrategy({ strategy: 'always_pull', mainPayouts: setup.mainPayouts })
  return toTheory(exact.analyzeHand(setup, anyPlay), false)
}

function toTheory(analysis: exact.HandAnalysis, playIsKnown: boolean): HandTheory {
  const { bonus } = analysis
  return {
    play: playIsKnown
      ? {
          evPerBaseBet: analysis.mainEv.value,
          houseEdge: analysis.houseEdge,
          standardDeviation: analysis.mainSd,
          elementOfRisk: analysis.elementOfRisk,
          rides: { bet1: analysis.ride1.value, bet2: analysis.ride2.value },
        }
      : null,
    categories: byName(FIVE_CARD_CATEGORIES, analysis.categories),
    bonus: bonus && {
      ev: bonus.ev.value,
      houseEdge: bonus.houseEdge,
      standardDeviation: bonus.sd,
      covarianceWithMain: playIsKnown ? bonus.covarianceWithMain : null,
      categories: byName(THREE_CARD_CATEGORIES, analysis.bonusCategories),
    },
  }
}

function byName(names: readonly string[], values: readonly exact.Rational[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]?.value ?? 0]))
}
