import {
  BETTING_SECTIONS,
  BONUS_SECTIONS,
  PAYTABLE_SECTIONS,
  STRATEGY_SECTIONS,
} from '../../../../shared/config/defaults.ts'
import { bonusPayouts, type bonusPaytable, mainPayouts } from '../../../../shared/config/setup/paytables.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { Draft } from '../../../state/draft.ts'
import { type ConfigPath, valueAt, withValue } from './paths.ts'

/**
 * Choices that bring settings of their own. What a choice does not read leaves the config, so that nothing
 * unseen can be wrong, and is set aside, so that choosing again brings it back.
 */
type Chosen = Pick<Draft, 'config' | 'aside'>

type Sections = Readonly<Record<string, unknown>>

/** Keeps of a holder's sections the one that `type` reads, made from `fresh` when it was never there. */
function chooseType(draft: Chosen, holder: ConfigPath, type: string, fresh: Sections): Chosen {
  let { config, aside = {} } = draft
  for (const name of Object.keys(fresh)) {
    const path = `${holder}.${name}` as ConfigPath
    const present = valueAt(config, path)
    if (name === type) config = withValue(config, path, present ?? aside[path] ?? fresh[name])
    else if (present !== undefined) {
      aside = { ...aside, [path]: present }
      config = withValue(config, path, undefined)
    }
  }
  return { config: withValue(config, `${holder}.type` as ConfigPath, type), aside }
}

export function chooseBetting(
  draft: Chosen,
  type: SimulationConfig['bankroll']['betting_system']['type'],
): Chosen {
  const { base_bet: bet } = draft.config.bankroll
  const { proportional, dalembert, fibonacci, custom } = BETTING_SECTIONS
  return chooseType(draft, 'bankroll.betting_system', type, {
    ...BETTING_SECTIONS,
    proportional: { ...proportional, min_bet: bet },
    dalembert: { ...dalembert, unit: bet, decrease_unit: bet, min_bet: bet },
    fibonacci: { ...fibonacci, unit: bet },
    custom: { ...custom, min_bet: bet },
  })
}

/** Rules to begin with: most of basic strategy in three lines. */
const FIRST_RULES: SimulationConfig['strategy']['custom'] = {
  bet1_rules: [
    { condition: 'has_paying_hand', action: 'ride' },
    { condition: 'is_royal_draw', action: 'ride' },
    { condition: 'default', action: 'pull' },
  ],
  bet2_rules: [
    { condition: 'has_paying_hand or is_flush_draw', action: 'ride' },
    { condition: 'is_open_straight_draw and high_cards >= 1', action: 'ride' },
    { condition: 'default', action: 'pull' },
  ],
}

export function chooseStrategy(draft: Chosen, type: SimulationConfig['strategy']['type']): Chosen {
  return chooseType(draft, 'strategy', type, { ...STRATEGY_SECTIONS, custom: FIRST_RULES })
}

export function chooseBonusPlan(draft: Chosen, type: SimulationConfig['bonus_strategy']['type']): Chosen {
  const streaks = { ...BONUS_SECTIONS.streak_based, counting: 'consecutive' }
  return chooseType(draft, 'bonus_strategy', type, { ...BONUS_SECTIONS, streak_based: streaks })
}

/** Off leaves nothing of the bonus bet but its limits; on brings back what was there. */
export function switchBonus({ config, aside = {} }: Chosen, on: boolean): Chosen {
  const { bonus_strategy: bonus, paytables } = config
  if (!on) {
    return {
      config: {
        ...config,
        bonus_strategy: { enabled: false, type: 'never', limits: bonus.limits },
        paytables: { ...paytables, bonus: {} },
      },
      aside: { ...aside, bonus_strategy: bonus, 'paytables.bonus': paytables.bonus },
    }
  }
  const restored = {
    ...config,
    bonus_strategy: { ...((aside['bonus_strategy'] as typeof bonus | undefined) ?? bonus), enabled: true },
    paytables: {
      ...paytables,
      bonus: (aside['paytables.bonus'] as typeof paytables.bonus | undefined) ?? paytables.bonus,
    },
  }
  const plan = restored.bonus_strategy.type
  return chooseBonusPlan({ config: restored, aside }, plan === 'never' ? 'always' : plan)
}

/** A table of one's own begins as the table that it replaces. */
export function chooseMainPaytable(
  draft: Chosen,
  type: SimulationConfig['paytables']['main_game']['type'],
): Chosen {
  const custom = named(Object.keys(PAYTABLE_SECTIONS.main), () => mainPayouts(draft.config))
  return chooseType(draft, 'paytables.main_game', type, { custom })
}

export function chooseBonusPaytable(draft: Chosen, type: ReturnType<typeof bonusPaytable>): Chosen {
  const custom = named(Object.keys(PAYTABLE_SECTIONS.bonus), () => bonusPayouts(draft.config))
  const path = draft.config.bonus_strategy.paytable === undefined ? null : 'bonus_strategy.paytable'
  const chosen = chooseType(draft, 'paytables.bonus', type, { custom })
  // A file may name the table in a second place, which has to agree.
  return path === null ? chosen : { ...chosen, config: withValue(chosen.config, path, type) }
}

export function switchJackpot({ config, aside = {} }: Chosen, on: boolean): Chosen {
  const path = 'paytables.bonus.progressive'
  const present = config.paytables.bonus.progressive
  if (on) return { config: withValue(config, path, aside[path] ?? PAYTABLE_SECTIONS.progressive), aside }
  return { config: withValue(config, path, undefined), aside: { ...aside, [path]: present } }
}

function named(names: readonly string[], payouts: () => readonly number[]): Record<string, number> {
  const values = payouts()
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0]))
}
