import type { TracePoint } from '../../shared/results/progress.ts'

export const MAX_TRACE_POINTS = 200

/**
 * The history of an estimate in at most 200 points. When they are full every other one goes and the
 * spacing doubles, so the points stay evenly spread over the run however long it gets. The newest
 * point is always there.
 */
export class Trace {
  #kept: TracePoint[]
  #newest: TracePoint | null = null
  #spacing = 0

  constructor(earlier: readonly TracePoint[] = []) {
    this.#kept = [...earlier]
  }

  add(point: TracePoint): void {
    const last = this.#kept.at(-1)
    if (last !== undefined && point.sessions <= last.sessions) return
    this.#newest = point
    if (last !== undefined && point.sessions - last.sessions < this.#spacing) return
    this.#kept.push(point)
    if (this.#kept.length < MAX_TRACE_POINTS) return
    this.#kept = this.#kept.filter((_, i) => i % 2 === 0)
    this.#spacing = Math.max(this.#spacing * 2, (2 * point.sessions) / MAX_TRACE_POINTS)
  }

  get points(): TracePoint[] {
    const last = this.#kept.at(-1)
    return this.#newest === null || this.#newest === last ? [...this.#kept] : [...this.#kept, this.#newest]
  }
}
