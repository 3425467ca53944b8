/** Best play against a search of the whole game tree over cards, against other play, and against itself. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexOfCards } from '../../../src/engine/cards/combinations.ts'
import { enumerateOutcomes } from '../../../src/engine/exact/enumerate.ts'
import { explainGoal, explainGoalTask } from '../../../src/engine/exact/goal/explain.ts'
import { policyFigures, policyFiguresTask } from '../../../src/engine/exact/goal/figures.ts'
import {
  certaintyEquivalent,
  gameFor,
  parseObjective,
  utility,
} from '../../../src/engine/exact/goal/objective.ts'
import { Policy } from '../../../src/engine/exact/goal/policy.ts'
import {
  policyFromCsv,
  policyFromJson,
  policyToCsv,
  policyToJson,
} from '../../../src/engine/exact/goal/policyFile.ts'
import { estimateGoal, solveGoal, solveGoalTask } from '../../../src/engine/exact/goal/solve.ts'
import { jointOutcomes } from '../../../src/engine/exact/net.ts'
import { payoffTypes } from '../../../src/engine/exact/payoffTypes.ts'
import type { SessionFigures } from '../../../src/engine/exact/session/figures.ts'
import { flatChain, handModel, type SessionGame } from '../../../src/engine/exact/session/game.ts'
import { solveSession } from '../../../src/engine/exact/session/solve.ts'
import type { SlicedTask } from '../../../src/engine/exact/task.ts'
import type { Objective } from '../../../src/engine/letitride/goalSetup.ts'
import { BONUS_PAYOUTS_B, STANDARD_MAIN_PAYOUTS } from '../../../src/engine/letitride/paytables.ts'
import { type CardStrategy, compileStrategy } from '../../../src/engine/letitride/strategies/compile.ts'
import { branchings, slowCategory, slowThreeCategory } from './slow.ts'

const main = STANDARD_MAIN_PAYOUTS
const types = payoffTypes({ mainPayouts: main, bonusPayouts: null })
const bonusTypes = payoffTypes({ mainPayouts: main, bonusPayouts: BONUS_PAYOUTS_B })
const net = (payout: number): number => (payout > 0 ? payout : -1)

function gameWith(changes: Partial<SessionGame> & { bonusCents?: number } = {}): SessionGame {
  const { bonusCents = 0, ...others } = changes
  return {
    startingCents: 50_000,
    baseBetCents: 500,
    betting: flatChain(others.baseBetCents ?? 500, bonusCents),
    hands: 200,
    handsReason: 'max_hands',
    winLimitCents: null,
    lossLimitCents: null,
    stopOnInsufficientFunds: true,
    ...others,
  }
}

const worth = (objective: Objective, figures: SessionFigures, start: number): number => {
  const { profitCents, probability } = figures.distribution
  let sum = 0
  for (const [index, profit] of profitCents.entries()) {
    if (objective.kind === 'win') sum += profit > 0 ? probability[index]! : 0
    else if (objective.kind === 'target') sum += profit >= objective.cents ? probability[index]! : 0
    else if (objective.kind === 'utility')
      sum += probability[index]! * utility((start + profit) / start, objective.gamma)
  }
  return sum
}

test('limits of 25: 34.5 % for EV play, 37.9 % for best play, and the explanation accounts for all of it', () => {
  const game = gameWith({ winLimitCents: 2_500, lossLimitCents: 2_500 })
  const solution = solveGoal({ game, types, objective: { kind: 'win' } })
  expect(solution.value).toBeCloseTo(0.379, 3)
  const played = policyFigures(solution)
  expect(played.pWin).toBeCloseTo(solution.value, 12)
  const { tree } = solution.problem
  const ev = solveSession(game, tree.model(tree.evDecisions()))
  expect(ev.pWin).toBeCloseTo(0.345, 3)
  const explanation = explainGoal(solution)
  expect(explanation.evValue).toBeCloseTo(ev.pWin, 12)
  expect(explanation.otherGain).toBeCloseTo(0, 12)
  // What is given up is the difference of expectations for as many hands as best play plays.
  const asEv = (ev.meanProfitCents / ev.meanHands) * played.meanHands
  expect(explanation.givenUpCents).toBeCloseTo(asEv - played.meanProfitCents, 8)
  expect(explanation.departures[0]).toMatchObject({ bet: 'bet1', action: 'ride', classes: ['low_pair'] })
})

describe('a search of the whole tree', () => {
  const all = branchings()

  /** Worth of a session, by trying every decision on every holding. */
  function search(
    game: SessionGame,
    options: { ends: (profit: number) => number; bets: readonly number[]; leaving: boolean; bonus: number },
  ): number {
    const memory = new Map<string, number>()
    return at(0, 0)

    function at(hands: number, profit: number): number {
      const key = `${hands} ${profit}`
      const known = memory.get(key)
      if (known !== undefined) return known
      const value = play(hands, profit)
      memory.set(key, value)
      return value
    }

    function play(hands: number, profit: number): number {
      const { winLimitCents, lossLimitCents, startingCents, baseBetCents } = game
      const over =
        (winLimitCents !== null && profit >= winLimitCents) ||
        (lossLimitCents !== null && profit <= -lossLimitCents) ||
        hands === game.hands ||
        startingCents + profit < 3 * baseBetCents + options.bonus
      if (over) return options.ends(profit)
      let best = options.leaving ? options.ends(profit) : Number.NEGATIVE_INFINITY
      for (const multiple of options.bets) {
        const bet = multiple * baseBetCents
        if (3 * bet + options.bonus <= startingCents + profit) best = Math.max(best, hand(hands, profit, bet))
      }
      return best
    }

    function hand(hands: number, profit: number, bet: number): number {
      let total = 0
      for (const { cards, weight, branches } of all) {
        const bonus = options.bonus * net(BONUS_PAYOUTS_B[slowThreeCategory(cards)]!)
        const after = main.map((payout) =>
          [1, 2, 3].map((units) => at(hands + 1, profit + bonus + units * bet * net(payout))),
        )
        let [pull, ride] = [0, 0]
        for (const { counts } of branches) {
          const worths = [0, 1, 2].map((units) =>
            counts.reduce(
              (sum, count, category) => (count ? sum + count * after[category]![units]! : sum),
              0,
            ),
          )
          pull += Math.max(worths[0]!, worths[1]!)
          ride += Math.max(worths[1]!, worths[2]!)
        }
        total += weight * Math.max(pull, ride)
      }
      return total / 51_979_200
    }
  }

  const win = (profit: number): number => (profit > 0 ? 1 : 0)

  test('two hands, decisions only', () => {
    const game = gameWith({ hands: 2, startingCents: 3_000 })
    const { value } = solveGoal({ game, types, objective: { kind: 'win' } })
    expect(value).toBeCloseTo(search(game, { ends: win, bets: [1], leaving: false, bonus: 0 }), 11)
  })

  test('three hands within limits, with a bonus bet', () => {
    const game = gameWith({ hands: 3, winLimitCents: 500, lossLimitCents: 1_500, bonusCents: 500 })
    const { value } = solveGoal({ game, types: bonusTypes, objective: { kind: 'win' } })
    expect(value).toBeCloseTo(search(game, { ends: win, bets: [1], leaving: false, bonus: 500 }), 11)
  })

  test('two hands, decisions, bets and leaving, logarithmic utility', () => {
    const game = gameWith({ hands: 2, startingCents: 4_000, winLimitCents: 1_000 })
    const ends = (profit: number): number => Math.log((4_000 + profit) / 4_000)
    const { value } = solveGoal({
      game,
      types,
      objective: { kind: 'utility', gamma: 1 },
      choose: { bets: [1, 2], leaving: true },
    })
    expect(value).toBeCloseTo(search(game, { ends, bets: [1, 2], leaving: true, bonus: 0 }), 11)
  })

  test('three hands to a target before a loss', () => {
    const game = gameWith({ hands: 3, lossLimitCents: 1_000 })
    const objective = { kind: 'target', cents: 1_500 } as const
    const { value } = solveGoal({ game, types, objective })
    const ends = (profit: number): number => (profit >= 1_500 ? 1 : 0)
    const asked = gameFor(game, objective)
    expect(value).toBeCloseTo(search(asked, { ends, bets: [1], leaving: false, bonus: 0 }), 11)
  })
})

describe('every built-in strategy is beaten', () => {
  const strategies: CardStrategy[] = [
    'basic',
    'optimal',
    'always_ride',
    'always_pull',
    { kind: 'conservative', madeHandsOnly: true, minStrengthBet1: 7, minStrengthBet2: 5 },
    { kind: 'aggressive', rideOnDraws: true, includeGutshots: true, includeBackdoorFlush: true },
  ]
  const models = [null, BONUS_PAYOUTS_B].map((bonusPayouts) =>
    strategies.map((strategy) =>
      handModel(
        jointOutcomes(
          { mainPayouts: main, bonusPayouts },
          enumerateOutcomes(compileStrategy({ strategy, mainPayouts: main })),
        ),
      ),
    ),
  )
  const objective: fc.Arbitrary<Objective> = fc.oneof(
    fc.constant({ kind: 'win' } as const),
    fc.record({ kind: fc.constant('target' as const), cents: fc.integer({ min: 100, max: 6_000 }) }),
    fc.record({ kind: fc.constant('utility' as const), gamma: fc.constantFrom(0, 0.5, 1, 2) }),
  )
  const configs = fc.record({
    objective,
    startingCents: fc.integer({ min: 2_000, max: 12_000 }),
    winLimitCents: fc.integer({ min: 500, max: 6_000 }),
    lossLimitCents: fc.option(fc.integer({ min: 500, max: 6_000 })),
    hands: fc.integer({ min: 1, max: 40 }),
    bonusCents: fc.constantFrom(0, 0, 500),
  })

  test('on its own objective, for 50 random games', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(configs, ({ objective: goal, ...changes }) => {
        const game = gameWith(changes)
        const withBonus = changes.bonusCents > 0
        const solution = solveGoal({ game, types: withBonus ? bonusTypes : types, objective: goal })
        const start = changes.startingCents
        expect(worth(goal, policyFigures(solution), start)).toBeCloseTo(solution.value, 10)
        for (const model of models[withBonus ? 1 : 0]!) {
          const other = worth(goal, solveSession(gameFor(game, goal), model), start)
          expect(solution.value).toBeGreaterThanOrEqual(other - 1e-11)
        }
      }),
      { seed: 8, numRuns: 50 },
    )
  })

  test('the chance of ruin is smaller than by always pulling, and more choices never hurt', () => {
    const game = gameWith({ startingCents: 3_000, hands: 40 })
    const goal = { kind: 'ruin', hands: 20 } as const
    const ruined = 1 - solveGoal({ game, types, objective: goal }).value
    for (const model of models[0]!) {
      const { stopReasons } = solveSession({ ...game, hands: 20 }, model)
      expect(ruined).toBeLessThanOrEqual(stopReasons.insufficient_funds + 1e-12)
    }
    const leaving = solveGoal({ game, types, objective: goal, choose: { leaving: true } })
    expect(1 - leaving.value).toBeCloseTo(ruined, 12)
    expect(policyFigures(leaving).meanHands).toBeLessThanOrEqual(20)
    const base = solveGoal({ game, types, objective: { kind: 'win' } }).value
    const more = solveGoal({ game, types, objective: { kind: 'win' }, choose: { bets: [1, 2, 3] } }).value
    expect(more).toBeGreaterThan(base)
  })
})

test('a policy can be looked up by cards', () => {
  const game = gameWith({ winLimitCents: 2_500, lossLimitCents: 2_500 })
  const { policy } = solveGoal({ game, types, objective: { kind: 'win' } })
  const near = { handsPlayed: 10, profitCents: -2_000 }
  const [three, four] = [indexOfCards([0, 1, 20]), indexOfCards([0, 1, 20, 40])]
  expect(policy.before(near)).toEqual({ leave: false, betCents: 500, bonusCents: 0 })
  // A low pair rides where little is left to lose, and is pulled by the expectation.
  expect(policy.rideBet1(near, three)).toBe(true)
  expect(policy.rideBet2(near, { three, four, rode1: true })).toBe(true)
})

test('a policy survives being stored', () => {
  const game = gameWith({ winLimitCents: 5_000, lossLimitCents: 2_500, hands: 30 })
  const { policy } = solveGoal({ game, types, objective: { kind: 'win' }, choose: { leaving: true } })
  const copy = Policy.from(policy.tree, structuredClone(policy.data()))
  for (let handsPlayed = 0; handsPlayed < 30; handsPlayed++)
    for (let profitCents = -2_000; profitCents < 5_000; profitCents += 500) {
      const situation = { handsPlayed, profitCents }
      expect(copy.before(situation)).toEqual(policy.before(situation))
      for (const three of [0, 500, 22_099])
        expect(copy.rideBet1(situation, three)).toBe(policy.rideBet1(situation, three))
    }
  expect(() => Policy.from(policy.tree, { ...policy.data(), hands: 31 })).toThrow(RangeError)
})

test.each([
  ['JSON', (policy: Policy) => policyFromJson(policyToJson(policy, { stake: 5 }), policy.tree.types)],
  ['CSV', (policy: Policy) => policyFromCsv(policyToCsv(policy), policy.tree.types, policy.stepCents)],
])('a policy survives being written and read as %s', (_name, again) => {
  const games = [
    { game: gameWith({ winLimitCents: 3_000, lossLimitCents: 2_500, hands: 12 }), choose: { leaving: true } },
    { game: gameWith({ startingCents: 4_000, hands: 6, bonusCents: 100 }), choose: { bets: [1, 2] } },
  ]
  for (const { game, choose } of games) {
    const used = game.betting.bonusCents(0) > 0 ? bonusTypes : types
    const { policy, problem } = solveGoal({ game, types: used, objective: { kind: 'win' }, choose })
    const copy = again(policy)
    expect([copy.low, copy.high, copy.hands, copy.states]).toEqual([
      policy.low,
      policy.high,
      policy.hands,
      policy.states,
    ])
    for (let hands = 0; hands < policy.hands; hands++)
      for (let profit = problem.lattice.aliveFrom[0]!; profit <= policy.high + 1; profit++)
        expect(copy.actions[copy.numberAt(hands, 0, profit)]).toEqual(
          policy.actions[policy.numberAt(hands, 0, profit)],
        )
    expect(policyFigures({ problem, policy: copy })).toEqual(policyFigures({ problem, policy }))
  }
})

test('what is no policy is refused', () => {
  const { policy } = solveGoal({ game: gameWith({ hands: 2 }), types, objective: { kind: 'win' } })
  expect(() => policyFromJson('{', types)).toThrow(RangeError)
  expect(() => policyFromJson('{"format":"other"}', types)).toThrow(RangeError)
  expect(() => policyFromJson(policyToJson(policy, {}), bonusTypes)).toThrow(RangeError)
  expect(() => policyFromCsv('a,b', types, 500)).toThrow(RangeError)
  expect(() => policyFromCsv(policyToCsv(policy), bonusTypes, 500)).toThrow(RangeError)
})

test('a policy played by its look-ups on dealt cards does what was computed', () => {
  const game = gameWith({ winLimitCents: 3_000, lossLimitCents: 2_500, bonusCents: 500, hands: 30 })
  const choose = { bets: [1, 2], leaving: true }
  const solution = solveGoal({ game, types: bonusTypes, objective: { kind: 'win' }, choose })
  const { policy } = solution
  const random = mulberry(12)
  const deck = Array.from({ length: 52 }, (_, card) => card)
  const sessions = 20_000
  let wins = 0
  for (let session = 0; session < sessions; session++) {
    let profit = 0
    for (let handsPlayed = 0; handsPlayed < 30 && profit > -2_500 && profit < 3_000; handsPlayed++) {
      const situation = { handsPlayed, profitCents: profit }
      const { leave, betCents, bonusCents } = policy.before(situation)
      if (leave) break
      for (let place = 0; place < 5; place++) {
        const other = place + Math.floor(random() * (52 - place))
        ;[deck[place], deck[other]] = [deck[other]!, deck[place]!]
      }
      const [own, known, all] = [deck.slice(0, 3), deck.slice(0, 4), deck.slice(0, 5)]
      const three = indexOfCards(own)
      const rode1 = policy.rideBet1(situation, three)
      const rode2 = policy.rideBet2(situation, { three, four: indexOfCards(known), rode1 })
      const paid = net(main[slowCategory(all.map(slowCard))]!)
      const bonus = net(BONUS_PAYOUTS_B[slowThreeCategory(own.map(slowCard))]!)
      profit += (1 + Number(rode1) + Number(rode2)) * betCents * paid + bonusCents * bonus
    }
    if (profit > 0) wins++
  }
  const { value } = solution
  const allowed = 4 * Math.sqrt((value * (1 - value)) / sessions)
  expect(Math.abs(wins / sessions - value)).toBeLessThan(allowed)
})

/** A small generator of its own (T. Ettinger's mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const slowCard = (card: number) => [2 + (card >> 2), card & 3] as const

test('slices change nothing', () => {
  const input = {
    game: gameWith({ winLimitCents: 2_500, lossLimitCents: 2_500 }),
    types,
    objective: { kind: 'win' } as const,
  }
  const task = solveGoalTask(input)
  let slices = 1
  while (!task.step(10_000)) slices++
  expect(slices).toBeGreaterThan(50)
  const solution = task.result()
  expect(solution.value).toBe(solveGoal(input).value)
  const inSlices = <T>(sliced: SlicedTask<T>): T => {
    while (!sliced.step(5_000)) expect(sliced.progress()).toBeLessThan(1)
    return sliced.result()
  }
  expect(inSlices(policyFiguresTask(solution))).toEqual(policyFigures(solution))
  expect(inSlices(explainGoalTask(solution))).toEqual(explainGoal(solution))
  expect(estimateGoal(input).feasible).toBe(true)
})

test('objectives are read from their texts', () => {
  expect(parseObjective('win')).toEqual({ kind: 'win' })
  expect(parseObjective('target=100.5')).toEqual({ kind: 'target', cents: 10_050 })
  expect(parseObjective('ruin;hands=100')).toEqual({ kind: 'ruin', hands: 100 })
  expect(parseObjective('utility=log')).toEqual({ kind: 'utility', gamma: 1 })
  expect(parseObjective('utility=crra:2.5')).toEqual({ kind: 'utility', gamma: 2.5 })
  for (const text of [
    '',
    'win=1',
    'target=',
    'target=0',
    'target=1.234',
    'ruin',
    'ruin;hands=0',
    'utility=crra:-1',
    'utility',
  ])
    expect(parseObjective(text)).toBeNull()
  expect(certaintyEquivalent(utility(0.7, 2), 2)).toBeCloseTo(0.7, 12)
  expect(certaintyEquivalent(utility(0.7, 1), 1)).toBeCloseTo(0.7, 12)
})
