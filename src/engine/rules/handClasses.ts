import { FOUR_CARD_HANDS, THREE_CARD_HANDS } from '../cards/combinations.ts'
import { analyzeFour, analyzeThree, type CardAnalysis } from '../letitride/handAnalysis.ts'
import { CARD_VARIABLES } from './cardVariables.ts'
import { type CardScope, newValues, slotOf, type Values } from './variables.ts'

/**
 * Hands that no rule can tell apart because all card variables agree: a few thousand classes instead of hundreds of
 * thousands of hands, so that rules are tabulated and counted at once.
 */
export type HandClasses = {
  /** Class of each hand by colex index. */
  readonly classOf: Uint16Array
  /** The card variables of each class; the session's are 0. */
  readonly values: readonly Values[]
  /** Hands in each class. */
  readonly counts: readonly number[]
}

const known: { bet1?: HandClasses; bet2?: HandClasses } = {}

/** Classes of the three-card (bet 1) or four-card hands (bet 2); found once, on first use. */
export function handClasses(scope: CardScope): HandClasses {
  known[scope] ??= scope === 'bet1' ? threeCardClasses() : fourCardClasses()
  return known[scope]
}

const READERS = CARD_VARIABLES.map(({ name, read }) => ({ slot: slotOf(name), read }))

class Collector {
  readonly classOf: Uint16Array
  readonly values: Values[] = []
  readonly counts: number[] = []
  readonly #classes = new Map<string, number>()
  #hands = 0

  constructor(hands: number) {
    this.classOf = new Uint16Array(hands)
  }

  add(hand: CardAnalysis): void {
    const values = READERS.map(({ read }) => Number(read(hand)))
    const key = String.fromCharCode(...values)
    let number = this.#classes.get(key)
    if (number === undefined) {
      number = this.values.length
      this.#classes.set(key, number)
      const all = newValues()
      for (const [place, { slot }] of READERS.entries()) all[slot] = values[place]!
      this.values.push(all)
      this.counts.push(0)
    }
    this.classOf[this.#hands++] = number
    this.counts[number]!++
  }
}

function threeCardClasses(): HandClasses {
  const collector = new Collector(THREE_CARD_HANDS)
  for (let c = 2; c < 52; c++)
    for (let b = 1; b < c; b++) for (let a = 0; a < b; a++) collector.add(analyzeThree(a, b, c))
  return collector
}

function fourCardClasses(): HandClasses {
  const collector = new Collector(FOUR_CARD_HANDS)
  for (let d = 3; d < 52; d++)
    for (let c = 2; c < d; c++)
      for (let b = 1; b < c; b++) for (let a = 0; a < b; a++) collector.add(analyzeFour(a, b, c, d))
  return collector
}
