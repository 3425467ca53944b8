import type { TrainingConfig } from '../../../../shared/config/training.ts'

/** Spelled out, so that the window need not carry the validator. */
export const GAMES: readonly TrainingConfig['game'][] = ['kuhn', 'leduc', 'push_fold', 'hulhe', 'hunl']

export const ALGORITHMS: readonly TrainingConfig['algorithm'][] = [
  'es_mccfr',
  'os_mccfr',
  'cfr',
  'cfr_plus',
  'linear_cfr',
  'dcfr',
]

export const HOLDEM_ALGORITHMS: readonly TrainingConfig['algorithm'][] = ['es_mccfr']
