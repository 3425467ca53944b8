import { expect, test } from 'vitest'
import { bestResponse, gameValue } from '../../../src/engine/cfr/evaluation/exploitability.ts'
import { normalise } from '../../../src/engine/cfr/evaluation/policy.ts'
import { kuhnPoker } from '../../../src/engine/cfr/games/kuhn.ts'
import { sequenceForm } from '../../../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../../../src/engine/cfr/tree.ts'
import { Xoshiro128 } from '../../../src/engine/random/xoshiro128.ts'
import { type SlowNode, slowKuhn } from './slowGames.ts'

const tree = buildTree(kuhnPoker())
const form = sequenceForm(tree)
const { names, offset, player: players, count, actionCount } = tree.infosets

/** Value for player 0 by walking every history. */
function playOut(node: SlowNode, policy: ReadonlyMap<string, readonly number[]>): number {
  if ('payoff' in node) return node.payoff
  if ('outcomes' in node)
    return node.outcomes.reduce((sum, next) => sum + playOut(next, policy), 0) / node.outcomes.length
  const probabilities = policy.get(node.key)!
  return node.children.reduce((sum, next, action) => sum + probabilities[action]! * playOut(next, policy), 0)
}

function asMap(strategy: Float64Array): Map<string, readonly number[]> {
  return new Map(names.map((name, set) => [name, [...strategy.subarray(offset[set], offset[set + 1])]]))
}

test('against random strategies of Kuhn, no pure strategy beats the best response, and one equals it', () => {
  const generator = new Xoshiro128([1, 2, 3, 4])
  for (let round = 0; round < 8; round++) {
    const strategy = normalise(
      tree.infosets,
      Float64Array.from({ length: actionCount }, () => generator.next() + 1),
    )
    const policy = asMap(strategy)
    expect(gameValue(form, strategy)).toBeCloseTo(playOut(slowKuhn(), policy), 12)
    for (const player of [0, 1] as const) {
      const own = Array.from({ length: count }, (_, set) => set).filter((set) => players[set] === player)
      let best = -Infinity
      for (let choice = 0; choice < 2 ** own.length; choice++) {
        for (const [index, set] of own.entries())
          policy.set(names[set]!, (choice >> index) & 1 ? [0, 1] : [1, 0])
        const value = playOut(slowKuhn(), policy)
        best = Math.max(best, player === 0 ? value : -value)
      }
      for (const set of own) policy.set(names[set]!, [...strategy.subarray(offset[set], offset[set + 1])])
      expect(bestResponse(form, player, strategy).value).toBeCloseTo(best, 12)
    }
  }
})
