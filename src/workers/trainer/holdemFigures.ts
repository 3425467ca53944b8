import { handPercentiles } from '../../engine/cfr/abstraction/handPercentiles.ts'
import type { PreflopEquities } from '../../engine/cfr/abstraction/preflopEquity.ts'
import { sampledHoldem } from '../../engine/cfr/algorithms/sampledHoldem.ts'
import { trainingStreams } from '../../engine/cfr/algorithms/streams.ts'
import { dealerValue, headToHead, type MatchOptions } from '../../engine/cfr/evaluation/holdemMatch.ts'
import {
  callingPlayer,
  type HoldemPlayer,
  raisingPlayer,
  strategyPlayer,
  uniformPlayer,
} from '../../engine/cfr/evaluation/holdemPlayers.ts'
import { learnResponse } from '../../engine/cfr/evaluation/learnedResponse.ts'
import { localBestResponse } from '../../engine/cfr/evaluation/localBestResponse.ts'
import { loosePlayer, tightPlayer } from '../../engine/cfr/evaluation/scriptedPlayers.ts'
import type { HoldemFigures, MatchFigures } from '../../shared/training/results.ts'
import type { TrainedGame } from './game.ts'
import { type SlicedWork, sliced } from './sliced.ts'

interface Measuring extends SlicedWork {
  readonly equities: PreflopEquities
  readonly seed: string
  /** Deals of each match; the other measurements grow with it. */
  readonly pairs: number
}

interface Measured {
  readonly merged: Float64Array
  /** Strategies of the instances by their numbers. */
  readonly instances: readonly { readonly instance: number; readonly strategy: Float64Array }[]
  /** The merge as it was some iterations ago, where that is still known. */
  readonly earlier: EarlierMerge | null
}

export interface EarlierMerge {
  readonly strategy: Float64Array
  /** Of all instances together. */
  readonly iterations: number
}

/** Instance numbers of the streams that measurements draw from: far above those that train. */
const MATCHES = 2 ** 20
const RESPONSES = MATCHES + 1
const LOCAL = MATCHES + 2
const RESAMPLING = MATCHES + 3

/** A deal of the local best response takes some ten times as long as a pair of hands; an iteration about as long. */
const LOCAL_DEALS = 0.5
const RESPONSE_ITERATIONS = 10

/** Measures the merged strategy of a hold'em game. The same seed and size give the same figures. */
export async function measureHoldem(
  game: NonNullable<TrainedGame['holdem']>,
  { merged, instances, earlier: before }: Measured,
  measuring: Measuring,
): Promise<HoldemFigures> {
  const { tree, layout, abstraction } = game
  const { pairs, equities, cancelled, onShare } = measuring
  // A training of one instance is its own merge.
  const others = instances.length > 1 ? instances : []
  const bots = referenceBots(game, equities)
  // Beside bots, instances and the earlier merge: self-play, the local response, the learned one and its match.
  const work = 4 + bots.length + others.length + (before === null ? 0 : 1)
  let done = 0
  const run = async <T>(task: Generator<number, T>): Promise<T> => {
    const result = await sliced(task, { cancelled, onShare: (share) => onShare?.((done + share) / work) })
    done++
    return result
  }
  const playerOf = (name: string, strategy: Float64Array) => strategyPlayer(name, tree, layout, strategy)
  const own = playerOf('self', merged)
  const optionsFor = (players: readonly [HoldemPlayer, HoldemPlayer]) => {
    return { tree, abstraction, equities, players, pairs, streams: matchStreams(measuring.seed) }
  }
  const against = async (opponent: HoldemPlayer): Promise<MatchFigures> => ({
    opponent: opponent.name,
    ...(await run(headToHead(optionsFor([own, opponent])))),
  })

  const selfPlay = { opponent: 'self', ...(await run(dealerValue(optionsFor([own, own])))) }
  const won: MatchFigures[] = []
  for (const bot of bots) won.push(await against(bot))
  const matches: MatchFigures[] = []
  for (const { instance, strategy } of others)
    matches.push(await against(playerOf(`instance ${instance}`, strategy)))
  const earlier =
    before === null
      ? null
      : { ...(await against(playerOf('earlier', before.strategy))), iterations: before.iterations }

  const [deals, pilot] = streamsOf(measuring.seed, LOCAL)
  const local = { tree, abstraction, opponent: own, streams: { deals, pilot } }
  const localResponse = await run(
    localBestResponse({ ...local, deals: Math.max(2, Math.round(LOCAL_DEALS * pairs)) }),
  )

  const iterations = RESPONSE_ITERATIONS * pairs
  const response = await run(
    learnResponse({
      game: sampledHoldem(tree, abstraction),
      strategy: merged,
      iterations,
      streamsFor: (seat) =>
        trainingStreams({ seed: BigInt(measuring.seed), instance: RESPONSES, epoch: seat }),
    }),
  )
  const lost = await run(headToHead(optionsFor([playerOf('response', response), own])))
  const learnedResponse = { opponent: 'self', ...lost, iterations }
  return { selfPlay, bots: won, instances: matches, earlier, learnedResponse, localResponse }
}

/** The simple players that every hold'em strategy is matched against, in the order in which they are told. */
function referenceBots(
  { tree, abstraction }: NonNullable<TrainedGame['holdem']>,
  equities: PreflopEquities,
): readonly HoldemPlayer[] {
  const percentiles = handPercentiles(abstraction, equities)
  return [
    uniformPlayer(tree),
    callingPlayer(tree),
    raisingPlayer(tree),
    tightPlayer(tree, percentiles),
    loosePlayer(tree, percentiles),
  ]
}

/** Fresh streams of a match; all matches of a seed are played with the same deals. */
export function matchStreams(seed: string): MatchOptions['streams'] {
  const [deals, players, pilot] = streamsOf(seed, MATCHES)
  const [bootstrap] = streamsOf(seed, RESAMPLING)
  return { deals, players, pilot, bootstrap }
}

/** The three streams of a measurement. */
function streamsOf(seed: string, instance: number): [Int32Array, Int32Array, Int32Array] {
  const streams = trainingStreams({ seed: BigInt(seed), instance, epoch: 0 })
  return [streams.slice(0, 4), streams.slice(4, 8), streams.slice(8, 12)]
}
