import { join } from 'node:path'
import type { TaskOutput } from '../../shared/tasks/contract.ts'
import { instanceFolderName, TRAINING_FILES } from '../../shared/training/files.ts'
import type { FoundCheckpoint, Inspected, TrainingSource } from '../../shared/training/tasks.ts'
import { listCheckpoints, verifyCheckpoint } from './checkpoint.ts'
import { incompatibility } from './compatible.ts'

/** Looks through every checkpoint of every instance. */
export async function inspectTraining(source: TrainingSource): Promise<TaskOutput<'inspectTraining'>> {
  const instances: Inspected[] = []
  for (let instance = 0; instance < source.config.instances; instance++)
    instances.push(await inspectInstance(source, instance))
  return { instances }
}

export async function inspectInstance(source: TrainingSource, instance: number): Promise<Inspected> {
  const folder = checkpointsOf(source, instance)
  const checkpoints: FoundCheckpoint[] = []
  let damaged = 0
  let incompatible: string | null = null
  for (const { name, iterations } of await listCheckpoints(folder)) {
    const verified = await verifyCheckpoint(join(folder, name))
    if (!verified.ok) {
      damaged += 1
      continue
    }
    incompatible = incompatibility(verified.manifest, source, instance)
    const { syncs, trainedSeconds } = verified.manifest
    if (incompatible === null) checkpoints.push({ name, iterations, syncs, trainedSeconds })
  }
  return { instance, checkpoints, damaged, incompatible }
}

export function checkpointsOf({ folder }: TrainingSource, instance: number): string {
  return join(folder, instanceFolderName(instance), TRAINING_FILES.checkpoints)
}
