import { describe, expect, test } from 'vitest'
import { infosetReach, policyDistance } from '../../../../src/engine/cfr/evaluation/distance.ts'
import {
  bestResponse,
  exploitability,
  gameValue,
} from '../../../../src/engine/cfr/evaluation/exploitability.ts'
import { meanOfRegrets, sumOfStrategySums } from '../../../../src/engine/cfr/evaluation/merge.ts'
import { normalise, uniformStrategy } from '../../../../src/engine/cfr/evaluation/policy.ts'
import { kuhnPoker } from '../../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../../src/engine/cfr/sequenceForm.ts'
import { buildTree, type GameTree } from '../../../../src/engine/cfr/tree.ts'

const kuhn = buildTree(kuhnPoker())
const form = sequenceForm(kuhn)

/** The strategy with the probability of a bet at each information set of Kuhn. */
function kuhnStrategy(bets: Readonly<Record<string, number>>): Float64Array {
  const strategy = new Float64Array(kuhn.infosets.actionCount)
  for (const [set, name] of kuhn.infosets.names.entries()) {
    strategy[kuhn.infosets.offset[set]!] = 1 - bets[name]!
    strategy[kuhn.infosets.offset[set]! + 1] = bets[name]!
  }
  return strategy
}

/** The equilibria of Kuhn poker: one for each α from 0 to 1/3. */
function equilibrium(alpha: number): Float64Array {
  const first = { J: alpha, Q: 0, K: 3 * alpha, Jpb: 0, Qpb: alpha + 1 / 3, Kpb: 1 }
  const second = { Jp: 1 / 3, Qp: 0, Kp: 1, Jb: 0, Qb: 1 / 3, Kb: 1 }
  return kuhnStrategy({ ...first, ...second })
}

test.each([0, 0.1, 1 / 3])(
  'the equilibrium of Kuhn with α = %f has value −1/18 and no exploitability',
  (alpha) => {
    const result = exploitability(form, equilibrium(alpha))
    expect(result.valuePlayer0).toBeCloseTo(-1 / 18, 14)
    expect(result.nashConv).toBeCloseTo(0, 14)
    expect(result.bestResponse[0]).toBeCloseTo(-1 / 18, 14)
    expect(result.bestResponse[1]).toBeCloseTo(1 / 18, 14)
  },
)

test('a strategy outside the family can be exploited', () => {
  const alwaysBet = kuhnStrategy(Object.fromEntries(kuhn.infosets.names.map((name) => [name, 1])))
  expect(exploitability(form, alwaysBet).exploitability).toBeGreaterThan(0.3)
})

test('the uniform strategy of Leduc has a NashConv of 4.747222', () => {
  const leduc = buildTree(leducPoker())
  const result = exploitability(sequenceForm(leduc), uniformStrategy(leduc))
  expect(result.nashConv).toBeCloseTo(4.747222, 6)
  expect(result.exploitability).toBeCloseTo(2.373611, 6)
})

test('a best response earns its value when it is played', () => {
  const leduc = buildTree(leducPoker())
  const leducForm = sequenceForm(leduc)
  const uniform = uniformStrategy(leduc)
  for (const player of [0, 1] as const) {
    const best = bestResponse(leducForm, player, uniform)
    const played = uniform.slice()
    for (const set of leducForm.infosets[player]) {
      const { offset } = leduc.infosets
      played.set(best.strategy.subarray(offset[set], offset[set + 1]), offset[set])
    }
    const value = gameValue(leducForm, played)
    expect(player === 0 ? value : -value).toBeCloseTo(best.value, 12)
  }
})

describe('what is no strategy is refused', () => {
  const uniform = uniformStrategy(kuhn)
  test.each([
    ['of another game', new Float64Array(2184).fill(0.5)],
    ['negative', uniform.with(0, -0.5).with(1, 1.5)],
    ['not adding up to 1', uniform.with(0, 0.6)],
    ['not a number', uniform.with(5, Number.NaN)],
  ])('%s', (_, strategy) => {
    expect(() => exploitability(form, strategy)).toThrow(RangeError)
    expect(() => policyDistance(kuhn, uniform, strategy)).toThrow(RangeError)
  })
})

test('normalising leaves unvisited information sets uniform', () => {
  const sums = new Float64Array(kuhn.infosets.actionCount)
  sums.set([3, 1])
  const strategy = normalise(kuhn.infosets, sums)
  expect([...strategy.subarray(0, 4)]).toEqual([0.75, 0.25, 0.5, 0.5])
})

test('merging adds strategy sums and averages regrets', () => {
  const tables = [Float64Array.of(1, 2), Float64Array.of(3, 0), Float64Array.of(-1, 4)]
  expect([...sumOfStrategySums(tables)]).toEqual([3, 6])
  expect([...meanOfRegrets(tables)]).toEqual([1, 2])
  expect(tables[0]).toEqual(Float64Array.of(1, 2))
  expect(() => sumOfStrategySums([])).toThrow(RangeError)
  expect(() => meanOfRegrets([Float64Array.of(1), Float64Array.of(1, 2)])).toThrow(RangeError)
})

describe('the distance of strategies', () => {
  const same = equilibrium(0.2)

  test('is 0 from itself and the same both ways', () => {
    expect(policyDistance(kuhn, same, same)).toBe(0)
    const other = uniformStrategy(kuhn)
    expect(policyDistance(kuhn, same, other)).toBeCloseTo(policyDistance(kuhn, other, same), 14)
  })

  test('counts a decision by the probability of getting there', () => {
    // Player 0 is dealt a jack a third of the time and decides first: |0.5 − 1| + |0.5 − 0| = 1.
    const pass = uniformStrategy(kuhn)
    const bets = pass.slice()
    const jack = kuhn.infosets.offset[kuhn.infosets.names.indexOf('J')]!
    bets[jack] = 0
    bets[jack + 1] = 1
    expect(policyDistance(kuhn, pass, bets)).toBeCloseTo(1 / 3, 14)
  })

  test('reach adds up to the mean number of decisions of a hand', () => {
    const total = (tree: GameTree): number =>
      infosetReach(tree, uniformStrategy(tree)).reduce((sum, reach) => sum + reach, 0)
    // Kuhn under uniform play: always two decisions, and a third one after pass, bet.
    expect(total(kuhn)).toBeCloseTo(2.25, 14)
  })
})
