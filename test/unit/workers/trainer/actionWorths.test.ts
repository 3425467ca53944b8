import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestResponse, gameValue } from '../../../../src/engine/cfr/evaluation/exploitability.ts'
import { kuhnPoker } from '../../../../src/engine/cfr/games/kuhn.ts'
import { leducPoker } from '../../../../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../../../../src/engine/cfr/sequenceForm.ts'
import { buildTree, type GameTree } from '../../../../src/engine/cfr/tree.ts'
import { actionWorths } from '../../../../src/workers/trainer/actionWorths.ts'

const kuhn = buildTree(kuhnPoker())
const leduc = buildTree(leducPoker())

/** A strategy of Kuhn poker by the chance of a bet or call at each information set. */
function kuhnStrategy(bets: Readonly<Record<string, number>>): Float64Array {
  const strategy = new Float64Array(kuhn.infosets.actionCount)
  for (const [set, name] of kuhn.infosets.names.entries()) {
    const first = kuhn.infosets.offset[set]!
    strategy.set([1 - (bets[name] ?? 0), bets[name] ?? 0], first)
  }
  return strategy
}

function worthsOf(name: string, worth: Float64Array): [pass: number, bet: number] {
  const first = kuhn.infosets.offset[kuhn.infosets.names.indexOf(name)]!
  return [worth[first]!, worth[first + 1]!]
}

/** The equilibrium of Kuhn poker in which player 0 never bets the jack (α = 0). */
const EQUILIBRIUM = { Qpb: 1 / 3, Kpb: 1, Jp: 1 / 3, Kp: 1, Qb: 1 / 3, Kb: 1 }

/** Random probabilities, some of them 0 as in real strategies. */
function randomStrategy(tree: GameTree, draws: readonly number[]): Float64Array {
  const { offset, count, actionCount } = tree.infosets
  const strategy = new Float64Array(actionCount)
  for (let set = 0; set < count; set++) {
    const [first, end] = [offset[set]!, offset[set + 1]!]
    for (let action = first; action < end; action++) strategy[action] = draws[action % draws.length]!
    const sum = strategy.subarray(first, end).reduce((total, each) => total + each, 0)
    for (let action = first; action < end; action++)
      strategy[action] = sum === 0 ? 1 / (end - first) : strategy[action]! / sum
  }
  return strategy
}

describe('the worth of an action', () => {
  it('agrees with Kuhn poker worked by hand', () => {
    const { worth, best } = actionWorths(sequenceForm(kuhn), 1, kuhnStrategy(EQUILIBRIUM))
    // Player 0 never bets first here, so no hand comes to a decision after a bet.
    expect(worthsOf('Qb', worth)).toEqual([Number.NaN, Number.NaN])
    // With the jack after a pass: player 0 has Q or K as often. Passing loses 1. A bet is called by every king
    // and by a queen once in three times, and wins 1 from the queens that fold: ½·(−2) + ½·(⅔·1 − ⅓·2).
    const [passed, bet] = worthsOf('Jp', worth)
    expect(passed).toBeCloseTo(-1, 12)
    expect(bet).toBeCloseTo(-1, 12)
    // With the king a pass wins 1; a bet wins 2 from a queen that calls, once in three times.
    expect(worthsOf('Kp', worth)[0]).toBeCloseTo(1, 12)
    expect(worthsOf('Kp', worth)[1]).toBeCloseTo(1 + 1 / 6, 12)
    expect(best).toBeCloseTo(1 / 18, 12)
  })

  it('costs nothing to play an equilibrium against itself', () => {
    const strategy = kuhnStrategy(EQUILIBRIUM)
    for (const player of [0, 1] as const) {
      const { worth } = actionWorths(sequenceForm(kuhn), player, strategy)
      for (const [set, name] of kuhn.infosets.names.entries()) {
        if (kuhn.infosets.player[set] !== player) continue
        const options = worthsOf(name, worth)
        const first = kuhn.infosets.offset[set]!
        for (const [i, each] of options.entries())
          if (strategy[first + i]! > 0 && !Number.isNaN(each))
            expect(each).toBeCloseTo(Math.max(...options), 12)
      }
    }
  })

  it.each([
    ['Kuhn', kuhn],
    ['Leduc', leduc],
  ])('what a player gives away in %s adds up to the distance from best play', (_, tree) => {
    const form = sequenceForm(tree)
    const shares = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true })), {
      minLength: 7,
      maxLength: 40,
    })
    fc.assert(
      fc.property(shares, shares, fc.constantFrom(0 as const, 1 as const), (own, others, player) => {
        const strategy = randomStrategy(tree, others)
        const mine = randomStrategy(tree, own)
        const both = strategy.slice()
        const { count, offset } = tree.infosets
        for (let set = 0; set < count; set++)
          if (tree.infosets.player[set] === player)
            both.set(mine.subarray(offset[set], offset[set + 1]), offset[set]!)
        const value = gameValue(form, both) * (player === 0 ? 1 : -1)
        const best = bestResponse(form, player, strategy).value
        expect(best - value).toBeCloseTo(
          givenAway(tree, player, both, actionWorths(form, player, strategy).worth),
          9,
        )
      }),
      { numRuns: 25 },
    )
  })
})

/** Chance of coming to each decision times what is lost there, by a plain walk through the tree. */
function givenAway(tree: GameTree, player: 0 | 1, both: Float64Array, worth: Float64Array): number {
  const { actor, firstChild, childCount, probability, infoset, infosets } = tree
  const walk = (node: number, reach: number): number => {
    if (reach === 0) return 0
    let sum = 0
    for (let child = 0; child < childCount[node]!; child++) {
      const at = firstChild[node]! + child
      const first = infoset[node]! < 0 ? 0 : infosets.offset[infoset[node]!]!
      const share = infoset[node]! < 0 ? probability[at]! : both[first + child]!
      if (actor[node] === player) {
        const options = [...worth.subarray(first, infosets.offset[infoset[node]! + 1])]
        sum += reach * share * (Math.max(...options) - worth[first + child]!)
      }
      sum += walk(at, reach * share)
    }
    return sum
  }
  return walk(0, 1)
}
