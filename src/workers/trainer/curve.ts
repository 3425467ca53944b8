import type { CurvePoint } from '../../shared/training/progress.ts'
import { thinned } from './evaluationPoints.ts'
import type { Metrics } from './metrics.ts'

/** What was measured of an instance: at its fixed evaluation points, and where it stands now. */
export class Curve {
  readonly #points: CurvePoint[]
  readonly #metrics: Metrics
  #end: CurvePoint | null = null

  constructor(points: readonly CurvePoint[], metrics: Metrics) {
    this.#points = [...points]
    this.#metrics = metrics
  }

  /** The newest evaluation point. */
  get last(): CurvePoint | undefined {
    return this.#points.at(-1)
  }

  /** As it is sent. */
  get shown(): CurvePoint[] {
    return thinned(this.#end === null ? this.#points : [...this.#points, this.#end])
  }

  async add(point: CurvePoint): Promise<void> {
    this.#points.push(point)
    this.#end = null
    await this.#metrics.add({ ...point })
  }

  /** Shows where it stands between two evaluation points. Moments of the clock are not recorded. */
  standsAt(point: CurvePoint): void {
    if (point.iterations > (this.last?.iterations ?? 0)) this.#end = point
  }
}
