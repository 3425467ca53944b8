/** Work done up to a moment. */
interface Sample {
  readonly at: number
  readonly hands: number
  readonly sessions: number
}

const WINDOW_MS = 4000

/** No estimate before this much time has been seen. */
const SETTLE_MS = 1000

/** How fast a run goes just now, over the last few seconds. */
export class SpeedMeter {
  #samples: Sample[] = []

  /** Notes how much is done by now; amounts only grow but for the work of a worker that died. */
  note(sample: Sample): void {
    const last = this.#samples.at(-1)
    if (last !== undefined && (sample.hands < last.hands || sample.sessions < last.sessions))
      this.#samples = []
    // The time until the first hand is played went into starting up and says nothing about the speed.
    if (sample.hands === 0) this.#samples = []
    this.#samples.push(sample)
    const from = sample.at - WINDOW_MS
    while (this.#samples.length > 2 && this.#samples[1]!.at <= from) this.#samples.shift()
  }

  get handsPerSecond(): number {
    return this.#rate((sample) => sample.hands)
  }

  /** Seconds until so many sessions more are done; null in the first second and while nothing moves. */
  eta(sessionsLeft: number): number | null {
    const [first] = this.#samples
    const last = this.#samples.at(-1)
    if (first === undefined || last === undefined || last.at - first.at < SETTLE_MS) return null
    const rate = this.#rate((sample) => sample.sessions)
    return rate > 0 ? sessionsLeft / rate : null
  }

  #rate(amount: (sample: Sample) => number): number {
    const [first] = this.#samples
    const last = this.#samples.at(-1)
    if (first === undefined || last === undefined || last.at <= first.at) return 0
    return ((amount(last) - amount(first)) / (last.at - first.at)) * 1000
  }
}
