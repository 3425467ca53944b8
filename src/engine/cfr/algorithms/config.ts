/** The algorithms and their parameters, and the checks that one choice is sound. */

/** Whether player 1 updates after player 0 in each iteration, seeing its new strategy, or both at once. */
export type Updates = 'alternating' | 'simultaneous'

/**
 * Regret-based pruning: N. Brown, T. Sandholm, "Superhuman AI for multiplayer poker" (Pluribus), Science 2019. Own
 * actions of regret below `threshold` are passed over in most iterations, never on the last street, never when they
 * end the hand, and never where no action has positive regret.
 */
export type Pruning = {
  /** First iteration that may prune, ≥ 1. */
  readonly after: number
  /** Regret below which an action is passed over, chips < 0. */
  readonly threshold: number
  /** Regrets are kept at or above this, ≤ threshold, so that an action can come back. */
  readonly floor: number
  /** Share of iterations that prune, 0 to 1; 0.95 in the paper. */
  readonly share: number
}

/** Exploration ε: goes in a straight line from `from` to `to` over the first `iterations`, then stays. */
export type EpsilonSchedule = { readonly from: number; readonly to: number; readonly iterations: number }

export type FullTraversalConfig =
  | { readonly kind: 'cfr' | 'linear_cfr'; readonly updates: Updates }
  /** Strategy weights are max(t − delay, 0). */
  | { readonly kind: 'cfr_plus'; readonly updates: Updates; readonly delay: number }
  | {
      readonly kind: 'dcfr'
      readonly updates: Updates
      readonly alpha: number
      readonly beta: number
      readonly gamma: number
    }

/**
 * Samples of iteration t have weight t up to this iteration and this constant weight from there on; 0: weight 1
 * throughout.
 */
type LinearWeighting = { readonly linearIterations: number }

export type ExternalSamplingConfig = LinearWeighting & {
  readonly kind: 'es_mccfr'
  readonly pruning: Pruning | null
}

export type OutcomeSamplingConfig = LinearWeighting & {
  readonly kind: 'os_mccfr'
  readonly epsilon: EpsilonSchedule
}

export type AlgorithmConfig = FullTraversalConfig | ExternalSamplingConfig | OutcomeSamplingConfig

export type AlgorithmKind = AlgorithmConfig['kind']

/** The usual parameters of each algorithm. */
export const DEFAULT_ALGORITHMS = {
  cfr: { kind: 'cfr', updates: 'alternating' },
  cfr_plus: { kind: 'cfr_plus', updates: 'alternating', delay: 0 },
  linear_cfr: { kind: 'linear_cfr', updates: 'alternating' },
  dcfr: { kind: 'dcfr', updates: 'alternating', alpha: 1.5, beta: 0, gamma: 2 },
  es_mccfr: { kind: 'es_mccfr', linearIterations: 0, pruning: null },
  os_mccfr: { kind: 'os_mccfr', linearIterations: 0, epsilon: { from: 0.6, to: 0.6, iterations: 1 } },
} as const satisfies { readonly [K in AlgorithmKind]: AlgorithmConfig & { readonly kind: K } }

/** Whether the algorithm covers the whole tree without sampling: every run of it is the same. */
export function isFullTraversal(config: AlgorithmConfig): config is FullTraversalConfig {
  return config.kind !== 'es_mccfr' && config.kind !== 'os_mccfr'
}

/** Throws a RangeError for parameters outside their ranges. */
export function requireAlgorithm(config: AlgorithmConfig): void {
  switch (config.kind) {
    case 'cfr':
    case 'linear_cfr':
      return
    case 'cfr_plus':
      requireRange('delay', config.delay, 0, Number.MAX_SAFE_INTEGER)
      return
    case 'dcfr':
      requireRange('alpha', config.alpha, -100, 100)
      requireRange('beta', config.beta, -100, 100)
      requireRange('gamma', config.gamma, 0, 20)
      return
    case 'es_mccfr':
      requireRange('linearIterations', config.linearIterations, 0, Number.MAX_SAFE_INTEGER)
      if (config.pruning !== null) requirePruning(config.pruning)
      return
    case 'os_mccfr':
      requireRange('linearIterations', config.linearIterations, 0, Number.MAX_SAFE_INTEGER)
      requireEpsilon(config.epsilon)
      return
  }
}

function requirePruning({ after, threshold, floor, share }: Pruning): void {
  requireRange('pruning.after', after, 1, Number.MAX_SAFE_INTEGER)
  requireRange('pruning.threshold', threshold, -Number.MAX_VALUE, -Number.MIN_VALUE)
  requireRange('pruning.floor', floor, -Number.MAX_VALUE, threshold)
  requireRange('pruning.share', share, 0, 1)
}

/** Without exploration some actions would never be sampled, and weights divide by ε. */
const MIN_EPSILON = 0.001

function requireEpsilon({ from, to, iterations }: EpsilonSchedule): void {
  requireRange('epsilon.from', from, MIN_EPSILON, 1)
  requireRange('epsilon.to', to, MIN_EPSILON, 1)
  requireRange('epsilon.iterations', iterations, 1, Number.MAX_SAFE_INTEGER)
}

function requireRange(name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high)) throw new RangeError(`${name} must be ${low} to ${high}: ${value}`)
}
