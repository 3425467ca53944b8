import { describe, expect, test } from 'vitest'
import type { RuleSetup } from '../../../../src/engine/letitride/setup.ts'
import { compileRules } from '../../../../src/engine/rules/compileTables.ts'
import { RuleError } from '../../../../src/engine/rules/errors.ts'
import { handClasses } from '../../../../src/engine/rules/handClasses.ts'
import { checkRules, requireRules } from '../../../../src/engine/rules/ruleList.ts'
import { type HandShare, ruleStatistics } from '../../../../src/engine/rules/ruleStatistics.ts'
import { newValues, slotOf } from '../../../../src/engine/rules/variables.ts'
import { BASIC_AS_RULES } from '../../../fixtures/rules/basicStrategy.ts'

/** Rules from lines such as `ride has_pair`. */
function rules(...lines: string[]): RuleSetup[] {
  return lines.map((line) => ({
    action: line.startsWith('ride ') ? 'ride' : 'pull',
    condition: line.slice(5),
  }))
}

describe('checking', () => {
  test('problems name their rule', () => {
    const checked = checkRules(rules('ride has_pair', 'ride has_par', 'pull 1 +'), 'bet1')
    expect(checked.ok ? [] : checked.problems.map(({ rule, code }) => [rule, code])).toEqual([
      [1, 'unknown_name'],
      [2, 'unexpected'],
    ])
    expect(() => requireRules(rules('ride has_par'), 'bet1')).toThrow(RuleError)
  })

  test('a list that may decide nothing is warned of: the bet is then pulled', () => {
    for (const list of [[], rules('ride has_pair')])
      expect(checkRules(list, 'bet1')).toMatchObject({
        ok: true,
        warnings: [{ code: 'no_default', rule: null }],
      })
  })

  test.each(['ride default', 'pull DEFAULT', 'ride true', 'ride 1 + 1 == 2'])('%s ends a list', (last) => {
    expect(checkRules(rules('ride has_pair', last), 'bet1')).toMatchObject({ ok: true, warnings: [] })
    expect(checkRules(rules(last, 'ride has_pair'), 'bet1')).toMatchObject({
      ok: true,
      warnings: [{ code: 'unreachable', rule: 1 }],
    })
  })
})

describe('how often rules fire', () => {
  const exactly = (hands: number): Partial<HandShare> => ({ least: hands, most: hands })

  test('the three-card counts of the bonus bet come back', () => {
    const list = requireRules(
      rules('ride has_trips', 'ride has_pair', 'pull is_flush_draw', 'pull default'),
      'bet1',
    )
    const { rules: fired, undecided, rides } = ruleStatistics(list)
    // Flushes: 4 mini royals, 44 straight flushes, 1,096 others.
    expect(fired.map(({ decides }) => decides.least)).toEqual([52, 3_744, 1_144, 22_100 - 52 - 3_744 - 1_144])
    expect(fired.at(-1)).toMatchObject({ holds: exactly(22_100) })
    expect(undecided).toEqual({ least: 0, most: 0, of: 22_100 })
    expect(rides).toEqual({ least: 3_796, most: 3_796, of: 22_100 })
  })

  test('four-card counts: 13 quads, C(13,2) × 6² two pairs, 4 × C(13,4) flush draws', () => {
    const list = requireRules(rules('ride has_quads', 'ride has_two_pair', 'ride is_flush_draw'), 'bet2')
    const { rules: fired, undecided } = ruleStatistics(list)
    expect(fired.map(({ decides }) => decides)).toMatchObject([exactly(13), exactly(2_808), exactly(2_860)])
    expect(undecided).toEqual({ ...exactly(270_725 - 13 - 2_808 - 2_860), of: 270_725 })
  })

  test('an earlier rule takes hands from a later one', () => {
    const { rules: fired } = ruleStatistics(
      requireRules(rules('ride has_high_pair', 'pull has_pair'), 'bet1'),
    )
    expect(fired[1]).toMatchObject({ holds: exactly(3_744), decides: exactly(3_744 - 5 * 6 * 48) })
  })

  test('what the session decides lies between two counts', () => {
    const list = requireRules(
      rules('ride streak > 2 and has_pair', 'ride has_high_pair', 'pull has_pair', 'pull default'),
      'bet1',
    )
    const { rules: fired, rides } = ruleStatistics(list)
    expect(fired.map(({ decides: { least, most } }) => [least, most])).toEqual([
      [0, 3_744],
      [0, 1_440],
      [0, 2_304],
      [18_356, 18_356],
    ])
    expect(rides).toEqual({ least: 1_440, most: 3_744, of: 22_100 })
  })
})

describe('compiling', () => {
  test('cards alone give decisions alone', () => {
    const { codes, sessionRules } = compileRules(requireRules(BASIC_AS_RULES.bet1Rules, 'bet1'))
    expect(sessionRules).toEqual([])
    expect(Math.max(...codes)).toBe(1)
  })

  test('hands that leave the same rules open share one look at the session', () => {
    const list = requireRules(
      rules('ride has_high_pair', 'ride has_pair and session_profit > 10', 'ride streak < -pair_rank / 2'),
      'bet1',
    )
    const { codes, sessionRules } = compileRules(list)
    // Without a pair one rule on the streak; with one of eight low ranks two rules, of which the last knows the rank.
    expect(sessionRules).toHaveLength(1 + 8)
    const { classOf, values } = handClasses('bet1')
    const hand = classOf.findIndex((number) => values[number]![slotOf('pair_rank')] === 6)
    const session = newValues()
    const decide = (): number => sessionRules[codes[hand]! - 2]!(session)
    session[slotOf('session_profit')] = 1_000
    expect(decide()).toBe(0)
    session[slotOf('session_profit')] = 1_001
    expect(decide()).toBe(1)
    session[slotOf('session_profit')] = 0
    session[slotOf('streak')] = -3
    expect(decide()).toBe(0)
    session[slotOf('streak')] = -4
    expect(decide()).toBe(1)
  })
})
