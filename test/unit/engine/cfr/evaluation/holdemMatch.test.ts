import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HoldemDeal } from '../../../../../src/engine/cfr/abstraction/holdemDeal.ts'
import { readPreflopEquities } from '../../../../../src/engine/cfr/abstraction/preflopEquity.ts'
import { DEFAULT_ALGORITHMS } from '../../../../../src/engine/cfr/algorithms/config.ts'
import { createHoldemSolver } from '../../../../../src/engine/cfr/algorithms/create.ts'
import {
  type BettingTree,
  bettingLayout,
  buildBettingTree,
} from '../../../../../src/engine/cfr/bettingTree.ts'
import { DealWalk } from '../../../../../src/engine/cfr/evaluation/dealWalk.ts'
import {
  dealerValue,
  headToHead,
  type MatchOptions,
  type MatchResult,
} from '../../../../../src/engine/cfr/evaluation/holdemMatch.ts'
import {
  callingPlayer,
  type HoldemPlayer,
  raisingPlayer,
  strategyPlayer,
  uniformPlayer,
} from '../../../../../src/engine/cfr/evaluation/holdemPlayers.ts'
import { playHand } from '../../../../../src/engine/cfr/evaluation/playHand.ts'
import { RunningMean } from '../../../../../src/engine/cfr/evaluation/runningMean.ts'
import { limitHoldem } from '../../../../../src/engine/cfr/games/limitHoldem.ts'
import { noLimitHoldem } from '../../../../../src/engine/cfr/games/noLimitHoldem.ts'
import { COARSE } from '../coarse.ts'

const equities = readPreflopEquities(readFileSync('resources/preflop-equities.bin'))
const limit = buildBettingTree(limitHoldem())
const [calling, raising, uniform] = [callingPlayer(limit), raisingPlayer(limit), uniformPlayer(limit)]

function finish(work: Generator<number, MatchResult>): MatchResult {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

function match(tree: BettingTree, players: MatchOptions['players'], pairs: number): MatchOptions {
  const streams = {
    deals: Int32Array.of(1, 2, 3, 4),
    players: Int32Array.of(5, 6, 7, 8),
    pilot: Int32Array.of(9, 10, 11, 12),
    bootstrap: Int32Array.of(13, 14, 15, 16),
  }
  return { tree, abstraction: COARSE, equities, players, pairs, streams }
}

function trained(iterations: number): HoldemPlayer {
  const solver = createHoldemSolver({
    tree: limit,
    abstraction: COARSE,
    algorithm: { ...DEFAULT_ALGORITHMS.es_mccfr, linearIterations: 1e7 },
    origin: { seed: 1n, instance: 0, epoch: 0 },
  })
  solver.iterate(iterations)
  return strategyPlayer('trained', limit, bettingLayout(limit, COARSE.buckets), solver.averageStrategy())
}

describe('matches', () => {
  test('between a player and itself come out even', () => {
    const even = finish(headToHead(match(limit, [calling, calling], 500)))
    const nothing = { mean: 0, halfWidth: 0 }
    expect(even).toEqual({ pairs: 500, ...nothing, bootstrap: { low: 0, high: 0 }, raw: nothing })
    const { mean, halfWidth, raw } = finish(headToHead(match(limit, [uniform, uniform], 4_000)))
    expect(Math.abs(mean)).toBeLessThan(1.6 * halfWidth)
    expect(Math.abs(raw.mean)).toBeLessThan(1.6 * raw.halfWidth)
  })

  test('are won by neither who always calls nor who always raises', () => {
    // Every hand is shown down for the same stakes from both seats.
    const { mean, raw } = finish(headToHead(match(limit, [raising, calling], 500)))
    expect(mean).toBeCloseTo(0, 10)
    expect(raw).toEqual({ mean: 0, halfWidth: 0 })
  })

  test('show the dealer’s value as even when cards decide alone', () => {
    const { mean, raw } = finish(dealerValue(match(limit, [calling, calling], 500)))
    expect(mean).toBeCloseTo(0, 10)
    expect(raw.mean).toBe(0)
  })

  test('are repeatable from their streams', () => {
    const play = (): MatchResult => finish(headToHead(match(limit, [uniform, calling], 300)))
    expect(play()).toEqual(play())
  })

  test('need two pairs and a strategy of the game', () => {
    expect(() => finish(headToHead(match(limit, [uniform, calling], 1)))).toThrow(RangeError)
    const layout = bettingLayout(limit, COARSE.buckets)
    expect(() => strategyPlayer('x', limit, layout, new Float64Array(3))).toThrow(RangeError)
  })
})

describe('AIVAT in limit hold’em', () => {
  const player = trained(20_000)

  test.each([uniform, calling, raising].map((bot) => [bot.name, bot] as const))(
    'against %s: at most half the variance of duplicate play, the same mean, and a win outside the interval',
    (_, bot) => {
      const { mean, halfWidth, bootstrap, raw } = finish(headToHead(match(limit, [player, bot], 6_000)))
      expect((halfWidth / raw.halfWidth) ** 2).toBeLessThan(0.5)
      // Both come from the same deals, so that their difference is no larger than the intervals say.
      expect(Math.abs(mean - raw.mean)).toBeLessThan(1.5 * raw.halfWidth)
      expect(mean).toBeGreaterThan(2 * halfWidth)
      // Of thousands of pairs the bootstrap's interval is the normal one, within its own error of 3 % an end.
      expect(Math.abs(bootstrap.low - (mean - halfWidth))).toBeLessThan(0.15 * halfWidth)
      expect(Math.abs(bootstrap.high - (mean + halfWidth))).toBeLessThan(0.15 * halfWidth)
    },
    240_000,
  )

  test('in self-play: at most half the variance, and the same mean', () => {
    const { mean, halfWidth, raw } = finish(dealerValue(match(limit, [player, player], 6_000)))
    expect((halfWidth / raw.halfWidth) ** 2).toBeLessThan(0.5)
    expect(Math.abs(mean - raw.mean)).toBeLessThan(1.5 * raw.halfWidth)
  })

  test('corrections by the cards have no mean, all-ins before the river included', () => {
    const tree = buildBettingTree(noLimitHoldem({ stack: 10, potFractions: [1] }))
    // Every hand is all-in before the flop: what is left of a deal's luck is what comes before it, which cancels.
    const [allIn, caller] = [raisingPlayer(tree), callingPlayer(tree)]
    const { mean, halfWidth, raw } = finish(dealerValue(match(tree, [allIn, caller], 3_000)))
    expect(raw.halfWidth).toBe(0)
    expect(mean).toBeCloseTo(0, 9)
    expect(halfWidth).toBeLessThan(1e-6)
  })
})

test('a walk through the betting has the mean of hands played out', () => {
  const deal = new HoldemDeal(COARSE)
  const walk = new DealWalk(limit)
  const stream = Int32Array.of(3, 1, 4, 1)
  const player = trained(500)
  for (let round = 0; round < 3; round++) {
    deal.draw(stream, 0)
    const [walked, played] = [new RunningMean(), new RunningMean()]
    for (let hand = 0; hand < 20_000; hand++) {
      played.add(playHand(limit, deal, [player, uniform], stream))
      if (hand < 1_000) walked.add(walk.value(deal, [player, uniform], stream))
    }
    const [a, b] = [walked.estimate(), played.estimate()]
    expect(Math.abs(a.mean - b.mean)).toBeLessThan(1.7 * Math.hypot(a.halfWidth, b.halfWidth))
    expect(walked.variance).toBeLessThan(played.variance / 4)
  }
})
