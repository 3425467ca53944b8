import { describe, expect, it } from 'vitest'
import { checkConfig } from '../../../src/shared/config/check.ts'
import { formatProblem } from '../../../src/shared/config/problems.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'

const WITHIN = { stop_conditions: { win_limit: 50, loss_limit: 50 } }

function refusals(goal: object, more: object = {}): string[] {
  const strategy = { type: 'goal_optimal', goal_optimal: goal }
  return checkConfig({ bankroll: WITHIN, strategy, ...more }).problems.map(formatProblem)
}

describe('best play for a goal', () => {
  it('is allowed for every goal, seats, burned cards, systems of steps and fixed bonus bets', () => {
    for (const goal of [{}, { goal: 'target', target: 30 }, { goal: 'ruin', hands: 9 }, { goal: 'utility' }])
      expect(refusals(goal)).toEqual([])
    const martingale = { ...WITHIN, betting_system: { type: 'martingale', martingale: {} } }
    const bonus = { enabled: true, type: 'always', always: { amount: 5 } }
    const table = { num_seats: 4 }
    expect(
      refusals({}, { bankroll: martingale, bonus_strategy: bonus, table, dealer: { discard_enabled: true } }),
    ).toEqual([])
  })

  it('needs what its goal is about', () => {
    expect(refusals({ goal: 'target' })).toEqual([
      'strategy.goal_optimal.target: is needed by the goal target',
    ])
    expect(refusals({ goal: 'ruin' })).toEqual(['strategy.goal_optimal.hands: is needed by the goal ruin'])
    expect(checkConfig({ strategy: { type: 'goal_optimal' } }).problems[0]?.path).toBe(
      'strategy.goal_optimal',
    )
  })

  it('says what it does not combine with', () => {
    const first = (more: object, goal: object = {}) => refusals(goal, more)[0]
    const proportional = { ...WITHIN, betting_system: { type: 'proportional', proportional: {} } }
    expect(first({ bankroll: proportional })).toMatch(
      /^bankroll.betting_system.type: depends on the bankroll/,
    )
    const martingale = { ...WITHIN, betting_system: { type: 'martingale', martingale: {} } }
    expect(first({ bankroll: martingale }, { bets: [1, 2] })).toMatch(
      /^strategy.goal_optimal.bets: takes the/,
    )
    const streak = { enabled: true, type: 'streak_based', streak_based: {} }
    expect(first({ bonus_strategy: streak })).toMatch(/^bonus_strategy.type: depends on the session/)
    const share = { enabled: true, type: 'static', static: { amount: null, ratio: 0.2 } }
    expect(first({ bonus_strategy: share }, { bets: [1, 2] })).toMatch(
      /^strategy.goal_optimal.bets: cannot be/,
    )
    const always = { enabled: true, type: 'always', always: {} }
    const jackpot = { bonus: { type: 'paytable_b', progressive: {} } }
    expect(first({ bonus_strategy: always, paytables: jackpot })).toMatch(
      /^paytables.bonus.progressive: grows/,
    )
    expect(first({ table: { total_rounds: 100 } })).toMatch(/^table.total_rounds: begins seats anew/)
  })

  it('is refused where it is too large to be solved', () => {
    const long = { simulation: { hands_per_session: 10_000 }, bankroll: { starting_amount: 10_000 } }
    expect(refusals({}, long)).toEqual([
      expect.stringMatching(/^strategy.type: .* set limits, or play fewer/),
    ])
  })

  it('ends a session at its target, unless a lower win limit does', () => {
    const limitOf = (target: number) => {
      const strategy = { type: 'goal_optimal', goal_optimal: { goal: 'target', target } }
      return toSetup(checkConfig({ bankroll: WITHIN, strategy }).config!).winLimitCents
    }
    expect(limitOf(30)).toBe(3_000)
    expect(limitOf(80)).toBe(5_000)
  })
})
