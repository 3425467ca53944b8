/** How the algorithms that cover the whole tree weight their iterations: all that sets them apart. */
import type { FullTraversalConfig } from './config.ts'

export type IterationWeights = {
  /** Weight of iteration t ≥ 1 in the strategy sums. */
  readonly strategy: (t: number) => number
  /** Factors on cumulative regrets ≥ 0 and < 0 once the regrets of iteration t are added. */
  readonly positive: (t: number) => number
  readonly negative: (t: number) => number
  /** Whether a cumulative regret below 0 is set to 0. */
  readonly floor: boolean
}

const one = (): number => 1

/**
 * CFR: M. Zinkevich et al., "Regret minimization in games with incomplete information", NIPS 2007.
 * CFR+: O. Tammelin, "Solving large imperfect information games using CFR+", 2014.
 * Linear CFR and DCFR(α, β, γ): N. Brown, T. Sandholm, "Solving imperfect-information games via discounted regret
 * minimization", AAAI 2019; linear CFR is DCFR(1, 1, 1).
 */
export function iterationWeights(config: FullTraversalConfig): IterationWeights {
  switch (config.kind) {
    case 'cfr':
      return { strategy: one, positive: one, negative: one, floor: false }
    case 'cfr_plus':
      return { strategy: (t) => Math.max(t - config.delay, 0), positive: one, negative: one, floor: true }
    case 'linear_cfr':
      return discounted(1, 1, 1)
    case 'dcfr':
      return discounted(config.alpha, config.beta, config.gamma)
  }
}

/**
 * Sum of the weights of the first iterations of a sampling algorithm: t up to `linearIterations` and this constant
 * from there on; 1 throughout where it is 0.
 */
export function sampledWeightSum(iterations: number, linearIterations: number): number {
  if (linearIterations === 0) return iterations
  const rising = Math.min(iterations, linearIterations)
  return (rising * (rising + 1)) / 2 + (iterations - rising) * linearIterations
}

function discounted(alpha: number, beta: number, gamma: number): IterationWeights {
  return {
    strategy: (t) => t ** gamma,
    positive: (t) => share(t ** alpha),
    negative: (t) => share(t ** beta),
    floor: false,
  }
}

function share(power: number): number {
  return power === Infinity ? 1 : power / (power + 1)
}
