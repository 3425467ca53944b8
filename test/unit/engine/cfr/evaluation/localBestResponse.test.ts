import { describe, expect, test } from 'vitest'
import { drawCards } from '../../../../../src/engine/cfr/abstraction/drawCards.ts'
import { sevenCardStrength } from '../../../../../src/engine/cfr/abstraction/sevenCard.ts'
import { buildBettingTree } from '../../../../../src/engine/cfr/bettingTree.ts'
import {
  callingPlayer,
  type HoldemPlayer,
  uniformPlayer,
} from '../../../../../src/engine/cfr/evaluation/holdemPlayers.ts'
import {
  LocalResponse,
  localBestResponse,
} from '../../../../../src/engine/cfr/evaluation/localBestResponse.ts'
import { limitHoldem } from '../../../../../src/engine/cfr/games/limitHoldem.ts'
import { noLimitHoldem } from '../../../../../src/engine/cfr/games/noLimitHoldem.ts'
import { COARSE } from '../coarse.ts'

const tree = buildBettingTree(limitHoldem())

/** Never bets and folds to every bet. */
const folding: HoldemPlayer = {
  name: 'always_fold',
  write: (node, _, to, at) => {
    to.fill(0, at, at + tree.childCount[node]!)
    to[at] = 1
  },
}

function measure(opponent: HoldemPlayer, deals: number) {
  const streams = { deals: Int32Array.of(1, 2, 3, 4), pilot: Int32Array.of(5, 6, 7, 8) }
  const work = localBestResponse({ tree, abstraction: COARSE, opponent, deals, streams })
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

describe('a local best response', () => {
  test('wins every pot from who always folds: the blind as the second player, a bet on the turn as the first', () => {
    const { mean, halfWidth } = measure(folding, 50)
    expect(mean).toBeCloseTo(750, 9)
    expect(halfWidth).toBeLessThan(1e-9)
  })

  test('against who always calls, bets exactly when it is ahead of all hands together', () => {
    const response = new LocalResponse({ tree, abstraction: COARSE, opponent: callingPlayer(tree) })
    const stream = Int32Array.of(1, 1, 2, 3)
    for (let round = 0; round < 25; round++) {
      const cards = drawCards(stream, 7)
      const { turn, river } = strengthsByEnumeration(cards)
      // Both put in one blind before the flop; a bet is two on turn and river each.
      const stake = 1 + (turn > 0.5 ? 2 : 0) + (river > 0.5 ? 2 : 0)
      expect(response.playBoth(cards, stream)).toBeCloseTo((2 * river - 1) * stake, 10)
    }
  })

  test('beats uniform play by far, repeatably', () => {
    const { mean, halfWidth } = measure(uniformPlayer(tree), 200)
    expect(mean).toBeGreaterThan(1_000)
    expect(mean).toBeGreaterThan(2 * halfWidth)
    expect(measure(uniformPlayer(tree), 200)).toEqual({ deals: 200, mean, halfWidth })
  })

  test('plays no-limit too', () => {
    const noLimit = buildBettingTree(noLimitHoldem({ stack: 20, potFractions: [1] }))
    const response = new LocalResponse({
      tree: noLimit,
      abstraction: COARSE,
      opponent: callingPlayer(noLimit),
    })
    const stream = Int32Array.of(1, 1, 2, 3)
    for (let round = 0; round < 10; round++) {
      const cards = drawCards(stream, 7)
      const { turn, river } = strengthsByEnumeration(cards)
      // Ahead, it puts all in at once: who always calls pays the most.
      const stake = turn > 0.5 || river > 0.5 ? 20 : 1
      expect(response.playBoth(cards, stream)).toBeCloseTo((2 * river - 1) * stake, 10)
    }
  })

  test('needs two deals', () => {
    expect(() => measure(folding, 1)).toThrow(RangeError)
  })
})

/** Share of the pot against a random hand, on the turn over all rivers, and on the river. */
function strengthsByEnumeration(cards: readonly number[]): { turn: number; river: number } {
  const [a, b, c, d, e, f, last] = cards as [number, number, number, number, number, number, number]
  const shareOn = (river: number): { points: number; hands: number } => {
    const left = Array.from({ length: 52 }, (_, card) => card).filter(
      (card) => card !== river && !cards.slice(0, 6).includes(card),
    )
    const own = sevenCardStrength(a, b, c, d, e, f, river)
    let points = 0
    let hands = 0
    for (const [i, x] of left.entries())
      for (const y of left.slice(i + 1)) {
        points += (Math.sign(own - sevenCardStrength(x, y, c, d, e, f, river)) + 1) / 2
        hands++
      }
    return { points, hands }
  }
  const rivers = Array.from({ length: 52 }, (_, card) => card).filter(
    (card) => !cards.slice(0, 6).includes(card),
  )
  let [points, hands] = [0, 0]
  for (const river of rivers) {
    const on = shareOn(river)
    points += on.points
    hands += on.hands
  }
  const now = shareOn(last)
  return { turn: points / hands, river: now.points / now.hands }
}
