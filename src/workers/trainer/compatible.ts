import type { Manifest } from '../../shared/training/manifest.ts'
import type { TrainingSource } from '../../shared/training/tasks.ts'
import { algorithmOf } from './algorithm.ts'

/** Why a checkpoint cannot be gone on from; null when it can. */
export function incompatibility(manifest: Manifest, source: TrainingSource, instance: number): string | null {
  const { config, abstraction, gameHash, seed } = source
  if (manifest.gameHash !== gameHash) return `it is of another game (${manifest.gameId})`
  if (manifest.abstractionHash !== (abstraction?.hash ?? null))
    return 'it was trained with other card buckets'
  if (manifest.algorithm !== JSON.stringify(algorithmOf(config)))
    return 'it was trained by another algorithm, or with other parameters'
  if (manifest.instances !== config.instances)
    return `it is of a training of ${manifest.instances} instances, not ${config.instances}`
  if (manifest.instance !== instance) return `it is of instance ${manifest.instance}`
  if (manifest.seed !== seed) return 'it was trained with another seed'
  return null
}
