import { create } from 'zustand'
import type { OpenedConfig } from '../../shared/api/library.ts'
import { DEFAULT_CONFIG } from '../../shared/config/defaults.ts'
import { asksForHands } from '../../shared/config/keepsHands.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import type { RowsChoice } from '../../shared/results/run.ts'

export type ImportReport = Pick<OpenedConfig, 'fileName' | 'warnings' | 'notes'>

/** The experiment being written, as the form holds it; it outlives the screen. */
export interface Draft {
  readonly name: string
  readonly config: SimulationConfig
  readonly rows: RowsChoice
  /** Sections that the present choices do not read, by path, so that choosing again brings them back. */
  readonly aside?: Readonly<Record<string, unknown>>
  /** What somebody who opened a file should know of it, until it is dismissed. */
  readonly imported?: ImportReport
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

export const EMPTY_DRAFT: Draft = { name: 'New experiment', config: DEFAULT_CONFIG, rows: 'sessions' }

/** As `ROWS_BY_DEFAULT_UP_TO` says; a test holds the two together. */
const ROWS_UP_TO = 1_000_000

export function rowsFor(config: SimulationConfig): RowsChoice {
  if (asksForHands(config)) return 'hands'
  return config.simulation.num_sessions <= ROWS_UP_TO ? 'sessions' : 'none'
}

export const useDraft = create<DraftStore>((set) => ({
  draft: EMPTY_DRAFT,
  revision: 0,
  edit: (change) => set(({ draft }) => ({ draft: { ...draft, ...change } })),
  replace: (draft) => set(({ revision }) => ({ draft, revision: revision + 1 })),
}))
