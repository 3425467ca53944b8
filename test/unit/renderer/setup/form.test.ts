import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseBetting,
  chooseBonusPaytable,
  chooseBonusPlan,
  chooseMainPaytable,
  chooseStrategy,
  switchBonus,
  switchJackpot,
} from '../../../../src/renderer/screens/setup/form/choices.ts'
import { type ConfigPath, valueAt, withValue } from '../../../../src/renderer/screens/setup/form/paths.ts'
import { messageFor, sectionOf, sortProblems } from '../../../../src/renderer/screens/setup/form/problems.ts'
import { type FieldKind, shownText, typedValue } from '../../../../src/renderer/screens/setup/form/text.ts'
import { BUILT_IN } from '../../../../src/renderer/screens/setup/presets/builtIn.ts'
import { moved, withNewRule } from '../../../../src/renderer/screens/setup/rules/lists.ts'
import { checkConfig } from '../../../../src/shared/config/check.ts'
import { DEFAULT_CONFIG } from '../../../../src/shared/config/defaults.ts'
import type { SimulationConfig } from '../../../../src/shared/config/simulation.ts'
import { allPaths, fullConfig, leaves } from './schemaPaths.ts'

const check = (config: SimulationConfig) => checkConfig(JSON.parse(JSON.stringify(config)))
const typed = (path: ConfigPath, text: string, kind: FieldKind, config = DEFAULT_CONFIG) =>
  withValue(config, path, typedValue(text, kind))

describe('paths', () => {
  it('come back to the same config for every key of the format, whatever is written there', () => {
    const paths = allPaths(fullConfig())
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom('7', 12, false, null), (path, value) => {
        const before = fullConfig()
        const changed = withValue(before, path as ConfigPath, value)
        expect(valueAt(changed, path)).toBe(value)
        expect(withValue(changed, path as ConfigPath, valueAt(before, path))).toEqual(before)
        // Nothing else has moved.
        for (const other of paths.filter((each) => each !== path))
          expect(valueAt(changed, other)).toBe(valueAt(before, other))
      }),
      { numRuns: 300 },
    )
  })

  it('make groups that are missing, and take keys away', () => {
    const path = 'bankroll.betting_system.paroli.max_bet'
    const made = withValue(DEFAULT_CONFIG, path, '20')
    expect(valueAt(made, path)).toBe('20')
    expect(withValue(made, 'bankroll.betting_system.paroli', undefined)).toEqual(DEFAULT_CONFIG)
  })
})

describe('text of a field', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => String(cents / 100))

  it('is shown as it was read, for every kind', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom<FieldKind>('money', 'decimal', 'percent', 'text'), (text, kind) => {
        expect(shownText(typedValue(text, kind), kind)).toBe(text)
      }),
    )
  })

  it('keeps half a number as it was typed', () => {
    for (const text of ['', '5.', '1e', '2,50', 'abc', '-']) {
      expect(shownText(typedValue(text, 'money'), 'money')).toBe(text)
      if (!text.includes(',')) expect(shownText(typedValue(text, 'count'), 'count')).toBe(text)
    }
  })

  it('reads grouped thousands, but asks about a comma that may be a point', () => {
    expect(typedValue('1,000,000', 'count')).toBe(1_000_000)
    expect(typedValue('1,500.50', 'money')).toBe('1500.50')
    expect(check(typed('bankroll.base_bet', '2,50', 'money')).config).toBeNull()
  })

  it('turns per cent into shares without rounding', () => {
    expect(typedValue('3', 'percent')).toBe('0.03')
    expect(typedValue('12.5 %', 'percent')).toBe('0.125')
    expect(shownText('0.001', 'percent')).toBe('0.1')
    expect(typedValue('x', 'percent')).toBe('x')
  })

  it('keeps a seed to its last digit', () => {
    const seed = '18446744073709551615'
    expect(check(typed('simulation.random_seed', seed, 'text')).config?.simulation.random_seed).toBe(seed)
  })
})

describe('choices', () => {
  const arbitrary = fc.record({
    betting: fc.constantFrom(
      'flat',
      'proportional',
      'martingale',
      'reverse_martingale',
      'paroli',
      'dalembert',
      'fibonacci',
      'custom',
    ),
    strategy: fc.constantFrom(
      'basic',
      'optimal',
      'always_ride',
      'always_pull',
      'conservative',
      'aggressive',
      'custom',
    ),
    main: fc.constantFrom('standard', 'liberal', 'tight', 'custom'),
    bonus: fc.option(
      fc.constantFrom(
        'always',
        'static',
        'bankroll_conditional',
        'streak_based',
        'session_conditional',
        'combined',
        'custom',
        'never',
      ),
    ),
    table: fc.constantFrom('paytable_a', 'paytable_b', 'paytable_c', 'custom'),
    jackpot: fc.boolean(),
  } as const)

  it('are valid at once, in any order and number', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 4 }), (steps) => {
        let draft: Parameters<typeof chooseBetting>[0] = { config: DEFAULT_CONFIG }
        for (const { betting, strategy, main, bonus, table, jackpot } of steps) {
          draft = chooseMainPaytable(chooseStrategy(chooseBetting(draft, betting), strategy), main)
          draft = switchBonus(draft, bonus !== null)
          if (bonus !== null)
            draft = switchJackpot(chooseBonusPaytable(chooseBonusPlan(draft, bonus), table), jackpot)
        }
        expect(check(draft.config).problems).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('bring back what another choice set aside', () => {
    const start = chooseStrategy({ config: DEFAULT_CONFIG }, 'custom')
    const edited = {
      ...start,
      config: withValue(start.config, 'strategy.custom.bet1_rules.0.condition', 'has_trips'),
    }
    const back = chooseStrategy(chooseStrategy(edited, 'basic'), 'custom')
    expect(back.config.strategy).toEqual(edited.config.strategy)
    expect(chooseStrategy(edited, 'basic').config.strategy).toEqual({ type: 'basic' })
  })

  it('switch the bonus bet off without a trace, and on as it was', () => {
    const on = chooseBonusPaytable(
      chooseBonusPlan(switchBonus({ config: DEFAULT_CONFIG }, true), 'streak_based'),
      'custom',
    )
    const off = switchBonus(on, false)
    expect(off.config).toEqual(DEFAULT_CONFIG)
    expect(switchBonus(off, true).config).toEqual(on.config)
  })

  it('begin a table of one’s own as the table before it', () => {
    const liberal = chooseMainPaytable({ config: DEFAULT_CONFIG }, 'liberal')
    expect(chooseMainPaytable(liberal, 'custom').config.paytables.main_game.custom).toMatchObject({
      full_house: 12,
      flush: 9,
      straight: 6,
    })
  })

  it('name the bonus paytable where the file named it', () => {
    const file = withValue(
      switchBonus({ config: DEFAULT_CONFIG }, true).config,
      'bonus_strategy.paytable',
      'paytable_a',
    )
    const { config } = chooseBonusPaytable({ config: file }, 'paytable_c')
    expect(check(config).problems).toEqual([])
    expect(config.bonus_strategy.paytable).toBe('paytable_c')
  })
})

describe('a list of rules', () => {
  const rule = (condition: string) => ({ condition, action: 'ride' as const })

  it('moves a rule and keeps the others in order', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })

  it('takes a new rule before its closing default', () => {
    const texts = (rules: readonly { condition: string }[]) => rules.map(({ condition }) => condition)
    expect(texts(withNewRule([rule('has_pair'), rule(' Default ')]))).toEqual(['has_pair', '', ' Default '])
    expect(texts(withNewRule([rule('has_pair')]))).toEqual(['has_pair', ''])
  })
})

describe('presets', () => {
  it('can all be run as they are', () => {
    for (const { config } of BUILT_IN) {
      const { problems, warnings } = check(config)
      expect([...problems, ...warnings]).toEqual([])
    }
  })

  it('have names of their own', () => {
    expect(new Set(BUILT_IN.map(({ name }) => name)).size).toBe(BUILT_IN.length)
  })
})

describe('problems', () => {
  const said = (path: ConfigPath, text: string, kind: FieldKind) => {
    const message = sortProblems(check(typed(path, text, kind)).problems).byPath.get(path) ?? ''
    return messageFor(message, kind, '$')
  }

  it('stand at their field and say what is allowed, in its units', () => {
    expect(said('bankroll.starting_amount', '10', 'money')).toBe('At least $15: three bets of $5')
    expect(said('bankroll.base_bet', '0', 'money')).toBe('Above $0')
    expect(said('bankroll.base_bet', '0.005', 'money')).toBe('$0.005 is not a whole number of cents')
    expect(said('simulation.num_sessions', '0', 'count')).toBe('From 1 to 100,000,000')
    expect(said('simulation.hands_per_session', '1.5', 'count')).toMatch(/^A whole number/)
    const share = chooseBetting({ config: DEFAULT_CONFIG }, 'proportional').config
    const path = 'bankroll.betting_system.proportional.bankroll_percentage'
    const { byPath } = sortProblems(check(typed(path, '80', 'percent', share)).problems)
    expect(messageFor(byPath.get(path) ?? '', 'percent', '$')).toBe('From 0.1 % to 50 %')
  })

  it('reach into lists', () => {
    const { config } = chooseStrategy({ config: DEFAULT_CONFIG }, 'custom')
    const path = 'strategy.custom.bet1_rules.1.condition'
    const { byPath, bySection } = sortProblems(check(withValue(config, path, 'has_tripz')).problems)
    expect(messageFor(byPath.get(path) ?? '', 'text', '$')).toBe(
      'Nothing is called has_tripz. Did you mean has_trips?',
    )
    expect(bySection.play).toEqual([path])
  })

  it('of every key have a section, but for those without a control', () => {
    for (const path of leaves()) {
      const section = sectionOf(path)
      if (section === null)
        expect(path).toMatch(
          /^output|progress_interval|detailed_logging|track_seat|trigger|session_conditional.base_amount|metadata.name/,
        )
    }
  })

  it('of no section are told apart', () => {
    const { others } = sortProblems([{ path: 'paytable', message: 'is not known' }])
    expect(others).toEqual(['Paytable is not known'])
  })
})
