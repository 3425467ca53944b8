import type { TrainingConfig } from '../config/training.ts'

/** Synchronisations of a training that does not say how often. */
const USUAL_ROUNDS = 100

/** Cooperative mode: iterations of an instance between two synchronisations. */
export function roundLength({
  iterations = 1,
  instances,
  syncEveryIterations,
}: Pick<TrainingConfig, 'iterations' | 'instances' | 'syncEveryIterations'>): number {
  return syncEveryIterations ?? Math.max(1, Math.ceil(iterations / instances / USUAL_ROUNDS))
}
