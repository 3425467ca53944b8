/**
 * A best response that is learned: external sampling in which one player's strategy stays fixed. Where an
 * abstraction forgets, no exact best response can be computed in one pass; what this one wins is a lower bound of
 * what the best response within the abstraction wins, and rises with the iterations.
 */
import { DEFAULT_ALGORITHMS } from '../algorithms/config.ts'
import { ExternalSampling } from '../algorithms/externalSampling.ts'
import type { SampledGame } from '../algorithms/sampledGame.ts'
import type { Player } from '../game.ts'

export class LearnedResponse {
  readonly #game: SampledGame
  readonly #responder: Player
  readonly #fixed: Float64Array
  readonly #solver: ExternalSampling

  /** `strategy` has probabilities for both players; `streams` are from `trainingStreams`. */
  constructor(options: {
    readonly game: SampledGame
    readonly responder: Player
    readonly strategy: Float64Array
    readonly streams: Int32Array
  }) {
    const { game, responder, strategy, streams } = options
    if (strategy.length !== game.layout.actionCount) throw new RangeError('the strategy is of another game')
    this.#game = game
    this.#responder = responder
    this.#fixed = strategy
    // Weight on later iterations: the first ones answer nothing yet.
    const algorithm = { ...DEFAULT_ALGORITHMS.es_mccfr, linearIterations: Number.MAX_SAFE_INTEGER }
    this.#solver = new ExternalSampling(game, algorithm, streams, responder === 0 ? 1 : 0)
    // Regrets in proportion to a strategy are matched to that strategy.
    const regrets = this.#combine(strategy, new Float64Array(strategy.length))
    this.#solver.restore({ ...this.#solver.state(), regrets })
  }

  get iterations(): number {
    return this.#solver.iterations
  }

  iterate(count: number): void {
    this.#solver.iterate(count)
  }

  /** The fixed strategy with the responder's part replaced by what it has learned. */
  strategy(): Float64Array {
    return this.#combine(this.#fixed, this.#solver.averageStrategy())
  }

  #combine(fixed: Float64Array, own: Float64Array): Float64Array {
    const { count, player, offset } = this.#game.layout
    const combined = fixed.slice()
    for (let infoset = 0; infoset < count; infoset++)
      if (player[infoset] === this.#responder)
        combined.set(own.subarray(offset[infoset], offset[infoset + 1]), offset[infoset])
    return combined
  }
}
