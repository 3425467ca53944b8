import { describe, expect, it } from 'vitest'
import {
  BETTING_SECTIONS,
  BONUS_SECTIONS,
  DEFAULT_CONFIG,
  PAYTABLE_SECTIONS,
  STRATEGY_SECTIONS,
} from '../../../src/shared/config/defaults.ts'
import { defaultConfig, simulationConfigSchema } from '../../../src/shared/config/simulation.ts'

const empty = (sections: object) => Object.fromEntries(Object.keys(sections).map((name) => [name, {}]))

describe('defaults spelled out for the window', () => {
  it('are those of the schema', () => {
    expect(DEFAULT_CONFIG).toEqual(defaultConfig())
  })

  it('of every section are those of an empty one', () => {
    const config = simulationConfigSchema.parse({
      bankroll: { betting_system: empty(BETTING_SECTIONS) },
      strategy: empty(STRATEGY_SECTIONS),
      bonus_strategy: empty(BONUS_SECTIONS),
      paytables: { main_game: { custom: {} }, bonus: { custom: {}, progressive: {} } },
    })
    expect(config.bankroll.betting_system).toEqual({ type: 'flat', ...BETTING_SECTIONS })
    expect(config.strategy).toEqual({ type: 'basic', ...STRATEGY_SECTIONS })
    expect(config.bonus_strategy).toMatchObject(BONUS_SECTIONS)
    expect(config.paytables.main_game.custom).toEqual(PAYTABLE_SECTIONS.main)
    expect(config.paytables.bonus).toEqual({
      custom: PAYTABLE_SECTIONS.bonus,
      progressive: PAYTABLE_SECTIONS.progressive,
    })
  })
})
