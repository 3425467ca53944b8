import { describe, expect, it } from 'vitest'
import { type SimulationConfig, simulationConfigSchema } from '../../../src/shared/config/simulation.ts'
import { DEFAULT_STYLE as style } from '../../../src/shared/format/number.ts'
import { cautions } from '../../../src/shared/results/cautions.ts'
import { comparisons } from '../../../src/shared/results/comparisons.ts'
import type { Figures } from '../../../src/shared/results/figures.ts'
import type { RunRecord } from '../../../src/shared/results/run.ts'
import type { Summary } from '../../../src/shared/results/summary.ts'
import type { HandTheory } from '../../../src/shared/results/theory.ts'
import { ENGINE_VERSION } from '../../../src/shared/version.ts'

const ROYAL = 4 / 2_598_960
const theory: HandTheory = {
  play: {
    evPerBaseBet: -0.035,
    houseEdge: 0.035,
    standardDeviation: 5.16,
    elementOfRisk: 0.0286,
    rides: { bet1: 0.07, bet2: 0.155 },
  },
  categories: { royal_flush: ROYAL, high_card: 1 - ROYAL },
  bonus: null,
}
const figures = (part: Partial<Figures> = {}): Figures =>
  ({
    sessions: 100_000,
    hands: 8_000_000,
    evPerHand: -0.173,
    evPerHandCI: [-0.191, -0.155],
    mainEvPerHand: -0.173,
    mainEvPerHandCI: [-0.191, -0.155],
    bonusEvPerHand: 0,
    bonusEvPerHandCI: [0, 0],
    rides: { bet1: 0.07, bet2: 0.155 },
    categories: { royal_flush: 18, high_card: 7_999_982 },
    bonusCategories: {},
    cappedHands: 0,
    ...part,
  }) as Figures
const config = simulationConfigSchema.parse({ simulation: { num_sessions: 100_000 } })

function say(
  parts: { record?: Partial<RunRecord>; figures?: Partial<Figures>; exact?: boolean } = {},
): string[] {
  const record = {
    engineVersion: ENGINE_VERSION,
    config,
    sessionsDone: 100_000,
    state: 'done',
    ...parts.record,
  }
  const summary = { figures: figures(parts.figures), histogram: { exact: parts.exact ?? true } }
  return cautions({ record: record as RunRecord, summary: summary as Summary, theory, style })
}

describe('cautions', () => {
  it('count the royal flushes an average rests on', () => {
    expect(say()).toEqual([
      'The average rests on 18 royal flushes. One more or less moves it by about $0.15 a session.',
    ])
    expect(say({ figures: { categories: { royal_flush: 1, high_card: 650_000 } } })[0]).toContain(
      '1 royal flush.',
    )
    expect(say({ figures: { categories: { royal_flush: 0, high_card: 8_000_000 } } }).join()).toContain(
      'No royal flush was dealt; 12.3 were to be expected.',
    )
  })
  it('reckon with one bet where two are always pulled', () => {
    const pulled: SimulationConfig = { ...config, strategy: { type: 'always_pull' } }
    expect(say({ record: { config: pulled } }).at(-1)).toContain('about $0.05 a session')
  })
  it('are silent when there is nothing to say', () => {
    expect(
      say({ figures: { categories: { royal_flush: 123, high_card: 79_999_877 }, hands: 80_000_000 } }),
    ).toEqual([])
  })
  it('name a run that was stopped, an older engine, and bins', () => {
    const [stopped, engine, , bins] = say({
      record: { state: 'stopped', sessionsDone: 43_000, engineVersion: '0.9.0' },
      exact: false,
    })
    expect(stopped).toContain('stopped after 43,000 of 100,000 sessions')
    expect(engine).toContain('Engine 0.9.0 made this run')
    expect(bins).toContain('within one bin')
  })
  it('speak of results so far while a run goes on', () => {
    expect(say({ record: { state: 'paused', sessionsDone: 10 } })[0]).toContain('so far, from 10 of 100,000')
  })
  it('do not keep quiet about a figure far from its exact value', () => {
    const far = say({ figures: { evPerHand: -0.1, evPerHandCI: [-0.118, -0.082] } })
    expect(far[0]).toMatch(/^The average result of a hand lies 8\.2 standard errors from its exact value\./)
    expect(say({ figures: { categories: { royal_flush: 60, high_card: 7_999_940 } } })[0]).toContain(
      'p < 0.0001'.replace(' 0', '\u202f0'),
    )
  })
})

describe('comparisons', () => {
  const of = (part: Partial<Figures>, over: object = {}) =>
    new Map(
      comparisons({ figures: figures(part), config: simulationConfigSchema.parse(over), theory }).map((c) => [
        c.key,
        c,
      ]),
    )
  it('hold the result of a hand against its exact value', () => {
    const hand = of({}).get('evPerHand')!
    expect(hand.exact).toBeCloseTo(-0.175, 12)
    expect(hand.z).toBeCloseTo(0.002 / (0.018 / 1.959963984540054), 10)
  })
  it('know no exact value where bets were lowered', () => {
    expect(of({ cappedHands: 1 }).get('evPerHand')).toMatchObject({ exact: null, z: null })
  })
  it('split the result when there is a bonus bet on every hand', () => {
    const bonus = {
      ev: -0.07,
      houseEdge: 0.07,
      standardDeviation: 2.5,
      covarianceWithMain: 0.1,
      categories: { high_card: 1 },
    }
    const always = simulationConfigSchema.parse({
      bonus_strategy: { enabled: true, type: 'always', always: { amount: 2 } },
    })
    const compare = (hands: number) =>
      comparisons({
        figures: figures({ bonusCategories: { high_card: hands } }),
        config: always,
        theory: { ...theory, bonus },
      }).find(({ key }) => key === 'bonusEvPerHand')!
    expect(compare(8_000_000).exact).toBeCloseTo(-0.14, 12)
    expect(compare(7_000_000).exact).toBeNull()
    expect(of({}).has('bonusEvPerHand')).toBe(false)
  })
})
