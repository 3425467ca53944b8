import { type AlgorithmConfig, DEFAULT_ALGORITHMS } from '../../engine/cfr/algorithms/config.ts'
import type { TrainingConfig } from '../../shared/config/training.ts'

/** The engine's algorithm with all its parameters for a training config. */
export function algorithmOf({ algorithm, updates, parameters = {}, game }: TrainingConfig): AlgorithmConfig {
  const { delay, alpha, beta, gamma, linearIterations, epsilon, pruning } = parameters
  switch (algorithm) {
    case 'cfr':
    case 'linear_cfr':
      return { kind: algorithm, updates }
    case 'cfr_plus':
      return { kind: algorithm, updates, delay: delay ?? DEFAULT_ALGORITHMS.cfr_plus.delay }
    case 'dcfr': {
      const usual = DEFAULT_ALGORITHMS.dcfr
      return {
        kind: algorithm,
        updates,
        alpha: alpha ?? usual.alpha,
        beta: beta ?? usual.beta,
        gamma: gamma ?? usual.gamma,
      }
    }
    case 'es_mccfr':
      return {
        kind: algorithm,
        linearIterations: linearIterations ?? usualLinear(game),
        pruning: pruning ?? null,
      }
    case 'os_mccfr':
      return {
        kind: algorithm,
        linearIterations: linearIterations ?? 0,
        epsilon: epsilon ?? DEFAULT_ALGORITHMS.os_mccfr.epsilon,
      }
  }
}

/** Hold'em forgets its first, poor samples; small games are trained plainly, as the theory has it. */
function usualLinear(game: TrainingConfig['game']): number {
  return game === 'hulhe' || game === 'hunl' ? 10_000_000 : 0
}
