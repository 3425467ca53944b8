/**
 * A best response that is learned: external sampling in which one player's strategy stays fixed. Where an
 * abstraction forgets, no exact best response can be computed in one pass; what this one wins is a lower bound of
 * what the best response within the abstraction wins, and rises with the iterations.
 */
import { DEFAULT_ALGORITHMS } from '../algorithms/config.ts'
import { ExternalSampling } from '../algorithms/externalSampling.ts'
import type { SampledGame } from '../algorithms/sampledGame.ts'
import type { Player } from '../game.ts'

/**
 * Chips of regret, in proportion to the fixed strategy, that the responder begins with. So it plays that strategy
 * until some hundred samples of an information set say what is better, and rare ones do it no harm.
 */
const HEAD_START = 200

/** Iterations between two yields: a few milliseconds. */
const SLICE = 50

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
    this.#solver = new ExternalSampling(game, DEFAULT_ALGORITHMS.es_mccfr, streams, responder === 0 ? 1 : 0)
    // Regrets in proportion to a strategy are matched to that strategy.
    const regrets = strategy.map((probability) => HEAD_START * probability)
    this.#solver.restore({ ...this.#solver.state(), regrets })
  }

  get iterations(): number {
    return this.#solver.iterations
  }

  iterate(count: number): void {
    this.#solver.iterate(count)
  }

  /**
   * The fixed strategy with the responder's part replaced by what it has learned: its latest strategy, since against
   * an opponent that does not change there is nothing to average over.
   */
  strategy(): Float64Array {
    const combined = this.#fixed.slice()
    takeOver(this.#game, this.#responder, this.#solver.currentStrategy(), combined)
    return combined
  }
}

/**
 * Learns responses for both seats against a strategy, `iterations` for each, and puts them together as one strategy;
 * yields the share done.
 */
export function* learnResponse(options: {
  readonly game: SampledGame
  readonly strategy: Float64Array
  readonly iterations: number
  readonly streamsFor: (seat: Player) => Int32Array
}): Generator<number, Float64Array> {
  const { game, strategy, iterations, streamsFor } = options
  const learned = strategy.slice()
  for (const responder of [0, 1] as const) {
    const response = new LearnedResponse({ game, responder, strategy, streams: streamsFor(responder) })
    while (response.iterations < iterations) {
      response.iterate(Math.min(SLICE, iterations - response.iterations))
      yield (responder * iterations + response.iterations) / (2 * iterations)
    }
    takeOver(game, responder, response.strategy(), learned)
  }
  return learned
}

/** Copies a player's part of a strategy. */
function takeOver({ layout }: SampledGame, player: Player, from: Float64Array, to: Float64Array): void {
  const { count, offset } = layout
  for (let infoset = 0; infoset < count; infoset++)
    if (layout.player[infoset] === player)
      to.set(from.subarray(offset[infoset], offset[infoset + 1]), offset[infoset])
}
