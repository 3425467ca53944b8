import { type AlgorithmConfig, DEFAULT_ALGORITHMS, type Pruning } from '../../engine/cfr/algorithms/config.ts'
import type { TrainingConfig } from '../../shared/config/training.ts'

const LINEAR_ITERATIONS = 10_000_000

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
    case 'es_mccfr': {
      const linear = linearIterations ?? usualLinear(game)
      return {
        kind: algorithm,
        linearIterations: linear,
        pruning: pruning ?? (isHoldem(game) ? usualPruning(linear) : null),
      }
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
  return isHoldem(game) ? LINEAR_ITERATIONS : 0
}

/**
 * Hold'em prunes once its weights have stopped to grow: actions that have lost 300 big blinds at the last weight. The
 * share and the little room below are those of Pluribus.
 */
function usualPruning(linear: number): Pruning {
  const weight = Math.max(1, linear)
  const after = Math.max(LINEAR_ITERATIONS, linear)
  return { after, threshold: -300 * weight, floor: -310 * weight, share: 0.95 }
}

function isHoldem(game: TrainingConfig['game']): boolean {
  return game === 'hulhe' || game === 'hunl'
}
