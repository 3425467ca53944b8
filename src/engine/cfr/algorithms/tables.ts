/** Regrets, strategy sums and counters, which all algorithms on a tree keep in the same way. */
import { normalise } from '../evaluation/policy.ts'
import { matchRegrets } from '../regretMatching.ts'
import type { ActionLayout } from './sampledGame.ts'
import type { SolverState } from './solver.ts'

export class Tables {
  readonly regrets: Float64Array
  readonly strategySums: Float64Array
  readonly streams: Int32Array
  iterations = 0
  nodesTouched = 0
  readonly #layout: ActionLayout

  constructor(layout: ActionLayout, streams: Int32Array) {
    this.#layout = layout
    this.regrets = new Float64Array(layout.actionCount)
    this.strategySums = new Float64Array(layout.actionCount)
    this.streams = streams
  }

  averageStrategy(): Float64Array {
    return normalise(this.#layout, this.strategySums)
  }

  currentStrategy(): Float64Array {
    const { offset, count, actionCount } = this.#layout
    const strategy = new Float64Array(actionCount)
    for (let infoset = 0; infoset < count; infoset++)
      matchRegrets(this.regrets, strategy, offset[infoset]!, offset[infoset + 1]!)
    return strategy
  }

  state(): SolverState {
    return {
      iterations: this.iterations,
      nodesTouched: this.nodesTouched,
      streams: this.streams.slice(),
      regrets: this.regrets.slice(),
      strategySums: this.strategySums.slice(),
    }
  }

  restore(state: SolverState): void {
    this.#require(state)
    this.iterations = state.iterations
    this.nodesTouched = state.nodesTouched
    this.streams.set(state.streams)
    this.regrets.set(state.regrets)
    this.strategySums.set(state.strategySums)
  }

  #require({ iterations, nodesTouched, streams, regrets, strategySums }: SolverState): void {
    if (!isCount(iterations) || !isCount(nodesTouched)) throw new RangeError('counters are not whole numbers')
    if (regrets.length !== this.regrets.length || strategySums.length !== this.strategySums.length)
      throw new RangeError(`tables are of another game: ${regrets.length} and ${strategySums.length} actions`)
    if (streams.length !== this.streams.length)
      throw new RangeError('random streams are of another algorithm')
    for (let at = 0; at < streams.length; at += 4)
      if (streams.subarray(at, at + 4).every((word) => word === 0))
        throw new RangeError('a random stream stands still')
    if (!regrets.every(Number.isFinite)) throw new RangeError('a regret is not a finite number')
    if (!strategySums.every((sum) => Number.isFinite(sum) && sum >= 0))
      throw new RangeError('a strategy sum is not a finite number ≥ 0')
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
