import type { ActionLayout } from '../../engine/cfr/algorithms/sampledGame.ts'
import type { SolverState } from '../../engine/cfr/algorithms/solver.ts'
import { sampledWeightSum } from '../../engine/cfr/algorithms/weights.ts'
import { positiveRegret } from '../../engine/cfr/evaluation/positiveRegret.ts'
import type { TrainingConfig } from '../../shared/config/training.ts'
import { algorithmOf } from './algorithm.ts'
import { sliced } from './sliced.ts'

/**
 * The average positive regret of some instances as one run of all their iterations, since regrets and weights add up
 * over them. Instances are taken up one by one, since each table has tens of megabytes.
 */
export class RegretSum {
  readonly #config: TrainingConfig
  #sums: Float64Array | null = null
  #weight = 0

  constructor(config: TrainingConfig) {
    this.#config = config
  }

  add({ regrets, iterations }: Pick<SolverState, 'regrets' | 'iterations'>): void {
    const algorithm = algorithmOf(this.#config)
    // What samples nothing has one instance, which measures itself as it goes.
    if (!('linearIterations' in algorithm)) return
    this.#weight += sampledWeightSum(iterations, algorithm.linearIterations)
    this.#sums ??= new Float64Array(regrets.length)
    for (let action = 0; action < regrets.length; action++) this.#sums[action]! += regrets[action]!
  }

  /** Chips a hand; null where nothing is sampled, and before any iteration. */
  async value(layout: ActionLayout, cancelled: () => boolean): Promise<number | null> {
    if (this.#sums === null || this.#weight === 0) return null
    return sliced(positiveRegret(layout, { regrets: this.#sums, regretScale: 1 / this.#weight }), {
      cancelled,
    })
  }
}
