import type { SimulationConfig } from '../../../shared/config/simulation.ts'
import { type Draft, EMPTY_DRAFT } from '../../state/draft.ts'

export type StarterId = 'evening' | 'patience' | 'bonus'

export interface Starter {
  readonly id: StarterId
  readonly draft: Draft
  /** Amounts that its words name, as config text. */
  readonly amounts: {
    readonly amount: string
    readonly bet: string
    readonly limit: string
    readonly bonus: string
  }
}

const AMOUNTS = { amount: '500', bet: '5', limit: '100', bonus: '1' } as const

interface Change {
  readonly limit?: string
  readonly bonus?: boolean
}

function config({ limit = AMOUNTS.limit, bonus = false }: Change): SimulationConfig {
  const { simulation, bankroll, bonus_strategy, ...rest } = EMPTY_DRAFT.config
  const stop = { ...bankroll.stop_conditions, win_limit: limit, loss_limit: limit }
  return {
    ...rest,
    simulation: { ...simulation, num_sessions: 100_000 },
    bankroll: { ...bankroll, starting_amount: AMOUNTS.amount, base_bet: AMOUNTS.bet, stop_conditions: stop },
    bonus_strategy: bonus
      ? {
          ...bonus_strategy,
          enabled: true,
          type: 'always',
          paytable: 'paytable_b',
          always: { amount: AMOUNTS.bonus },
        }
      : bonus_strategy,
  }
}

const starter = (id: StarterId, name: string, change: Change): Starter => ({
  id,
  draft: { name, config: config(change), rows: 'sessions' },
  amounts: { ...AMOUNTS, limit: change.limit ?? AMOUNTS.limit },
})

/** Three questions for a first look; each opens filled in and ready to run. */
export const STARTERS: readonly Starter[] = [
  starter('evening', 'Classic session', {}),
  starter('patience', 'Quit early', { limit: '25' }),
  starter('bonus', 'Three Card Bonus', { bonus: true }),
]
