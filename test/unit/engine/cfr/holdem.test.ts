import { describe, expect, test } from 'vitest'
import { bucketOf, riverBucketOf } from '../../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { HoldemDeal } from '../../../../src/engine/cfr/abstraction/holdemDeal.ts'
import { RiverScores } from '../../../../src/engine/cfr/abstraction/riverScores.ts'
import { DEFAULT_ALGORITHMS } from '../../../../src/engine/cfr/algorithms/config.ts'
import { createHoldemSolver } from '../../../../src/engine/cfr/algorithms/create.ts'
import { bettingLayout, buildBettingTree, SHOWDOWN } from '../../../../src/engine/cfr/bettingTree.ts'
import { limitHoldem } from '../../../../src/engine/cfr/games/limitHoldem.ts'
import { noLimitHoldem } from '../../../../src/engine/cfr/games/noLimitHoldem.ts'
import { COARSE } from './coarse.ts'

const limit = buildBettingTree(limitHoldem())

describe('limit hold’em', () => {
  test('has 8, 70, 630 and 5,670 decisions on its streets', () => {
    expect(limit.decisions).toEqual([8, 70, 630, 5_670])
  })

  test('has the known numbers of information sets and actions', () => {
    const coarse = bettingLayout(limit, [24, 80, 80, 64])
    expect(coarse.count).toBe(419_072)
    expect(coarse.actionCount).toBe(1_089_592)
    expect(bettingLayout(limit, [169, 200, 200, 200]).count).toBe(1_275_352)
  })

  test('goes up to 24 big blinds each, and offers a fold only against a bet', () => {
    expect(limit.stake.reduce((most, stake) => Math.max(most, stake), 0)).toBe(24)
    for (let node = 0; node < limit.nodeCount; node++) {
      const labels = limit.label.slice(
        limit.firstChild[node],
        limit.firstChild[node]! + limit.childCount[node]!,
      )
      expect(labels.includes('fold')).toBe(labels.includes('call'))
    }
  })

  test('the actions of each information set lie where node and bucket say', () => {
    const buckets = [3, 2, 2, 2] as const
    const { first, offset } = bettingLayout(limit, buckets)
    let infoset = 0
    for (let node = 0; node < limit.nodeCount; node++) {
      if (limit.childCount[node] === 0) continue
      for (let bucket = 0; bucket < buckets[limit.street[node]!]!; bucket++, infoset++)
        expect(offset[infoset]).toBe(first[node]! + bucket * limit.childCount[node]!)
    }
  })
})

describe('no-limit hold’em', () => {
  test.each([
    [10, [1], 15_752],
    [20, [1], 50_828],
    [50, [1], 125_966],
    [100, [1], 252_366],
    [10, [0.5, 1], 208_794],
    [20, [0.5, 1], 595_684],
    [50, [0.5, 1], 2_334_636],
  ])('with %i big blinds and bets of %j pots has %i information sets', (stack, potFractions, count) => {
    const tree = buildBettingTree(noLimitHoldem({ stack, potFractions }))
    expect(bettingLayout(tree, [169, 200, 200, 200]).count).toBe(count)
    expect(tree.stake.reduce((most, stake) => Math.max(most, stake), 0)).toBe(stack)
  })

  test('an all-in that is called ends in a showdown for both stacks at most', () => {
    const tree = buildBettingTree(noLimitHoldem({ stack: 20, potFractions: [1] }))
    const allIn = tree.label.indexOf('all-in')
    const called = tree.firstChild[allIn]! + 1
    expect(tree.actor[called]).toBe(SHOWDOWN)
    expect(tree.pot[called]).toBe(40)
  })

  test.each([
    { stack: 1, potFractions: [1] },
    { stack: 20, potFractions: [1, 0.5] },
    { stack: 20, potFractions: [0] },
    { stack: 20, potFractions: [0.2, 0.4, 0.6, 0.8, 1] },
    { stack: 20, potFractions: [1], raisesPerRound: 0 },
  ])('%j is refused', (options) => {
    expect(() => noLimitHoldem(options)).toThrow(RangeError)
  })
})

test('a deal has nine cards, their buckets by table and score, and the right winner', () => {
  const deal = new HoldemDeal(COARSE)
  const stream = Int32Array.of(9, 8, 7, 6)
  const scores = new RiverScores()
  for (let round = 0; round < 30; round++) {
    deal.draw(stream, 0)
    const cards = [...deal.cards]
    expect(new Set(cards).size).toBe(9)
    scores.compute(cards.slice(4))
    const { low, high, strength } = scores.ranking
    const strengths = [0, 1].map((player) => {
      const hole = cards.slice(2 * player, 2 * player + 2)
      for (const [street, boardCards] of [0, 3, 4].entries())
        expect(deal.bucket[4 * player + street]).toBe(
          bucketOf(COARSE, [...hole, ...cards.slice(4, 4 + boardCards)]),
        )
      const hand = low.findIndex((card, i) => card === Math.min(...hole) && high[i] === Math.max(...hole))
      expect(deal.bucket[4 * player + 3]).toBe(riverBucketOf(COARSE, scores.score[hand]!))
      return strength[hand]!
    })
    expect(deal.winner).toBe(Math.sign(strengths[0]! - strengths[1]!))
    const before = { bucket: [...deal.bucket], winner: deal.winner }
    deal.exchangeCards()
    expect([...deal.cards]).toEqual([...cards.slice(2, 4), ...cards.slice(0, 2), ...cards.slice(4)])
    expect([...deal.bucket]).toEqual([...before.bucket.slice(4), ...before.bucket.slice(0, 4)])
    expect(deal.winner).toBe(-before.winner + 0)
  }
})

describe('training', () => {
  const origin = { seed: 1n, instance: 0, epoch: 0 }
  const algorithm = { ...DEFAULT_ALGORITHMS.es_mccfr, linearIterations: 1e7 }
  const create = () => createHoldemSolver({ tree: limit, abstraction: COARSE, algorithm, origin })

  test('continues from a saved state to the last bit', () => {
    const whole = create()
    whole.iterate(60)
    const first = create()
    first.iterate(25)
    const second = create()
    second.restore(first.state())
    second.iterate(35)
    expect(second.iterations).toBe(60)
    expect(second.nodesTouched).toBe(whole.nodesTouched)
    expect(second.regrets.every((regret, action) => regret === whole.regrets[action])).toBe(true)
    expect(second.strategySums.every((sum, action) => sum === whole.strategySums[action])).toBe(true)
  })
})
