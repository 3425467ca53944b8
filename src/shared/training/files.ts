/** Names inside the folder of a training: what workers write and main reads. */
export const TRAINING_FILES = {
  record: 'run.json',
  log: 'run.log',
  lock: 'run.lock',
  progress: 'progress.json',
  instanceLog: 'instance.log',
  metrics: 'metrics.ndjson',
  checkpoints: 'checkpoints',
  manifest: 'manifest.json',
  regrets: 'regrets.bin',
  strategySums: 'strategy.bin',
  snapshots: 'snapshots',
  merged: 'merged',
  mergedStrategy: 'strategy.bin',
  evaluation: 'evaluation.json',
  mergedCurve: 'curve.json',
  sync: 'sync',
  buckets: 'buckets.bin',
  abstraction: 'abstraction.json',
  /** Among the program's own files. */
  equities: 'preflop-equities.bin',
} as const

/** Folder of instance 0, 1, … */
export function instanceFolderName(instance: number): string {
  return `instance_${instance}`
}

const CHECKPOINT = /^ckpt-(\d{12,13})(?:-s(\d{1,9}))?$/

/** What a checkpoint's name says: iterations done, and in cooperative mode the synchronisations before. */
export interface CheckpointName {
  readonly name: string
  readonly iterations: number
  readonly syncs: number
}

export function checkpointName(iterations: number, syncs: number | null): string {
  return `ckpt-${String(iterations).padStart(12, '0')}${syncs === null ? '' : `-s${syncs}`}`
}

export function parseCheckpointName(name: string): CheckpointName | null {
  const match = CHECKPOINT.exec(name)
  if (match === null) return null
  return { name, iterations: Number(match[1]), syncs: Number(match[2] ?? 0) }
}

/** Oldest first. */
export function byAge(a: CheckpointName, b: CheckpointName): number {
  return a.iterations - b.iterations || a.syncs - b.syncs
}

const SNAPSHOT = /^policy-(\d{12,13})\.fwstrategy$/

/** A snapshot is named by the iterations that its strategy is the average of. */
export function snapshotName(iterations: number): string {
  return `policy-${String(iterations).padStart(12, '0')}.fwstrategy`
}

/** Iterations of a snapshot; null for a file that is none. */
export function parseSnapshotName(name: string): number | null {
  const match = SNAPSHOT.exec(name)
  return match === null ? null : Number(match[1])
}
