import { FIVE_CARD_CATEGORIES } from '../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../engine/cards/threeCard.ts'
import type { SimulationConfig } from '../config/simulation.ts'
import { toSetup } from '../config/toSetup.ts'

/** What each hand pays to 1, by category name; 0 loses. */
export type Payouts = Readonly<Record<string, number>>

export function mainPayouts(config: SimulationConfig): Payouts {
  return byName(FIVE_CARD_CATEGORIES, toSetup(config).mainPayouts)
}

export function bonusPayouts(config: SimulationConfig): Payouts {
  return byName(THREE_CARD_CATEGORIES, toSetup(config).bonusPayouts ?? [])
}

function byName(categories: readonly string[], payouts: readonly number[]): Payouts {
  return Object.fromEntries(categories.map((category, index) => [category, payouts[index] ?? 0]))
}
