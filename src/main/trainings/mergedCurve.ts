import type { MergedPoint } from '../../shared/training/progress.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import type { Evaluation } from '../../shared/training/results.ts'
import type { TrainingBoard } from './board.ts'
import { readMergedCurve, writeMergedCurve } from './folder.ts'
import { LiveMerge } from './liveMerge.ts'

interface CurvePorts {
  readonly record: TrainingRecord
  readonly folder: string
  readonly board: TrainingBoard
  /** The merge of the newest checkpoints now; null while an instance has none. */
  readonly measure: () => Promise<MergedPoint | null>
  readonly changed: () => void
}

/** Exploitability of the merged strategy over time: on the board, and in a file for the time after. */
export class MergedCurve {
  readonly #ports: CurvePorts
  /** Independent instances of an exact game are merged on the way; those that meet are measured when they do. */
  readonly #live: LiveMerge | null
  /** Writes follow one another, so that the newest is the last. */
  #written: Promise<void> = Promise.resolve()

  private constructor(ports: CurvePorts) {
    const { record, board, measure } = ports
    this.#ports = ports
    const isLive = record.config.mode === 'independent' && record.game.exact
    const at = board.mergedCurve.at(-1)?.iterations ?? 0
    this.#live = isLive ? new LiveMerge(at, { measure, onPoint: (point) => this.add(point) }) : null
  }

  static async open(ports: CurvePorts): Promise<MergedCurve> {
    ports.board.mergedCurve = await readMergedCurve(ports.folder)
    return new MergedCurve(ports)
  }

  /** Measures if the checkpoints of the instances are worth it. */
  consider(): void {
    this.#live?.consider(this.#ports.board.progresses)
  }

  /** After work was lost the curve goes on where the work does. */
  add(point: MergedPoint): void {
    const { board, folder, changed } = this.#ports
    const kept = board.mergedCurve.filter(({ iterations }) => iterations < point.iterations)
    board.mergedCurve = [...kept, point]
    const curve = board.mergedCurve
    this.#written = this.#written.then(() => writeMergedCurve(folder, curve)).catch(() => {})
    changed()
  }

  /** No measurement on the way is left when it resolves. */
  async settle(): Promise<void> {
    await this.#live?.settle()
  }

  /** All points are in the file, if it can be written, when it resolves. */
  flush(): Promise<void> {
    return this.#written
  }

  /** Where the chart ends, the merge should stand. */
  addEnd({ merged, mergedFrom, instances }: Evaluation): void {
    if (merged.exact === null || instances.length < 2 || mergedFrom.length < instances.length) return
    const mean = (read: (instance: (typeof instances)[number]) => number) =>
      instances.reduce((sum, instance) => sum + read(instance), 0) / instances.length
    this.add({
      iterations: mean(({ iterationsExecuted }) => iterationsExecuted),
      seconds: mean(({ trainedSeconds }) => trainedSeconds),
      exploitability: merged.exact.exploitability,
      single: mean(({ exact }) => exact?.exploitability ?? Number.NaN),
    })
  }
}
