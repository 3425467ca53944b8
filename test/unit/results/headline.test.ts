import { describe, expect, it } from 'vitest'
import { defaultConfig, simulationConfigSchema } from '../../../src/shared/config/simulation.ts'
import { DEFAULT_STYLE as style } from '../../../src/shared/format/number.ts'
import type { Figures } from '../../../src/shared/results/figures.ts'
import { headline } from '../../../src/shared/results/headline.ts'

const figures = (part: Partial<Figures>) =>
  ({
    sessions: 100_000,
    winRate: 0.3214,
    meanProfit: -14.02,
    meanProfitCI: [-15.45, -12.59],
    ...part,
  }) as Figures
const config = simulationConfigSchema.parse({
  bankroll: { stop_conditions: { win_limit: 100, loss_limit: 100 } },
})
const say = (part: Partial<Figures>) => headline({ figures: figures(part), config, style }).headline

describe('the headline', () => {
  it('answers in words', () => {
    expect(say({})).toBe('About one session in three leaves ahead. The average one loses $14.')
  })
  it.each([
    [0.5, 'About half of the sessions leave ahead.'],
    [0.31, 'About three sessions in ten leave ahead.'],
    [0.62, 'About three sessions in five leave ahead.'],
    [0.1, 'About one session in ten leaves ahead.'],
    [0.0712, 'About one session in 14 leaves ahead.'],
    [0.0012, 'About one session in 830 leaves ahead.'],
    [0.0002, 'Fewer than one session in 1,000 leaves ahead.'],
    [0.97, 'Nearly every session leaves ahead.'],
    [0, 'No session left ahead.'],
    [1, 'Every session left ahead.'],
  ])('pictures a share of %d', (winRate, sentence) => {
    expect(say({ winRate })).toMatch(new RegExp(`^${sentence.replaceAll('.', '\\.')} `))
  })
  it('claims neither win nor loss when the interval holds zero', () => {
    expect(say({ meanProfit: -3, meanProfitCI: [-9, 3] })).toContain('too few to tell')
  })
  it('speaks of a win as a win', () => {
    expect(say({ meanProfit: 3.2, meanProfitCI: [1, 5.4] })).toContain('The average one wins $3.20.')
  })
  it('says so far while the run goes on', () => {
    expect(headline({ figures: figures({}), config, style, soFar: true }).headline).toMatch(
      /^So far, about one session in three/,
    )
  })
})

describe('the line of facts', () => {
  const lead = (over: object) =>
    headline({ figures: figures({}), config: simulationConfigSchema.parse(over), style }).lead
  it('names what was played', () => {
    expect(headline({ figures: figures({}), config, style }).lead).toBe(
      '100,000 sessions of Let It Ride by basic strategy: $5 bets, $500 bankroll, leaving at ±$100 or after 200 hands.',
    )
  })
  it('leaves out what does not exist', () => {
    expect(headline({ figures: figures({ sessions: 1 }), config: defaultConfig(), style }).lead).toBe(
      '1 session of Let It Ride by basic strategy: $5 bets, $500 bankroll, leaving after 200 hands.',
    )
  })
  it('names the bonus bet and unequal limits', () => {
    const text = lead({
      bankroll: { base_bet: '2.5', stop_conditions: { win_limit: 300, loss_limit: 100, max_hands: 50 } },
      bonus_strategy: { enabled: true, type: 'static', static: { amount: null, ratio: '0.2' } },
    })
    expect(text).toContain('$2.50 bets, bonus bet of 20\u202f% of a bet')
    expect(text).toContain('leaving $300 ahead, $100 behind or after 50 hands')
  })

  it('names what is played where it is not the usual', () => {
    const lead = (settings: object) =>
      headline({ figures: figures({}), config: simulationConfigSchema.parse(settings), style }).lead
    expect(
      lead({
        table: { num_seats: 6 },
        paytables: { main_game: { type: 'tight' } },
        bankroll: {
          betting_system: { type: 'martingale', martingale: {} },
          stop_conditions: { max_duration_minutes: 120 },
        },
      }),
    ).toBe(
      '100,000 sessions of Let It Ride at tables of 6 on the tight paytable by basic strategy: $5 bets by Martingale, $500 bankroll, leaving after 200 hands or 120 minutes.',
    )
    expect(
      lead({
        deck: { shuffle_algorithm: 'cryptographic' },
        bonus_strategy: { enabled: true, type: 'always', always: {} },
        paytables: { bonus: { progressive: {} } },
      }),
    ).toBe(
      '100,000 sessions of Let It Ride by basic strategy: $5 bets, $1 bonus bet with a jackpot, $500 bankroll, leaving after 200 hands, cards that cannot be dealt again.',
    )
  })
})
