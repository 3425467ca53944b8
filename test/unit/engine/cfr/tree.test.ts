import { describe, expect, test } from 'vitest'
import { type Game, type GameNode, terminal } from '../../../../src/engine/cfr/game.ts'
import { kuhnPoker } from '../../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../../src/engine/cfr/sequenceForm.ts'
import { buildTree, CHANCE, type GameTree, NO_ACTION, TERMINAL } from '../../../../src/engine/cfr/tree.ts'

function countActors({ actor }: GameTree) {
  const of = (...kinds: number[]): number =>
    actor.reduce((sum, kind) => sum + (kinds.includes(kind) ? 1 : 0), 0)
  return { decisions: of(0, 1), chance: of(CHANCE), terminals: of(TERMINAL) }
}

test('Kuhn has 12 information sets, 24 actions and 30 terminals', () => {
  const tree = buildTree(kuhnPoker())
  expect(tree.infosets.count).toBe(12)
  expect(tree.infosets.actionCount).toBe(24)
  expect(countActors(tree).terminals).toBe(30)
  expect([...tree.infosets.player].filter((player) => player === 0)).toHaveLength(6)
})

test('Leduc has 936 information sets with suits and 288 without, on the same histories', () => {
  const tree = buildTree(leducPoker())
  expect(tree.infosets.count).toBe(936)
  expect(tree.infosets.actionCount).toBe(2_184)
  expect(countActors(tree)).toEqual({ decisions: 3_780, chance: 157, terminals: 5_520 })
  expect([...tree.infosets.player].filter((player) => player === 0)).toHaveLength(468)
  const plain = buildTree(leducPoker({ suitsMatter: false }))
  expect(plain.infosets.count).toBe(288)
  expect(countActors(plain)).toEqual(countActors(tree))
})

test('Leduc pays between −13 and 13 chips', () => {
  const { payoff } = buildTree(leducPoker())
  expect(Math.max(...payoff)).toBe(13)
  expect(Math.min(...payoff)).toBe(-13)
})

test('children lie side by side after their parent, and every node but the first is the child of one node', () => {
  const { nodeCount, actor, firstChild, childCount } = buildTree(leducPoker())
  const parents = new Uint8Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    expect(childCount[node]! > 0).toBe(actor[node] !== TERMINAL)
    for (let child = firstChild[node]!; child < firstChild[node]! + childCount[node]!; child++) {
      expect(child).toBeGreaterThan(node)
      parents[child]!++
    }
  }
  expect(parents[0]).toBe(0)
  expect(parents.subarray(1).every((count) => count === 1)).toBe(true)
})

test('an information set comes after the one that its player passed before', () => {
  const { infosets } = buildTree(leducPoker())
  const setOf = new Int32Array(infosets.actionCount)
  for (let set = 0; set < infosets.count; set++)
    setOf.fill(set, infosets.offset[set], infosets.offset[set + 1])
  for (let set = 0; set < infosets.count; set++) {
    const parent = infosets.parentAction[set]!
    if (parent === NO_ACTION) continue
    expect(setOf[parent]).toBeLessThan(set)
    expect(infosets.player[setOf[parent]!]).toBe(infosets.player[set])
  }
})

test('Leduc grows with its parameters', () => {
  const three = buildTree(leducPoker({ ranks: 4, suits: 3, raisesPerRound: 3, betSizes: [1, 2] }))
  expect(three.payoff.reduce((most, payoff) => Math.max(most, payoff))).toBe(1 + 3 * 1 + 3 * 2)
  expect(three.infosets.names).toContain('Ts:')
  expect(leducPoker({ ranks: 4 }).name).not.toBe(leducPoker().name)
})

test.each([
  { ranks: 1 },
  { ranks: 14 },
  { ranks: 2.5 },
  { suits: 0 },
  { ranks: 2, suits: 1 },
  { raisesPerRound: 0 },
  { betSizes: [2, 0] },
  { betSizes: [Number.NaN, 4] },
] as const)('Leduc refuses %j', (options) => {
  expect(() => leducPoker(options)).toThrow(RangeError)
})

describe('a game that contradicts itself', () => {
  const game = (root: GameNode): Game => ({ name: 'test', root: () => root })
  const decision = (infoset: string, labels: readonly string[], next: () => GameNode): GameNode => ({
    kind: 'decision',
    player: 0,
    infoset,
    actions: labels.map((label) => ({ label, next })),
  })
  const chance = (...outcomes: (readonly [number, GameNode])[]): GameNode => ({
    kind: 'chance',
    outcomes: outcomes.map(([probability, node], index) => ({
      label: `${index}`,
      probability,
      next: () => node,
    })),
  })

  test.each([
    ['probabilities that add up to 0.9', chance([0.5, terminal(0)], [0.4, terminal(0)])],
    ['an impossible outcome', chance([1, terminal(0)], [0, terminal(0)])],
    ['no outcome', chance()],
    ['a payoff that is not a number', terminal(Number.NaN)],
    ['no action', decision('a', [], () => terminal(0))],
    [
      'different actions at one information set',
      chance([0.5, decision('a', ['x'], () => terminal(0))], [0.5, decision('a', ['y'], () => terminal(0))]),
    ],
  ])('is refused: %s', (_, root) => {
    expect(() => buildTree(game(root))).toThrow('test')
  })

  test('a tree that never ends is refused at the bound', () => {
    const endless = (depth: number): GameNode => decision(`${depth}`, ['x', 'y'], () => endless(depth + 1))
    expect(() => buildTree(game(endless(0)), 100)).toThrow(RangeError)
  })

  test('a player who forgets its own action has no sequence form', () => {
    const second = decision('later', ['x', 'y'], () => terminal(1))
    const tree = buildTree(game(decision('first', ['x', 'y'], () => second)))
    expect(tree.infosets.perfectRecall).toBe(false)
    expect(() => sequenceForm(tree)).toThrow('forgets')
  })
})
