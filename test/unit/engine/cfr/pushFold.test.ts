import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPreflopEquities } from '../../../../src/engine/cfr/abstraction/preflopEquity.ts'
import {
  cardsOfStartingHand,
  STARTING_HANDS,
  startingHandName,
  startingHandOf,
} from '../../../../src/engine/cfr/abstraction/startingHands.ts'
import { DEFAULT_ALGORITHMS } from '../../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../../src/engine/cfr/algorithms/create.ts'
import { exploitability } from '../../../../src/engine/cfr/evaluation/exploitability.ts'
import { pushFold } from '../../../../src/engine/cfr/games/pushFold.ts'
import { sequenceForm } from '../../../../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../../../../src/engine/cfr/tree.ts'

const equities = readPreflopEquities(readFileSync('resources/preflop-equities.bin'))

function solve(stack: number, iterations: number) {
  const tree = buildTree(pushFold({ stack, equities }))
  const form = sequenceForm(tree)
  const solver = createSolver({
    tree,
    form,
    algorithm: DEFAULT_ALGORITHMS.cfr_plus,
    origin: { seed: 0n, instance: 0, epoch: 0 },
  })
  solver.iterate(iterations)
  const strategy = solver.averageStrategy()
  const { names, offset } = tree.infosets
  /** Probability of the second action: push or call. */
  const plays = (infoset: string): number => strategy[offset[names.indexOf(infoset)]! + 1]!
  const share = (suffix: string): number => {
    let played = 0
    for (let hand = 0; hand < STARTING_HANDS; hand++)
      played += plays(startingHandName(hand) + suffix) * cardsOfStartingHand(hand).length
    return played / 1_326
  }
  return { tree, result: exploitability(form, strategy), plays, share }
}

test('two information sets for each hand', () => {
  const tree = buildTree(pushFold({ stack: 10, equities }))
  expect(tree.infosets.count).toBe(338)
  expect(tree.nodeCount).toBe(1 + 5 * 169 * 169)
})

describe('ten big blinds', () => {
  const { result, plays, share } = solve(10, 800)

  test('are solved to a hundredth of a thousandth of a big blind, 0.01 mbb', () => {
    expect(result.exploitability).toBeLessThan(1e-5)
  })

  test('have the known ranges: 58 % pushed, 37 % called', () => {
    expect(share('')).toBeGreaterThan(0.565)
    expect(share('')).toBeLessThan(0.6)
    expect(share(':push')).toBeGreaterThan(0.355)
    expect(share(':push')).toBeLessThan(0.39)
    for (const hand of ['AA', '22', 'A2o', 'KTo', '76s']) expect(plays(hand)).toBeGreaterThan(0.99)
    for (const hand of ['72o', '32o', 'T2o', 'J3o']) expect(plays(hand)).toBeLessThan(0.01)
    for (const hand of ['AA', 'A2o', 'KTo', '33']) expect(plays(`${hand}:push`)).toBeGreaterThan(0.99)
    for (const hand of ['72o', '76s', 'J7o']) expect(plays(`${hand}:push`)).toBeLessThan(0.01)
  })
})

test('with one big blind everything is pushed and called', () => {
  const { share } = solve(1, 100)
  expect(share('')).toBeGreaterThan(0.99)
  expect(share(':push')).toBeGreaterThan(0.99)
})

test.each([0.5, 1_001, Number.NaN])('a stack of %f is refused', (stack) => {
  expect(() => pushFold({ stack, equities })).toThrow(RangeError)
})

test('the 169 classes hold 1,326 hands, each in its own class', () => {
  const names = new Set<string>()
  let hands = 0
  for (let hand = 0; hand < STARTING_HANDS; hand++) {
    names.add(startingHandName(hand))
    for (const [a, b] of cardsOfStartingHand(hand)) {
      expect(startingHandOf(a, b)).toBe(hand)
      expect(startingHandOf(b, a)).toBe(hand)
      hands++
    }
  }
  expect(names.size).toBe(169)
  expect(hands).toBe(1_326)
})
