import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type CardAbstraction,
  FLOP_HANDS,
  TURN_HANDS_INDEX,
} from '../../../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import {
  type HandPercentiles,
  handPercentiles,
} from '../../../../../src/engine/cfr/abstraction/handPercentiles.ts'
import { readPreflopEquities } from '../../../../../src/engine/cfr/abstraction/preflopEquity.ts'
import {
  cardsOfStartingHand,
  STARTING_HANDS,
} from '../../../../../src/engine/cfr/abstraction/startingHands.ts'
import {
  type BettingTree,
  buildBettingTree,
  FOLDED_BY_0,
  SHOWDOWN,
} from '../../../../../src/engine/cfr/bettingTree.ts'
import {
  headToHead,
  type MatchOptions,
  type MatchResult,
} from '../../../../../src/engine/cfr/evaluation/holdemMatch.ts'
import type { HoldemPlayer } from '../../../../../src/engine/cfr/evaluation/holdemPlayers.ts'
import {
  LOOSE,
  loosePlayer,
  priceOfCall,
  TIGHT,
  tightPlayer,
} from '../../../../../src/engine/cfr/evaluation/scriptedPlayers.ts'
import { limitHoldem } from '../../../../../src/engine/cfr/games/limitHoldem.ts'
import { noLimitHoldem } from '../../../../../src/engine/cfr/games/noLimitHoldem.ts'
import { COARSE } from '../coarse.ts'

const equities = readPreflopEquities(readFileSync('resources/preflop-equities.bin'))
const limit = buildBettingTree(limitHoldem())

const TREES: readonly (readonly [string, BettingTree])[] = [
  ['limit', limit],
  ['no-limit with pots', buildBettingTree(noLimitHoldem({ stack: 20, potFractions: [1] }))],
  ['no-limit with three sizes', buildBettingTree(noLimitHoldem({ stack: 10, potFractions: [0.5, 1] }))],
  ['all-in or nothing', buildBettingTree(noLimitHoldem({ stack: 5, potFractions: [], raisesPerRound: 1 }))],
]

/** Percentiles of so many buckets of equal size. */
function evenly(buckets: CardAbstraction['buckets']): HandPercentiles {
  const even = (count: number) => Float64Array.from({ length: count }, (_, bucket) => (bucket + 0.5) / count)
  return [even(buckets[0]), even(buckets[1]), even(buckets[2]), even(buckets[3])]
}

const BUCKETS: readonly (readonly [string, HandPercentiles])[] = [
  ['169/200/200/200', evenly([169, 200, 200, 200])],
  ['24/80/80/64', evenly([24, 80, 80, 64])],
  ['169/2/2/4', handPercentiles(COARSE, equities)],
  ['2/1/1/1', evenly([2, 1, 1, 1])],
]

const CASES = TREES.flatMap(([game, tree]) =>
  BUCKETS.map(([buckets, percentiles]) => ({ game, tree, buckets, percentiles })),
)

type Decision = {
  readonly node: number
  readonly percentile: number
  readonly labels: readonly string[]
  readonly probabilities: Float64Array
}

function* decisions(
  player: HoldemPlayer,
  tree: BettingTree,
  percentiles: HandPercentiles,
): Generator<Decision> {
  const probabilities = new Float64Array(tree.maxActions)
  for (let node = 0; node < tree.nodeCount; node++) {
    if (tree.actor[node]! >= FOLDED_BY_0) continue
    const first = tree.firstChild[node]!
    const labels = tree.label.slice(first, first + tree.childCount[node]!)
    for (const [bucket, percentile] of percentiles[tree.street[node]!]!.entries()) {
      probabilities.fill(Number.NaN)
      player.write(node, bucket, probabilities, 0)
      yield { node, percentile, labels, probabilities: probabilities.slice(0, labels.length) }
    }
  }
}

const played = ({ labels, probabilities }: Decision): string => labels[probabilities.indexOf(1)]!
const isRaise = (label: string): boolean => !['fold', 'check', 'call'].includes(label)

/** With how many buckets each node folds. */
function foldsByNode(player: HoldemPlayer, tree: BettingTree, percentiles: HandPercentiles): Int32Array {
  const folds = new Int32Array(tree.nodeCount)
  for (const decision of decisions(player, tree, percentiles))
    if (played(decision) === 'fold') folds[decision.node]!++
  return folds
}

describe.each(CASES)('in $game with buckets $buckets', ({ tree, percentiles }) => {
  const players = [
    [tightPlayer(tree, percentiles), TIGHT],
    [loosePlayer(tree, percentiles), LOOSE],
  ] as const

  /** What a player does against a rule, of up to a million decisions: an expectation for each would take long. */
  const breaking = (isBroken: (decision: Decision, line: number) => boolean): Decision[] => {
    const broken: Decision[] = []
    for (const [player, { line }] of players)
      for (const decision of decisions(player, tree, percentiles))
        if (isBroken(decision, line + priceOfCall(tree, decision.node))) broken.push(decision)
    return broken
  }

  test('both play one action everywhere', () => {
    const isOne = (probabilities: Float64Array) =>
      probabilities.every((p) => p === 0 || p === 1) && probabilities.reduce((sum, p) => sum + p) === 1
    expect(breaking(({ probabilities }) => !isOne(probabilities))).toEqual([])
  })

  test('both fold to bets or check below their line, and never fold above it', () => {
    expect(
      breaking((decision, line) =>
        decision.percentile < line ? played(decision) !== decision.labels[0] : played(decision) === 'fold',
      ),
    ).toEqual([])
  })

  test('both raise by the smallest size', () => {
    const isLarger = (decision: Decision) =>
      isRaise(played(decision)) && played(decision) !== decision.labels.find(isRaise)
    expect(breaking(isLarger)).toEqual([])
  })

  test('loose folds less often than tight at every node where a bet is faced', () => {
    const [tight, loose] = players.map(([player]) => foldsByNode(player, tree, percentiles))
    const isFine = percentiles.every((street) => street.length >= 24)
    for (let node = 0; node < tree.nodeCount; node++) {
      if (tree.label[tree.firstChild[node]!] !== 'fold') continue
      // Buckets that are too few to be told apart may be folded by both.
      expect(loose![node]).toBeLessThan(tight![node]! + (isFine ? 0 : 1))
    }
    expect(loose!.reduce((sum, n) => sum + n)).toBeLessThan(tight!.reduce((sum, n) => sum + n))
  })
})

test('prices are what a call costs over the pot with the call in it', () => {
  const tree = buildBettingTree(noLimitHoldem({ stack: 20, potFractions: [0.5, 1] }))
  const children = (node: number) =>
    new Map(
      Array.from({ length: tree.childCount[node]! }, (_, i) => [
        tree.label[tree.firstChild[node]! + i]!,
        tree.firstChild[node]! + i,
      ]),
    )
  const after = (...labels: string[]) => labels.reduce((node, label) => children(node).get(label)!, 0)
  // Half a blind for a pot of two; nothing once it is called.
  expect(priceOfCall(tree, 0)).toBe(0.25)
  expect(priceOfCall(tree, after('call'))).toBe(0)
  expect(priceOfCall(tree, after('call', 'check', 'raise 0.5 pot'))).toBe(0.25)
  expect(priceOfCall(tree, after('call', 'check', 'raise 1 pot'))).toBeCloseTo(1 / 3, 12)
  expect(priceOfCall(tree, after('call', 'check', 'all-in'))).toBeCloseTo(19 / 40, 12)
})

test('on the button tight plays 35 % of all hands and raises half of them, loose 75 % and a fifth', () => {
  const percentiles = handPercentiles(COARSE, equities)
  const shares = [tightPlayer, loosePlayer].map((player) => {
    let [plays, raises] = [0, 0]
    const probabilities = new Float64Array(limit.maxActions)
    for (let hand = 0; hand < STARTING_HANDS; hand++) {
      player(limit, percentiles).write(0, hand, probabilities, 0)
      const share = cardsOfStartingHand(hand).length / 1_326
      if (probabilities[0] === 0) plays += share
      if (probabilities[2] === 1) raises += share
    }
    return { plays, raises }
  })
  // A class of hands is played as a whole: 12 of 1,326 at most.
  const close = (share: number, wanted: number) => expect(Math.abs(share - wanted)).toBeLessThan(12 / 1_326)
  close(shares[0]!.plays, 0.35)
  close(shares[0]!.raises, 0.175)
  close(shares[1]!.plays, 0.75)
  close(shares[1]!.raises, 0.15)
})

describe('a match of tight against loose', () => {
  /** Knows starting hands, and on later streets nothing: all that follows the deal's classes is one line of betting. */
  const blind: CardAbstraction = {
    buckets: [169, 1, 1, 1],
    preflop: COARSE.preflop,
    flop: new Uint16Array(FLOP_HANDS.size),
    turn: new Uint16Array(TURN_HANDS_INDEX.size),
    riverFrom: new Uint16Array(0),
  }

  function play(
    tree: BettingTree,
    abstraction: CardAbstraction,
    players: MatchOptions['players'],
  ): MatchResult {
    const streams = {
      deals: Int32Array.of(1, 2, 3, 4),
      players: Int32Array.of(5, 6, 7, 8),
      pilot: Int32Array.of(9, 10, 11, 12),
      bootstrap: Int32Array.of(13, 14, 15, 16),
    }
    const work = headToHead({ tree, abstraction, equities, players, pairs: 10_000, streams })
    let step = work.next()
    while (step.done !== true) step = work.next()
    return step.value
  }

  const bots = (tree: BettingTree, abstraction: CardAbstraction) => {
    const percentiles = handPercentiles(abstraction, equities)
    return [tightPlayer(tree, percentiles), loosePlayer(tree, percentiles)] as const
  }

  test('has the opposite result when they are exchanged', () => {
    const [tight, loose] = bots(limit, COARSE)
    const there = play(limit, COARSE, [tight, loose])
    const back = play(limit, COARSE, [loose, tight])
    expect(Math.abs(there.mean)).toBeGreaterThan(there.halfWidth)
    expect(back.mean).toBeCloseTo(-there.mean, 9)
    expect(back.raw.mean).toBeCloseTo(-there.raw.mean, 9)
  })

  test.each(TREES)('in %s comes to what all pairs of starting hands give', (_, tree) => {
    const players = bots(tree, blind)
    const { mean, halfWidth } = play(tree, blind, players)
    const exact = byEnumeration(tree, players)
    expect(Math.abs(mean - exact)).toBeLessThan(1.6 * halfWidth)
    // Known to less than a hundredth of a big blind.
    expect(halfWidth).toBeLessThan(7)
  })
})

/** Thousandths of a big blind that the first player wins a hand when only starting hands are seen: exact. */
function byEnumeration(tree: BettingTree, [first, second]: MatchOptions['players']): number {
  let [won, all] = [0, 0]
  for (let i = 0; i < STARTING_HANDS; i++)
    for (let j = 0; j < STARTING_HANDS; j++) {
      const ways = equities.deals[i * STARTING_HANDS + j]!
      const equity = equities.equity[i * STARTING_HANDS + j]!
      const dealing = chips(tree, equity, [first, second], [i, j])
      const answering = -chips(tree, 1 - equity, [second, first], [j, i])
      won += (ways * (dealing + answering)) / 2
      all += ways
    }
  return (1_000 * won) / all
}

/** Big blinds that the dealer wins; `equity` is its share of the pot. */
function chips(
  tree: BettingTree,
  equity: number,
  players: MatchOptions['players'],
  hands: readonly [number, number],
): number {
  const probabilities = new Float64Array(tree.maxActions)
  let node = 0
  while (tree.actor[node]! < FOLDED_BY_0) {
    const actor = tree.actor[node] === 0 ? 0 : 1
    players[actor].write(node, tree.street[node] === 0 ? hands[actor] : 0, probabilities, 0)
    node = tree.firstChild[node]! + probabilities.subarray(0, tree.childCount[node]).indexOf(1)
  }
  if (tree.actor[node] === SHOWDOWN) return (2 * equity - 1) * tree.stake[node]!
  return tree.actor[node] === FOLDED_BY_0 ? -tree.stake[node]! : tree.stake[node]!
}
