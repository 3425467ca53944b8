import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Solver } from '../../engine/cfr/algorithms/solver.ts'
import { DEFAULT_SNAPSHOTS_KEPT, hasSnapshots, type TrainingConfig } from '../../shared/config/training.ts'
import { parseSnapshotName, snapshotName, TRAINING_FILES } from '../../shared/training/files.ts'
import { replaceFile, writing } from './atomic.ts'
import { encodeStrategyAside } from './strategyFile.ts'

interface SnapshotsOf {
  readonly config: TrainingConfig
  readonly gameHash: string
  /** The instance's. */
  readonly folder: string
}

/** `snapshots/` of an instance: its average strategy as it was on the way. Nothing is ever gone on from there. */
export class Snapshots {
  readonly #of: SnapshotsOf
  readonly #folder: string
  /** Whole periods of training time that are behind, so that meetings and resumes do not begin one anew. */
  #periods: number

  private constructor(of: SnapshotsOf, trainedSeconds: number) {
    this.#of = of
    this.#folder = join(of.folder, TRAINING_FILES.snapshots)
    this.#periods = this.#periodsIn(trainedSeconds)
  }

  /**
   * Makes ready for snapshots where the work is gone on from; what lies beyond is taken away, as newer checkpoints
   * are, and so are the drafts of dead processes.
   */
  static async open(
    of: SnapshotsOf,
    { iterations, trainedSeconds }: { readonly iterations: number; readonly trainedSeconds: number },
  ): Promise<Snapshots> {
    const snapshots = new Snapshots(of, trainedSeconds)
    if (hasSnapshots(of.config)) await writing(() => mkdir(snapshots.#folder, { recursive: true }))
    for (const name of await readdir(snapshots.#folder).catch(() => [])) {
      const isBeyond = (parseSnapshotName(name) ?? 0) > iterations
      if (isBeyond || name.startsWith('.policy-'))
        await writing(() => rm(join(snapshots.#folder, name), { force: true }))
    }
    return snapshots
  }

  /** The next iteration at which one is to be written. */
  nextStop(iterations: number): number {
    const { snapshotEveryIterations: every } = this.#of.config
    return every === undefined ? Infinity : (Math.floor(iterations / every) + 1) * every
  }

  /** Whether one is to be written here. Asked after each slice of work. */
  isDue(iterations: number, trainedSeconds: number): boolean {
    const { snapshotEveryIterations: every } = this.#of.config
    const before = this.#periods
    this.#periods = this.#periodsIn(trainedSeconds)
    return every === undefined ? this.#periods > before : iterations % every === 0
  }

  /** Writes the average strategy, whole or not at all, and lets the oldest go that are too many. */
  async write(solver: Solver): Promise<void> {
    const { config, gameHash } = this.#of
    const strategy = solver.averageStrategy()
    await nextTurn()
    const file = await encodeStrategyAside({ config, gameHash, strategy })
    await replaceFile(join(this.#folder, snapshotName(solver.iterations)), file)
    const { snapshotsKept = DEFAULT_SNAPSHOTS_KEPT } = config
    const names = (await readdir(this.#folder)).filter((name) => parseSnapshotName(name) !== null).sort()
    for (const name of names.slice(0, Math.max(0, names.length - snapshotsKept)))
      await rm(join(this.#folder, name), { force: true })
  }

  #periodsIn(seconds: number): number {
    return Math.floor(seconds / (this.#of.config.snapshotEverySeconds ?? Infinity))
  }
}
