/** How far a building is: what the window and the command line show. */
export interface BuildingProgress {
  /** One of the names that people see; several steps may share it. */
  readonly stage: string
  /** Share of the whole building that is done, 0 to 1; never falls. */
  readonly fraction: number
}

/**
 * Adds up the progress of steps that follow one another, each done in pieces side by side. A piece that has to be
 * done again does not take back what was shown.
 */
export class BuildingMeter {
  readonly #total: number
  readonly #onProgress: (progress: BuildingProgress) => void
  #before = 0
  #fraction = 0

  /** `total`: weight of all steps together. */
  constructor(total: number, onProgress: (progress: BuildingProgress) => void) {
    this.#total = total
    this.#onProgress = onProgress
  }

  /** Begins a step; the answer is told the share done of each of its pieces. */
  begin(stage: string, weight: number, pieces: number): (piece: number, share: number) => void {
    const before = this.#before
    this.#before += weight
    const shares = new Float64Array(pieces)
    return (piece, share) => {
      shares[piece] = Math.max(shares[piece] ?? 0, Math.min(share, 1))
      const done = shares.reduce((sum, each) => sum + each, 0) / pieces
      this.#fraction = Math.max(this.#fraction, Math.min(1, (before + weight * done) / this.#total))
      this.#onProgress({ stage, fraction: this.#fraction })
    }
  }
}
