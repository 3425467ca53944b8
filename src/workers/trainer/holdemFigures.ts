import { setImmediate as nextTurn } from 'node:timers/promises'
import { trainingStreams } from '../../engine/cfr/algorithms/streams.ts'
import { dealerValue, headToHead, type MatchResult } from '../../engine/cfr/evaluation/holdemMatch.ts'
import {
  callingPlayer,
  type HoldemPlayer,
  raisingPlayer,
  strategyPlayer,
  uniformPlayer,
} from '../../engine/cfr/evaluation/holdemPlayers.ts'
import type { HoldemFigures, MatchFigures } from '../../shared/training/results.ts'
import { Cancelled } from '../task.ts'
import type { TrainedGame } from './game.ts'

interface Measuring {
  readonly seed: string
  readonly pairs: number
  readonly cancelled: () => boolean
}

/** Instance number of the streams that matches are dealt from: far above those that train. */
const MATCHES = 2 ** 20

/** Self-play and matches against the reference bots; null for games that are measured exactly. */
export async function measureHoldem(
  { holdem }: TrainedGame,
  strategy: Float64Array,
  measuring: Measuring,
): Promise<HoldemFigures | null> {
  if (holdem === null) return null
  const { tree, layout, abstraction } = holdem
  const own = strategyPlayer('self', tree, layout, strategy)
  const optionsFor = (opponent: HoldemPlayer) => {
    const streams = trainingStreams({ seed: BigInt(measuring.seed), instance: MATCHES, epoch: 0 })
    const players: readonly [HoldemPlayer, HoldemPlayer] = [own, opponent]
    const { pairs } = measuring
    return {
      tree,
      abstraction,
      players,
      pairs,
      streams: { deals: streams.slice(0, 4), players: streams.slice(4, 8) },
    }
  }
  const selfPlay = await play('self', dealerValue(optionsFor(own)), measuring)
  const bots: MatchFigures[] = []
  for (const bot of [uniformPlayer(tree), callingPlayer(tree), raisingPlayer(tree)])
    bots.push(await play(bot.name, headToHead(optionsFor(bot)), measuring))
  return { selfPlay, bots }
}

async function play(
  opponent: string,
  match: Generator<number, MatchResult>,
  { cancelled }: Measuring,
): Promise<MatchFigures> {
  let since = performance.now()
  for (;;) {
    const step = match.next()
    if (step.done === true) return { opponent, ...step.value }
    if (performance.now() - since < 20) continue
    if (cancelled()) throw new Cancelled()
    await nextTurn()
    since = performance.now()
  }
}
