/** AIVAT on Leduc: unbiased exactly, whatever the estimates, and far less scattered than duplicate play. */
import { describe, expect, test } from 'vitest'
import { DEFAULT_ALGORITHMS } from '../../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../../src/engine/cfr/algorithms/create.ts'
import { aivatPayoffs } from '../../../src/engine/cfr/evaluation/aivat.ts'
import { gameValue } from '../../../src/engine/cfr/evaluation/exploitability.ts'
import { nodeValues } from '../../../src/engine/cfr/evaluation/nodeValues.ts'
import { uniformStrategy } from '../../../src/engine/cfr/evaluation/policy.ts'
import { RunningMean } from '../../../src/engine/cfr/evaluation/runningMean.ts'
import type { Player } from '../../../src/engine/cfr/game.ts'
import { leducPoker } from '../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../src/engine/cfr/sequenceForm.ts'
import { buildTree, CHANCE, TERMINAL } from '../../../src/engine/cfr/tree.ts'
import { Xoshiro128 } from '../../../src/engine/random/xoshiro128.ts'

const tree = buildTree(leducPoker())
const form = sequenceForm(tree)
const { actor, firstChild, childCount, infoset, infosets, probability, payoff, nodeCount } = tree

function trained(iterations: number): Float64Array {
  const origin = { seed: 1n, instance: 0, epoch: 0 }
  const solver = createSolver({ tree, form, algorithm: DEFAULT_ALGORITHMS.cfr, origin })
  solver.iterate(iterations)
  return solver.averageStrategy()
}

const good = trained(200)
const poor = trained(3)
const uniform = uniformStrategy(tree)

/** Player 0's part of one strategy with player 1's part of another. */
function together(first: Float64Array, second: Float64Array): Float64Array {
  const both = first.slice()
  for (let set = 0; set < infosets.count; set++)
    if (infosets.player[set] === 1) {
      const [start, end] = [infosets.offset[set]!, infosets.offset[set + 1]!]
      both.set(second.subarray(start, end), start)
    }
  return both
}

/** Mean and variance, over every way for a hand to go, of what each terminal is worth. */
function momentsOf(strategy: Float64Array, worth: Float64Array): { mean: number; variance: number } {
  const reach = new Float64Array(nodeCount)
  reach[0] = 1
  let [mean, square] = [0, 0]
  for (let node = 0; node < nodeCount; node++) {
    if (actor[node] === TERMINAL) {
      mean += reach[node]! * worth[node]!
      square += reach[node]! * worth[node]! ** 2
    }
    for (let child = 0; child < childCount[node]!; child++) {
      const at = firstChild[node]! + child
      const share =
        actor[node] === CHANCE ? probability[at]! : strategy[infosets.offset[infoset[node]!]! + child]!
      reach[at] = reach[node]! * share
    }
  }
  return { mean, variance: square - mean ** 2 }
}

const random = new Xoshiro128([5, 6, 7, 8])
const nonsense = Float64Array.from({ length: nodeCount }, () => (20 * random.next()) / 2 ** 32 - 10)

describe.each<[string, Player[]]>([
  ['player 0', [0]],
  ['player 1', [1]],
  ['both', [0, 1]],
  ['none but chance', []],
])('with %s known', (_, known) => {
  test.each<[string, Float64Array]>([
    ['values of a good strategy', nodeValues(tree, good)],
    ['random numbers', nonsense],
  ])('the mean over all hands is the exact value, estimates being %s', (__, values) => {
    for (const [first, second] of [
      [good, uniform],
      [poor, good],
    ] as const) {
      const strategy = together(first, second)
      const corrected = aivatPayoffs({ tree, strategy, known, values })
      expect(momentsOf(strategy, corrected).mean).toBeCloseTo(gameValue(form, strategy), 10)
    }
  })
})

test('exact values leave no variance when both players are known', () => {
  const strategy = together(good, poor)
  const corrected = aivatPayoffs({ tree, strategy, known: [0, 1], values: nodeValues(tree, strategy) })
  expect(momentsOf(strategy, corrected).variance).toBeLessThan(1e-14)
  expect(momentsOf(strategy, payoff).variance).toBeGreaterThan(1)
})

/** A terminal of one hand; chance goes by what `luck` holds for its depth, so that a deal can be repeated. */
function play(
  players: readonly [Float64Array, Float64Array],
  luck: readonly number[],
  draw: () => number,
): number {
  let [node, depth] = [0, 0]
  while (actor[node] !== TERMINAL) {
    const first = firstChild[node]!
    const shares =
      actor[node] === CHANCE
        ? probability.subarray(first, first + childCount[node]!)
        : players[actor[node] as Player].subarray(
            infosets.offset[infoset[node]!],
            infosets.offset[infoset[node]! + 1],
          )
    let left = actor[node] === CHANCE ? luck[depth++]! : draw()
    let child = 0
    while (child < shares.length - 1 && left >= shares[child]!) left -= shares[child++]!
    node = first + child
  }
  return node
}

describe.each<[string, Float64Array, Float64Array]>([
  ['a good and a poor strategy', good, poor],
  ['a good strategy and itself', good, good],
  ['a good strategy and uniform play', good, uniform],
])('duplicate pairs between %s', (_, agent, opponent) => {
  test.each([
    // Against wild play, the values of good play tell too little while the opponent is unknown.
    ...(opponent === uniform ? [] : [false]),
    true,
  ])('at most half the variance, and the exact mean; opponent known: %s', (isKnown) => {
    const values = nodeValues(tree, good)
    const seats = ([0, 1] as const).map((seat) =>
      aivatPayoffs({
        tree,
        strategy: seat === 0 ? together(agent, opponent) : together(opponent, agent),
        known: isKnown ? [0, 1] : [seat],
        values,
      }),
    )
    const generator = new Xoshiro128([9, 10, 11, 12])
    const draw = () => generator.next() / 2 ** 32
    const raw = new RunningMean()
    const reduced = new RunningMean()
    for (let pair = 0; pair < 40_000; pair++) {
      const luck = [draw(), draw(), draw()]
      const ahead = play([agent, opponent], luck, draw)
      const behind = play([opponent, agent], luck, draw)
      raw.add((payoff[ahead]! - payoff[behind]!) / 2)
      reduced.add((seats[0]![ahead]! - seats[1]![behind]!) / 2)
    }
    const exact =
      (gameValue(form, together(agent, opponent)) - gameValue(form, together(opponent, agent))) / 2
    for (const measured of [raw, reduced]) {
      const { mean, halfWidth } = measured.estimate()
      expect(Math.abs(mean - exact)).toBeLessThan(2 * halfWidth + 1e-12)
    }
    expect(reduced.variance).toBeLessThan(raw.variance / 2)
  })
})
