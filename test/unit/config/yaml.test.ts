import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../src/shared/config/simulation.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'
import { configToYaml, formatProblems, parseConfigYaml } from '../../../src/shared/config/yaml.ts'

const config = (text: string) => {
  const { config, problems } = parseConfigYaml(text)
  if (config === null) throw new Error(formatProblems(problems))
  return config
}
const problems = (text: string) => formatProblems(parseConfigYaml(text).problems)

describe('a config file', () => {
  it('may be empty: every setting has its default', () => {
    expect(config('')).toEqual(defaultConfig())
    expect(config('{}')).toEqual(defaultConfig())
    expect(config('# only a comment')).toEqual(defaultConfig())
  })

  it('is read with the scalars of YAML 1.1', () => {
    const read = config(`
simulation: { num_sessions: 10_000, hands_per_session: "150" }
bankroll:
  base_bet: 2.50
  stop_conditions: { stop_on_insufficient_funds: off, win_limit: 1_000 }
bonus_strategy: { enabled: yes, type: always, always: { amount: 1. } }`)
    expect(read.simulation.num_sessions).toBe(10_000)
    expect(read.simulation.hands_per_session).toBe(150)
    expect(read.bankroll.base_bet).toBe('2.5')
    expect(read.bankroll.stop_conditions.stop_on_insufficient_funds).toBe(false)
    expect(read.bankroll.stop_conditions.win_limit).toBe('1000')
    expect(read.bonus_strategy.enabled).toBe(true)
  })

  it('keeps y and n as words, and dates as text', () => {
    expect(config('metadata: { name: y, created: 2025-01-01 }').metadata).toMatchObject({
      name: 'y',
      created: '2025-01-01',
    })
    expect(problems('bonus_strategy: { enabled: y }')).toContain(
      'bonus_strategy.enabled: must be true or false',
    )
  })

  it.each(['18446744073709551615', '9007199254740993', '0'])('keeps seed %s to the digit', (seed) => {
    expect(config(`simulation: { random_seed: ${seed} }`).simulation.random_seed).toBe(seed)
    expect(config(`simulation: { random_seed: "${seed}" }`).simulation.random_seed).toBe(seed)
  })

  it.each([
    ['simulation: { random_seed: 18446744073709551616 }', 'simulation.random_seed: must be from 0 to'],
    ['simulation: { random_seed: -1 }', 'simulation.random_seed: must be from 0 to'],
    ['simulation: { random_seed: 1.5 }', 'simulation.random_seed: must be a whole number'],
    ['simulation: { workers: 0 }', 'simulation.workers: must be auto, or from 1 to 1,000,000'],
    ['simulation: { workers: 1.5 }', 'simulation.workers: must be auto, or a whole number, not 1.5'],
    ['simulation: { workers: many }', 'simulation.workers: must be auto, or a whole number'],
    ['simulation: { num_sessions: 0 }', 'simulation.num_sessions: must be from 1 to 100,000,000'],
    ['simulation: { num_sessions: 1.5 }', 'simulation.num_sessions: must be a whole number, not 1.5'],
    ['simulation: { hands_per_session: 10001 }', 'simulation.hands_per_session: must be from 1 to 10,000'],
    ['simulation: []', 'simulation: must be a group of settings'],
    ['bankroll: { base_bet: 0.005 }', 'bankroll.base_bet: 0.005 is not a whole number of cents'],
    ['bankroll: { base_bet: 0 }', 'bankroll.base_bet: must be above 0'],
    ['bankroll: { base_bet: -5 }', 'bankroll.base_bet: must be above 0'],
    ['bankroll: { base_bet: .inf }', 'bankroll.base_bet: must be an amount of money'],
    ['bankroll: { base_bet: five }', 'bankroll.base_bet: must be an amount of money'],
    ['bankroll: { base_bet: true }', 'bankroll.base_bet: must be an amount of money'],
    ['bankroll: { base_bet: 1e12 }', 'bankroll.base_bet: must be at most 1,000,000,000'],
    [
      'bankroll: { base_bet: 300000000, starting_amount: 1000000000 }\nsimulation: { hands_per_session: 10000 }',
      'bankroll.base_bet: is so large that a session could win more cents than can be counted exactly',
    ],
    ['bankroll: { starting_amount: 10 }', 'bankroll.starting_amount: must be at least 15: three bets of 5'],
    [
      'bankroll: { starting_amount: 15 }\nbonus_strategy: { enabled: true, type: always, always: {} }',
      'must be at least 16: three bets of 5 and the bonus bet of 1',
    ],
    ['strategy: { type: lucky }', 'strategy.type: must be one of basic, optimal, always_ride, always_pull'],
    ['metadata: { version: 1.0 }', 'metadata.version: must be text (put quotes around it)'],
    ['simulation: { num_sesions: 5 }', 'simulation.num_sesions: is not known; did you mean num_sessions?'],
    ['table: { num_seats: 7 }', 'table.num_seats: must be from 1 to 6'],
    ['table: { total_rounds: 10001 }', 'table.total_rounds: must be from 1 to 10,000'],
    [
      'table: { num_seats: 6 }\nsimulation: { num_sessions: 16666667 }',
      'simulation.num_sessions: must be at most 16,666,666 with 6 seats',
    ],
    ['zebra: 1', 'zebra: is not a setting that Feltworks knows'],
    ['__proto__: { a: 1 }', '__proto__: is not a setting that Feltworks knows'],
    ['<<: { a: 1 }', '<<: is not a setting that Feltworks knows'],
    ['bonus_strategy: { enabled: on, type: always }', 'bonus_strategy.always: is needed'],
    [
      'bonus_strategy: { enabled: on, type: static, static: { ratio: 0.2 } }',
      'takes an amount or a ratio, not both',
    ],
    ['bonus_strategy: { type: static, static: { amount: null } }', 'needs an amount or a ratio'],
    ['bonus_strategy: { limits: { min_bet: 5, max_bet: 2 } }', 'limits.min_bet: must be at most max_bet'],
    [
      'bonus_strategy: { paytable: paytable_a }\npaytables: { bonus: { type: paytable_b } }',
      'names another paytable than',
    ],
  ])('refuses %s, naming the place and what is allowed', (text, expected) => {
    expect(problems(text)).toContain(expected)
  })

  it('names the line of each problem', () => {
    expect(parseConfigYaml('simulation:\n  num_sessions: 5\nbankroll:\n  base_bet: -1').problems).toEqual([
      { path: 'bankroll.base_bet', message: 'must be above 0', line: 4 },
    ])
  })

  it.each([
    ['a: [', 1],
    ['a: 1\na: 2', 2],
    ['simulation: !danger {}', 1],
    ['just words', undefined],
    ['- a\n- b', undefined],
  ])('reports malformed text %j', (text, line) => {
    const [problem] = parseConfigYaml(text).problems
    expect(problem?.message).toMatch(/\w/)
    expect(problem?.line).toBe(line)
  })

  it('is not overwhelmed by nesting or by aliases that multiply', () => {
    expect(parseConfigYaml('['.repeat(100_000)).problems).toEqual([
      { path: '', message: 'The file is nested too deeply.' },
    ])
    const layers = Array.from(
      { length: 8 },
      (_, i) => `k${i}: &k${i} [${Array(9).fill(i === 0 ? 'x' : `*k${i - 1}`)}]`,
    )
    expect(problems(layers.join('\n'))).toContain('anchors and aliases')
  })

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { config, problems } = parseConfigYaml(text)
        return (config === null) === problems.length > 0
      }),
      { numRuns: 2000 },
    )
  })

  it('written and read again is the same config', () => {
    const original = config(`
metadata: { name: "yes: no", description: "first\\nsecond" }
simulation: { random_seed: 18446744073709551615, workers: 3 }
bankroll: { base_bet: 2.50, starting_amount: 1000, stop_conditions: { win_limit: 12.34, max_hands: 7 } }
bonus_strategy: { enabled: yes, type: static, static: { amount: null, ratio: 0.25 }, paytable: paytable_a }`)
    expect(config(configToYaml(original, 'A comment\nof two lines'))).toEqual(original)
  })
})

describe('the engine setup of a config', () => {
  it('is in whole cents, with the smaller of the two hand limits', () => {
    const setup = toSetup(
      config(`
simulation: { hands_per_session: 200 }
bankroll: { base_bet: 2.50, starting_amount: 500, stop_conditions: { win_limit: 0.10, max_hands: 50 } }
strategy: { type: optimal }
bonus_strategy: { enabled: yes, type: static, static: { amount: null, ratio: 0.125 }, paytable: paytable_a }`),
    )
    expect(setup).toMatchObject({
      handsPerSession: 50,
      startingCents: 50_000,
      baseBetCents: 250,
      winLimitCents: 10,
      lossLimitCents: null,
      strategy: 'optimal',
      bonusPlan: { kind: 'ratio', numerator: 125, denominator: 1000 },
    })
    expect(setup.bonusPayouts?.[0]).toBe(50)
  })

  it('has no bonus bet unless the bonus is enabled', () => {
    const { config: read, warnings } = parseConfigYaml(
      'bonus_strategy: { type: always, always: { amount: 5 } }',
    )
    expect(read && toSetup(read)).toMatchObject({ bonusPayouts: null, bonusPlan: { kind: 'never' } })
    expect(formatProblems(warnings)).toContain('has no effect, because bonus_strategy.enabled is false')
  })
})
