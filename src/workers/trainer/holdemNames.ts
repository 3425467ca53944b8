import type { CardAbstraction } from '../../engine/cfr/abstraction/cardAbstraction.ts'
import { STARTING_HANDS, startingHandName } from '../../engine/cfr/abstraction/startingHands.ts'

/** The rows of a street: the 169 starting hands with their buckets, or the buckets themselves. */
export function cardsText(
  { buckets, preflop }: CardAbstraction,
  street: number,
): { readonly name: string; readonly bucket: number }[] {
  if (street === 0)
    return Array.from({ length: STARTING_HANDS }, (_, hand) => ({
      name: startingHandName(hand),
      bucket: preflop[hand]!,
    }))
  return Array.from({ length: buckets[street]! }, (_, bucket) => ({ name: String(bucket), bucket }))
}
