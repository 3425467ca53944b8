import type { TrainingRecord } from '../../shared/training/record.ts'
import type { TrainingSource } from '../../shared/training/tasks.ts'

/** Where things are that tasks of trainings need. */
export interface TrainingPlaces {
  /** Folder of the product's own data files. */
  readonly resources: string
  /** Folder of the card buckets. */
  readonly abstractions: string
}

/** What tasks are told of a training. */
export function sourceOf(record: TrainingRecord, folder: string, places: TrainingPlaces): TrainingSource {
  const { id, config, seed, game, abstractionHash } = record
  const abstraction =
    abstractionHash === null
      ? null
      : { file: `${places.abstractions}/${abstractionHash}/buckets.bin`, hash: abstractionHash }
  return { runId: id, folder, config, seed, gameHash: game.hash, resources: places.resources, abstraction }
}
