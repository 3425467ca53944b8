import type { InstanceProgress, MergedPoint } from '../../shared/training/progress.ts'

/** A new point is worth its work where the instances have come this much further: some nine a decade. */
const FURTHER = 1.3

interface LiveMergePorts {
  /** Exploitability of the merge of the newest checkpoints; null while not every instance has one. */
  readonly measure: () => Promise<MergedPoint | null>
  readonly onPoint: (point: MergedPoint) => void
}

/**
 * Independent instances of an exact game: the merge of their checkpoints, measured as they go. What a person gains by
 * several instances is seen before the end.
 */
export class LiveMerge {
  readonly #ports: LiveMergePorts
  /** Mean iterations of the checkpoints that were merged last. */
  #at: number
  #measuring: Promise<void> | null = null
  #isSettled = false

  constructor(at: number, ports: LiveMergePorts) {
    this.#at = at
    this.#ports = ports
  }

  /** Looks whether there is enough news, and measures if so; one measurement at a time. */
  consider(instances: readonly Pick<InstanceProgress, 'lastCheckpointIter'>[]): void {
    if (this.#isSettled || this.#measuring !== null || instances.length < 2) return
    const kept = instances.map(({ lastCheckpointIter }) => lastCheckpointIter)
    if (kept.some((iterations) => iterations === null || iterations === 0)) return
    const mean = kept.reduce<number>((sum, iterations) => sum + (iterations ?? 0), 0) / kept.length
    if (mean < FURTHER * this.#at) return
    this.#at = mean
    this.#measuring = this.#ports
      .measure()
      .then((point) => {
        if (point !== null) this.#ports.onPoint(point)
      })
      // A point that is missing costs nothing: the next comes soon.
      .catch(() => {})
      .finally(() => {
        this.#measuring = null
      })
  }

  /** Begins no more, and waits for what has begun. */
  async settle(): Promise<void> {
    this.#isSettled = true
    await this.#measuring
  }
}
