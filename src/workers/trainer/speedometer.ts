/** Time constant of the averages, seconds. */
const WINDOW = 10

/** Iterations and nodes a second, averaged with weights that fade over some ten seconds of training. */
export class Speedometer {
  iterPerSec = 0
  nodesPerSec = 0
  #seconds = 0
  #iterations = 0
  #nodes = 0

  constructor(iterations: number, nodes: number) {
    this.#iterations = iterations
    this.#nodes = nodes
  }

  /** What was done in so many more seconds. */
  update(iterations: number, nodes: number, took: number): void {
    this.#seconds += took
    if (this.#seconds < 0.05) return
    const weight = this.iterPerSec === 0 ? 1 : 1 - Math.exp(-this.#seconds / WINDOW)
    this.iterPerSec += weight * ((iterations - this.#iterations) / this.#seconds - this.iterPerSec)
    this.nodesPerSec += weight * ((nodes - this.#nodes) / this.#seconds - this.nodesPerSec)
    this.#seconds = 0
    this.#iterations = iterations
    this.#nodes = nodes
  }
}
