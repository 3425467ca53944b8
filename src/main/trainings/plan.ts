import {
  CHECKPOINTS_KEPT,
  DEFAULT_SNAPSHOTS_KEPT,
  hasSnapshots,
  type TrainingConfig,
} from '../../shared/config/training.ts'

/** Iterations of each instance: they add up to exactly `total`, and differ by one at most. */
export function shares(total: number, instances: number): number[] {
  const each = Math.floor(total / instances)
  const rest = total - each * instances
  return Array.from({ length: instances }, (_, instance) => each + (instance < rest ? 1 : 0))
}

/** Iterations of each instance; null under a time budget. */
export function targets({ iterations, instances }: TrainingConfig): (number | null)[] {
  if (iterations !== undefined) return shares(iterations, instances)
  return Array.from({ length: instances }, () => null)
}

const BYTES_PER_ACTION = 16
const MANIFEST_BYTES = 4_096

export function tableBytes(actions: number): number {
  return actions * BYTES_PER_ACTION
}

/** What one instance's process takes: the program, the tables, and copies of them while a checkpoint is written. */
export function instanceMemory(actions: number, isHoldem: boolean): number {
  return 80_000_000 + 3 * tableBytes(actions) + (isHoldem ? 200_000_000 : 0)
}

/** Of a strategy's file: what stands before its config, and before its table. */
const STRATEGY_HEADS = 48 + 64

/** Size of the file of a strategy with so many actions. */
export function strategyBytes(config: TrainingConfig, actions: number): number {
  return STRATEGY_HEADS + Buffer.byteLength(JSON.stringify(config)) + actions * 8
}

/** Snapshots of one instance, with one being written; 0 where none are asked for. */
function snapshotBytes(config: TrainingConfig, actions: number): number {
  if (!hasSnapshots(config)) return 0
  const { snapshotsKept = DEFAULT_SNAPSHOTS_KEPT } = config
  return (snapshotsKept + 1) * strategyBytes(config, actions)
}

/** Checkpoints kept, as many as the cap on the disk allows; 0 when not even one fits beside a new one. */
export function checkpointsKept(config: TrainingConfig, actions: number): number {
  const { diskCapMb, instances, mode } = config
  const room = (diskCapMb * 1e6) / instances - snapshotBytes(config, actions)
  const each = tableBytes(actions) + MANIFEST_BYTES
  const fits = Math.floor(room / each) - 1
  const least = mode === 'cooperative' ? 2 : 1
  return fits < least ? 0 : Math.min(CHECKPOINTS_KEPT, fits)
}

/** Checkpoints and snapshots of all instances, each with one being written, and the merged strategy. */
export function diskBytes(config: TrainingConfig, actions: number): number {
  const checkpoint = tableBytes(actions) + MANIFEST_BYTES
  const each = (checkpointsKept(config, actions) + 1) * checkpoint + snapshotBytes(config, actions)
  return config.instances * each + strategyBytes(config, actions)
}
