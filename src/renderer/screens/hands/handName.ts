import { parseCards, rankOf } from '../../../engine/cards/card.ts'
import { rankPlural } from '../../../shared/results/decisionWords.ts'
import type { HandRecord } from '../../../shared/results/hands.ts'
import type { Texts } from '../../i18n/en.ts'
import { t } from '../../i18n/t.ts'

/** What a hand came to: `Flush`; a pair that pays by its rank: `Pair of kings`. */
export function handName({ finalHand, playerCards, communityCards }: HandRecord): string {
  if (finalHand === 'pair_tens_or_better') {
    const cards = parseCards(`${playerCards} ${communityCards}`) ?? []
    const paired = cards.find((card, at) =>
      cards.some((other, i) => i > at && rankOf(other) === rankOf(card)),
    )
    if (paired !== undefined) return t('hands.pair', { rank: rankPlural(paired) })
  }
  return categoryName(finalHand)
}

export function categoryName(category: string): string {
  return t(`category.${category}` as keyof Texts & 'category.flush')
}
