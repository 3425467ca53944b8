import { create } from 'zustand'
import type { TrainingConfig } from '../../shared/config/training.ts'

/** What the form of a new training holds: the text of each field as typed, so that half a number is not lost. */
export interface TrainingValues {
  readonly name: string
  readonly game: TrainingConfig['game']
  readonly leducRanks: string
  readonly leducSuits: string
  readonly leducRaises: string
  readonly pushFoldStack: string
  readonly hunlStack: string
  readonly hunlSizes: string
  readonly hunlRaises: string
  readonly buckets: 'standard' | 'small'
  readonly algorithm: TrainingConfig['algorithm']
  readonly updates: TrainingConfig['updates']
  readonly instances: string
  readonly mode: TrainingConfig['mode']
  readonly sync: string
  readonly budget: 'iterations' | 'time'
  readonly iterations: string
  readonly time: string
  readonly timeUnit: 'seconds' | 'minutes' | 'hours'
  /** Empty: no target. */
  readonly target: string
  readonly checkpointSeconds: string
  /** Empty: no snapshots. */
  readonly snapshotSeconds: string
  readonly seedMode: 'drawn' | 'fixed'
  readonly seed: string
  readonly more: MoreSettings
}

/** Settings of a config that the form has no field for, as JSON by their keys. */
export type MoreSettings = { readonly [key: string]: unknown }

export const START_VALUES: TrainingValues = {
  name: '',
  game: 'leduc',
  leducRanks: '3',
  leducSuits: '2',
  leducRaises: '2',
  pushFoldStack: '10',
  hunlStack: '20',
  hunlSizes: '1',
  hunlRaises: '3',
  buckets: 'standard',
  algorithm: 'es_mccfr',
  updates: 'alternating',
  instances: '2',
  mode: 'independent',
  sync: '10000',
  budget: 'time',
  iterations: '1000000',
  time: '1',
  timeUnit: 'minutes',
  target: '',
  checkpointSeconds: '30',
  snapshotSeconds: '',
  seedMode: 'drawn',
  seed: '',
  more: {},
}

interface TrainingDraftStore {
  readonly values: TrainingValues
  /** Counts replacements, so that fields take over what a preset gives. */
  readonly revision: number
  readonly edit: (change: Partial<TrainingValues>) => void
  readonly replace: (values: TrainingValues) => void
}

/** The training being written; it outlives the screen. */
export const useTrainingDraft = create<TrainingDraftStore>((set) => ({
  values: START_VALUES,
  revision: 0,
  edit: (change) => set(({ values }) => ({ values: { ...values, ...change } })),
  replace: (values) => set(({ revision }) => ({ values, revision: revision + 1 })),
}))
