import { FOUR_CARD_CLASSES, fourCardClasses, THREE_CARD_CLASSES, threeCardClasses } from '../classes.ts'
import type { PayoffTypes } from '../payoffTypes.ts'

/** Classes of the holdings of every type, those of most hands first. */
export function typeNames({ three, four, threeOf, fourOf }: PayoffTypes): {
  three: string[][]
  four: string[][]
} {
  return {
    three: namesOf(three.length, threeOf, { classes: threeCardClasses(), names: THREE_CARD_CLASSES }),
    four: namesOf(four.length, fourOf, { classes: fourCardClasses(), names: FOUR_CARD_CLASSES }),
  }
}

function namesOf(
  count: number,
  typeOf: Uint16Array,
  { classes, names }: { readonly classes: Uint8Array; readonly names: readonly string[] },
): string[][] {
  const counts = Array.from({ length: count }, () => new Map<number, number>())
  for (const [index, type] of typeOf.entries()) {
    const found = counts[type]!
    found.set(classes[index]!, (found.get(classes[index]!) ?? 0) + 1)
  }
  return counts.map((found) => [...found].sort((a, b) => b[1] - a[1]).map(([number]) => names[number]!))
}
