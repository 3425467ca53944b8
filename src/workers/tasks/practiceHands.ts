import { formatCard } from '../../engine/cards/card.ts'
import { practiceHands as deal } from '../../engine/exact/practice.ts'
import { type BetValues, betValues } from '../../engine/letitride/strategies/optimal.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { TaskBody } from '../task.ts'

/** Whoever practises stays with one paytable for a while. */
let known: { readonly key: string; readonly values: BetValues } | null = null

/** Deals hands to practise on. The same seed gives the same hands. */
export const practiceHands: TaskBody<'practiceHands'> = async ({ config, seed, count, closeCalls }) => {
  const { mainPayouts } = toSetup(config)
  const key = mainPayouts.join(' ')
  if (known?.key !== key) known = { key, values: betValues(mainPayouts) }
  const hands = deal(mainPayouts, { seed: BigInt(seed), count, closeCalls }, known.values)
  return { hands: hands.map((hand) => ({ ...hand, cards: hand.cards.map(formatCard) })) }
}
