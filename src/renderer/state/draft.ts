import { create } from 'zustand'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import type { RowsChoice } from '../../shared/results/run.ts'

/** The experiment being written, as the form holds it; it outlives the screen. */
export interface Draft {
  readonly name: string
  readonly config: SimulationConfig
  readonly rows: RowsChoice
  /** The run whose settings it began with. */
  readonly sourceRunId?: string
}

interface DraftStore {
  readonly draft: Draft
  /** Counts replacements, so that a form knows when to take over a new draft. */
  readonly revision: number
  /** What the form does on each change. */
  readonly edit: (change: Partial<Draft>) => void
  /** What opening a preset, a file or an old run does. */
  readonly replace: (draft: Draft) => void
}

/** The format's defaults. Spelled out, so that the window need not carry the whole validator. */
const STARTING_CONFIG: SimulationConfig = {
  metadata: { name: null, description: null, version: null, author: null, created: null },
  simulation: { num_sessions: 10_000, hands_per_session: 200, random_seed: null, workers: 'auto' },
  bankroll: {
    starting_amount: '500',
    base_bet: '5',
    stop_conditions: { win_limit: null, loss_limit: null, max_hands: null, stop_on_insufficient_funds: true },
    betting_system: { type: 'flat' },
  },
  strategy: { type: 'basic' },
  bonus_strategy: { enabled: false, type: 'never', limits: { min_bet: '1', max_bet: '25', increment: '1' } },
  paytables: { main_game: { type: 'standard' }, bonus: {} },
}

export const EMPTY_DRAFT: Draft = { name: 'New experiment', config: STARTING_CONFIG, rows: 'sessions' }

/** As `ROWS_BY_DEFAULT_UP_TO` says; a test holds the two together. */
const ROWS_UP_TO = 1_000_000

export function rowsFor(config: SimulationConfig): RowsChoice {
  return config.simulation.num_sessions <= ROWS_UP_TO ? 'sessions' : 'none'
}

export const useDraft = create<DraftStore>((set) => ({
  draft: EMPTY_DRAFT,
  revision: 0,
  edit: (change) => set(({ draft }) => ({ draft: { ...draft, ...change } })),
  replace: (draft) => set(({ revision }) => ({ draft, revision: revision + 1 })),
}))
