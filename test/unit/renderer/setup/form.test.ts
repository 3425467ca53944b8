import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldProblems } from '../../../../src/renderer/screens/setup/form/problems.ts'
import { type FormValues, toConfig, toForm } from '../../../../src/renderer/screens/setup/form/values.ts'
import { BUILT_IN } from '../../../../src/renderer/screens/setup/presets/builtIn.ts'
import { EMPTY_DRAFT } from '../../../../src/renderer/state/draft.ts'
import { checkConfig } from '../../../../src/shared/config/check.ts'

const START = toForm(EMPTY_DRAFT.config, 'sessions')
const configOf = (change: Partial<FormValues>) => toConfig({ ...START, ...change }, EMPTY_DRAFT.config)
const check = (change: Partial<FormValues>) => checkConfig(JSON.parse(JSON.stringify(configOf(change))))

const amount = fc.integer({ min: 1, max: 99_999 }).map((cents) => String(cents / 100))
const anyValues: fc.Arbitrary<FormValues> = fc
  .record({
    bonus: fc.boolean(),
    bonusPaytable: fc.constantFrom('paytable_a', 'paytable_b'),
    bonusPlan: fc.constantFrom('always', 'static', 'ratio'),
    bonusAmount: amount,
    bonusRatio: fc.constantFrom('0.2', '0.5', '1'),
    baseBet: amount,
    bankroll: fc.integer({ min: 4_000, max: 99_999 }).map(String),
    winLimit: fc.oneof(fc.constant(''), amount),
    lossLimit: fc.oneof(fc.constant(''), amount),
    hands: fc.integer({ min: 1, max: 10_000 }).map(String),
    stopOnFunds: fc.boolean(),
    strategy: fc.constantFrom('basic', 'optimal', 'always_ride', 'always_pull'),
    sessions: fc.integer({ min: 1, max: 1e8 }).map(String),
    seed: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
    workers: fc.integer({ min: 1, max: 64 }).map(String),
    fixed: fc.boolean(),
  })
  .map(({ fixed, ...values }) => ({
    ...START,
    ...values,
    seedMode: fixed ? 'fixed' : 'drawn',
    workersMode: fixed ? 'fixed' : 'auto',
  }))

describe('form and config', () => {
  it('give a valid config for every choice of the form', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { problems } = checkConfig(JSON.parse(JSON.stringify(toConfig(values, EMPTY_DRAFT.config))))
        expect(problems).toEqual([])
      }),
    )
  })

  it('come back to the same config', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const config = toConfig(values, EMPTY_DRAFT.config)
        expect(toConfig(toForm(config, 'sessions'), config)).toEqual(config)
      }),
    )
  })

  it('keep half a number as it was typed', () => {
    for (const text of ['', '5.', '1e', '2,50', 'abc']) {
      expect(toForm(configOf({ baseBet: text }), 'sessions').baseBet).toBe(text)
      if (!text.includes(',')) expect(toForm(configOf({ hands: text }), 'sessions').hands).toBe(text)
    }
  })

  it('read grouped thousands, but ask about a comma that may be a point', () => {
    expect(configOf({ sessions: '1,000,000' }).simulation.num_sessions).toBe(1_000_000)
    expect(configOf({ bankroll: '1,500.50' }).bankroll.starting_amount).toBe('1500.50')
    expect(check({ baseBet: '2,50' }).config).toBeNull()
  })

  it('keep a seed to its last digit', () => {
    const seed = '18446744073709551615'
    expect(check({ seedMode: 'fixed', seed }).config?.simulation.random_seed).toBe(seed)
  })

  it('take the smaller of two hand counts from a file', () => {
    const { config } = checkConfig({
      simulation: { hands_per_session: 300 },
      bankroll: { stop_conditions: { max_hands: 40 } },
    })
    expect(toForm(config!, 'sessions').hands).toBe('40')
  })
})

describe('presets', () => {
  it('can all be run as they are', () => {
    for (const { config } of BUILT_IN) {
      expect(checkConfig(JSON.parse(JSON.stringify(config)))).toMatchObject({ problems: [], warnings: [] })
    }
  })
})

describe('problems', () => {
  const at = (change: Partial<FormValues>) => fieldProblems(check(change).problems, '$')

  it('stand at their field and say what is allowed, with the currency', () => {
    expect(at({ bankroll: '10' }).byField.bankroll).toBe('At least $15: three bets of $5')
    expect(at({ baseBet: '0' }).byField.baseBet).toBe('Above $0')
    expect(at({ baseBet: '0.005' }).byField.baseBet).toBe('$0.005 is not a whole number of cents')
    expect(at({ sessions: '0' }).byField.sessions).toBe('From 1 to 100,000,000')
    expect(at({ hands: '1.5' }).byField.hands).toMatch(/^A whole number/)
  })

  it('of every field find their place', () => {
    const wrong: Partial<FormValues>[] = [
      { winLimit: '-1' },
      { lossLimit: 'x' },
      { seedMode: 'fixed', seed: '-3' },
      { workersMode: 'fixed', workers: '0' },
      { bonus: true, bonusAmount: '' },
      { bonus: true, bonusPlan: 'ratio', bonusRatio: '2' },
      { bonus: true, bonusMin: '50' },
      { bonus: true, bonusMax: '0' },
      { bonus: true, bonusStep: '0' },
    ]
    for (const change of wrong) {
      const { byField, others } = at(change)
      expect(Object.keys(change)).toContain(Object.keys(byField)[0])
      expect(others).toEqual([])
    }
  })

  it('of no single field are told apart', () => {
    expect(fieldProblems([{ path: 'paytables.extra', message: 'is not a key' }], '$').others).toEqual([
      'This is not a key',
    ])
  })
})
