// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import {
  chooseBetting,
  chooseBonusPlan,
  chooseMainPaytable,
  chooseStrategy,
  switchBonus,
  switchJackpot,
} from '../../../../src/renderer/screens/setup/form/choices.ts'
import { SECTIONS, WITHOUT_CONTROL } from '../../../../src/renderer/screens/setup/form/problems.ts'
import { BETTING_TYPES } from '../../../../src/renderer/screens/setup/groups/betting/bettingFields.ts'
import { BONUS_PLANS } from '../../../../src/renderer/screens/setup/groups/bonus/PlanFields.tsx'
import { useSections } from '../../../../src/renderer/screens/setup/useSections.ts'
import { EMPTY_DRAFT, useDraft } from '../../../../src/renderer/state/draft.ts'
import { DEFAULT_CONFIG } from '../../../../src/shared/config/defaults.ts'
import type { SimulationConfig } from '../../../../src/shared/config/simulation.ts'
import { renderApp } from '../render.tsx'
import { leaves } from './schemaPaths.ts'

beforeAll(() => {
  for (const section of SECTIONS) useSections.getState().open(section)
})
afterEach(cleanup)

/** Configs that together show every control: each system, plan and strategy, and what opens only with a setting. */
function variants(): SimulationConfig[] {
  const start = { config: DEFAULT_CONFIG }
  const bonus = switchBonus(start, true)
  const special: SimulationConfig = {
    ...switchJackpot(chooseMainPaytable(bonus, 'custom'), true).config,
    table: { num_seats: 6, total_rounds: 100 },
    dealer: { discard_enabled: true, discard_cards: 3 },
    simulation: { ...DEFAULT_CONFIG.simulation, random_seed: '5', workers: 4 },
  }
  const named: SimulationConfig = {
    ...bonus.config,
    bonus_strategy: { ...bonus.config.bonus_strategy, paytable: 'paytable_a' },
    paytables: { ...bonus.config.paytables, bonus: { custom: null } },
  }
  const strengths = chooseStrategy(start, 'conservative').config
  const plans = BONUS_PLANS.map((plan) => chooseBonusPlan(bonus, plan).config)
  return [
    special,
    named,
    { ...special, paytables: { ...special.paytables, bonus: { type: 'custom', custom: BONUS } } },
    ...BETTING_TYPES.map((type) => chooseBetting(start, type).config),
    {
      ...strengths,
      strategy: {
        ...strengths.strategy,
        conservative: { made_hands_only: false, min_strength_bet1: 7, min_strength_bet2: 5 },
      },
    },
    chooseStrategy(start, 'aggressive').config,
    chooseStrategy(start, 'custom').config,
    ...GOALS.map(playingFor),
    ...plans,
    ...plans.map(withEveryPart),
  ]
}

const GOALS = ['win', 'target', 'ruin', 'utility'] as const

function playingFor(goal: (typeof GOALS)[number]): SimulationConfig {
  const { config } = chooseStrategy({ config: DEFAULT_CONFIG }, 'goal_optimal')
  const goal_optimal = { ...config.strategy.goal_optimal!, goal }
  return { ...config, strategy: { ...config.strategy, goal_optimal } }
}

const BONUS = { mini_royal: 100, straight_flush: 40, three_of_a_kind: 30, straight: 5, flush: 4, pair: 1 }

function withEveryPart(config: SimulationConfig): SimulationConfig {
  const { bonus_strategy: plan } = config
  return {
    ...config,
    bonus_strategy: {
      ...plan,
      ...(plan.static === undefined ? {} : { static: { amount: null, ratio: '0.2' } }),
      ...(plan.bankroll_conditional === undefined
        ? {}
        : {
            bankroll_conditional: {
              ...plan.bankroll_conditional,
              scaling: { enabled: true, tiers: [{ min_profit: '0', max_profit: null, bet_amount: '1' }] },
            },
          }),
    },
  }
}

it('has a control for every key of the format that changes a result', async () => {
  renderApp('/setup')
  await screen.findByRole('textbox', { name: 'Base bet' })
  const found = new Set<string>()
  for (const config of variants()) {
    act(() => useDraft.getState().replace({ ...EMPTY_DRAFT, config }))
    await waitFor(() => expect(document.querySelector('[data-path="bankroll.base_bet"]')).not.toBeNull())
    for (const element of document.querySelectorAll('[data-path]'))
      found.add((element.getAttribute('data-path') ?? '').replaceAll(/\.\d+(?=\.|$)/g, '.*'))
  }
  const without = (path: string) => WITHOUT_CONTROL.some((key) => path === key || path.startsWith(`${key}.`))
  expect(leaves().filter((path) => !found.has(path) && !without(path))).toEqual([])
  // And no control writes to a key that the format does not have.
  const keys = new Set(leaves())
  expect([...found].filter((path) => !keys.has(path))).toEqual([])
}, 300_000)
