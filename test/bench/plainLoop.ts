/**
 * What playing hands costs at least: xoshiro128**, five partial Fisher–Yates draws on one deck, three colex indices
 * into byte tables and one payout look-up; no sessions, money, statistics or rows. The yardstick for the engine.
 * It uses the same branch-free colex indices as the engine: with an insertion sort it is about half as fast.
 */
import { COLEX_OFFSETS } from '../../src/engine/cards/combinations.ts'
import { fiveCardTable } from '../../src/engine/cards/fiveCard.ts'
import type { DecisionTables } from '../../src/engine/letitride/strategies/decisionTables.ts'

const SCALE = 2 ** -32

/** Net, in base bets, of `hands` hands under a strategy. */
export function plainLoop(hands: number, { bet1, bet2 }: DecisionTables): number {
  const categories = fiveCardTable()
  const payouts = Float64Array.from([1000, 200, 50, 11, 8, 5, 3, 2, 1, -1, -1])
  const offset = COLEX_OFFSETS
  const deck = Uint8Array.from({ length: 52 }, (_, card) => card)
  const cards = new Uint8Array(5)
  let [s0, s1, s2, s3] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667]
  let net = 0
  for (let hand = 0; hand < hands; hand++) {
    for (let position = 0; position < 5; position++) {
      const left = 52 - position
      let word: number
      do {
        word = Math.imul(s1, 5)
        word = Math.imul((word << 7) | (word >>> 25), 9) >>> 0
        const shifted = s1 << 9
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = (s3 << 11) | (s3 >>> 21)
        // The exact test is needed only for a fraction below the bound, which is rare.
      } while (Math.imul(word, left) >>> 0 < left && Math.imul(word, left) >>> 0 < 2 ** 32 % left)
      const drawn = position + ((word * left * SCALE) | 0)
      const card = deck[drawn]!
      deck[drawn] = deck[position]!
      deck[position] = card
      cards[position] = card
    }
    const [a, b, c, d, e] = [cards[0]!, cards[1]!, cards[2]!, cards[3]!, cards[4]!]
    const ab = ((a - b) >> 31) & 64
    const ac = ((a - c) >> 31) & 64
    const bc = ((b - c) >> 31) & 64
    let rowA = 128 - ab - ac
    let rowB = 64 + ab - bc
    let rowC = ac + bc
    const three = offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]!
    const ad = ((a - d) >> 31) & 64
    const bd = ((b - d) >> 31) & 64
    const cd = ((c - d) >> 31) & 64
    rowA += 64 - ad
    rowB += 64 - bd
    rowC += 64 - cd
    let rowD = ad + bd + cd
    const four = offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]! + offset[rowD + d]!
    const ae = ((a - e) >> 31) & 64
    const be = ((b - e) >> 31) & 64
    const ce = ((c - e) >> 31) & 64
    const de = ((d - e) >> 31) & 64
    rowA += 64 - ae
    rowB += 64 - be
    rowC += 64 - ce
    rowD += 64 - de
    const rowE = ae + be + ce + de
    const five =
      offset[rowA + a]! + offset[rowB + b]! + offset[rowC + c]! + offset[rowD + d]! + offset[rowE + e]!
    net += (1 + bet1[three]! + bet2[four]!) * payouts[categories[five]!]!
  }
  return net
}
