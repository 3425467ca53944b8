/**
 * Hands that lead to the same payoffs, merged. Two four-card holdings are of one type when the 48 last cards give
 * them the same payouts equally often; two three-card holdings when the 49 next cards lead to the same four-card
 * types equally often and, where there is a bonus bet, they pay the same bonus. Decisions that look at money only
 * need no more: whatever a player values, what follows a holding depends on its type alone.
 */
import { COLEX_OFFSETS, COLEX_STRIDE, FOUR_CARD_HANDS, THREE_CARD_HANDS } from '../cards/combinations.ts'
import { fiveCardTable } from '../cards/fiveCard.ts'
import { threeCardTable } from '../cards/threeCard.ts'
import { netOfUnit } from '../letitride/payoffs.ts'
import type { Payouts } from './net.ts'

export type FourCardType = {
  /** Four-card sets of this type. */
  readonly hands: number
  /** Places in `nets` and how many of the 48 last cards lead there. */
  readonly nets: readonly { readonly net: number; readonly cards: number }[]
  /** Summed net of one unit over the 48 last cards. */
  readonly value: number
}

export type ThreeCardType = {
  readonly hands: number
  /** Place in `bonusNets`. */
  readonly bonus: number
  /** Four-card types and how many of the 49 next cards lead there. */
  readonly branches: readonly { readonly type: number; readonly cards: number }[]
  /** Summed net of one unit over the 49 × 48 ordered community cards. */
  readonly value: number
}

export type PayoffTypes = {
  /** Distinct nets of one unit, and of one bonus bet (just 0 without a bonus table), ascending. */
  readonly nets: readonly number[]
  readonly bonusNets: readonly number[]
  readonly three: readonly ThreeCardType[]
  readonly four: readonly FourCardType[]
  /** Type of every holding by colex index. */
  readonly threeOf: Uint16Array
  readonly fourOf: Uint16Array
}

const [ROW_1, ROW_2, ROW_3] = [COLEX_STRIDE, 2 * COLEX_STRIDE, 3 * COLEX_STRIDE]

/** The types of a paytable; about 0.3 seconds. */
export function payoffTypes({ mainPayouts, bonusPayouts }: Payouts): PayoffTypes {
  const nets = distinct(mainPayouts.map(netOfUnit))
  const { fourOf, four } = fourCardTypes(mainPayouts, nets)
  const bonusNets = bonusPayouts === null ? [0] : distinct(bonusPayouts.map(netOfUnit))
  const bonusOf = threeCardTable().map((category) =>
    bonusPayouts === null ? 0 : bonusNets.indexOf(netOfUnit(bonusPayouts[category]!)),
  )
  const { threeOf, three } = threeCardTypes({ fourOf, four, bonusOf })
  return { nets, bonusNets, three, four, threeOf, fourOf }
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}

function fourCardTypes(
  mainPayouts: readonly number[],
  nets: readonly number[],
): { fourOf: Uint16Array; four: FourCardType[] } {
  const netOf = Uint8Array.from(mainPayouts, (payout) => nets.indexOf(netOfUnit(payout)))
  const counts = countLastCards(netOf, nets.length)
  // A holding's counts as one number: digits of a mixed radix, each one more than the largest count of its net.
  const radix = nets.map((_, net) => {
    let largest = 0
    for (let place = net; place < counts.length; place += nets.length)
      largest = Math.max(largest, counts[place]!)
    return largest + 1
  })
  if (radix.reduce((product, digit) => product * digit, 1) > Number.MAX_SAFE_INTEGER)
    throw new RangeError('too many kinds of payoff')
  const fourOf = new Uint16Array(FOUR_CARD_HANDS)
  const numbers = new Map<number, number>()
  const members: { first: number; hands: number }[] = []
  for (let index = 0; index < FOUR_CARD_HANDS; index++) {
    let key = 0
    for (let net = 0; net < nets.length; net++) key = key * radix[net]! + counts[index * nets.length + net]!
    let type = numbers.get(key)
    if (type === undefined) {
      type = members.length
      numbers.set(key, type)
      members.push({ first: index, hands: 0 })
    }
    members[type]!.hands++
    fourOf[index] = type
  }
  const four = members.map(({ first, hands }) => {
    const lastCards = nets
      .map((_, net) => ({ net, cards: counts[first * nets.length + net]! }))
      .filter(({ cards }) => cards > 0)
    return {
      hands,
      nets: lastCards,
      value: lastCards.reduce((sum, { net, cards }) => sum + nets[net]! * cards, 0),
    }
  })
  return { fourOf, four }
}

/** How many of the 48 last cards give each net, for every four-card holding. */
function countLastCards(netOf: Uint8Array, size: number): Uint8Array {
  const counts = new Uint8Array(FOUR_CARD_HANDS * size)
  const categories = fiveCardTable()
  const offset = COLEX_OFFSETS
  let index = 0
  for (let e = 4; e < 52; e++)
    for (let d = 3; d < e; d++)
      for (let c = 2; c < d; c++) {
        const [c1, c2] = [offset[ROW_1 + c]!, offset[ROW_2 + c]!]
        const upper = offset[ROW_2 + d]! + offset[ROW_3 + e]!
        for (let b = 1; b < c; b++) {
          const b1 = offset[ROW_1 + b]!
          const withoutE = (b1 + c2 + offset[ROW_3 + d]!) * size
          const withoutD = (b1 + c2 + offset[ROW_3 + e]!) * size
          const withoutC = (b1 + upper) * size
          const withoutB = (c1 + upper) * size
          const withoutA = (b + c1 + upper) * size
          for (let a = 0; a < b; a++) {
            const net = netOf[categories[index++]!]!
            const place = a * size + net
            counts[place + withoutE]!++
            counts[place + withoutD]!++
            counts[place + withoutC]!++
            counts[place + withoutB]!++
            counts[withoutA + net]!++
          }
        }
      }
  return counts
}

function threeCardTypes(source: {
  readonly fourOf: Uint16Array
  readonly four: readonly FourCardType[]
  readonly bonusOf: Uint8Array
}): { threeOf: Uint16Array; three: ThreeCardType[] } {
  const { fourOf, four, bonusOf } = source
  const threeOf = new Uint16Array(THREE_CARD_HANDS)
  const numbers = new Map<string, number>()
  const three: { hands: number; bonus: number; branches: ThreeCardType['branches']; value: number }[] = []
  const counts = new Uint8Array(four.length)
  let index = 0
  for (let c = 2; c < 52; c++)
    for (let b = 1; b < c; b++)
      for (let a = 0; a < b; a++) {
        const found = nextTypes(a, b, c, { fourOf, counts })
        const bonus = bonusOf[index]!
        let key = `${bonus}`
        for (const type of found) key += ` ${type}:${counts[type]!}`
        let type = numbers.get(key)
        if (type === undefined) {
          type = three.length
          numbers.set(key, type)
          const branches = found.map((next) => ({ type: next, cards: counts[next]! }))
          const value = branches.reduce((sum, branch) => sum + four[branch.type]!.value * branch.cards, 0)
          three.push({ hands: 0, bonus, branches, value })
        }
        three[type]!.hands++
        threeOf[index++] = type
        for (const next of found) counts[next] = 0
      }
  return { threeOf, three }
}

/** Types to which the 49 next cards lead, ascending; `counts`, all zero before, then holds how many lead to each. */
function nextTypes(
  a: number,
  b: number,
  c: number,
  { fourOf, counts }: { readonly fourOf: Uint16Array; readonly counts: Uint8Array },
): number[] {
  const offset = COLEX_OFFSETS
  const found: number[] = []
  const [b1, b2] = [offset[ROW_1 + b]!, offset[ROW_2 + b]!]
  const [c2, c3] = [offset[ROW_2 + c]!, offset[ROW_3 + c]!]
  const a1 = offset[ROW_1 + a]!
  for (let x = 0; x < 52; x++) {
    if (x === a || x === b || x === c) continue
    let four: number
    if (x < a) four = x + a1 + b2 + c3
    else if (x < b) four = a + offset[ROW_1 + x]! + b2 + c3
    else if (x < c) four = a + b1 + offset[ROW_2 + x]! + c3
    else four = a + b1 + c2 + offset[ROW_3 + x]!
    const type = fourOf[four]!
    if (counts[type] === 0) found.push(type)
    counts[type]!++
  }
  return found.sort((x, y) => x - y)
}
