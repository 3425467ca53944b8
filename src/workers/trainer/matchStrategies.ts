import { headToHead } from '../../engine/cfr/evaluation/holdemMatch.ts'
import { strategyPlayer } from '../../engine/cfr/evaluation/holdemPlayers.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import type { TaskContext } from '../task.ts'
import { loadEquities, loadGame } from './game.ts'
import { matchStreams, measureHoldem } from './holdemFigures.ts'
import { readLooseStrategy, strategyIn } from './readStrategy.ts'
import { sliced } from './sliced.ts'

type Measured = TaskOutput<'matchStrategies'>

/** Measures hold'em strategy files of one game with the same buckets, and plays each against each. */
export async function matchStrategies(
  { files, config, resources, abstraction, pairs, seed }: TaskInput<'matchStrategies'>,
  { cancelled, progress }: TaskContext<'matchStrategies'>,
): Promise<Measured> {
  const game = await loadGame({ config, resources, abstraction })
  const { holdem } = game
  if (holdem === null) throw new AppError('bad_request', { detail: 'a game without buckets' })
  const strategies: Float64Array[] = []
  for (const file of files) strategies.push(strategyIn(game, await readLooseStrategy(file)))
  const equities = await loadEquities(resources)
  const parts = files.length + (files.length * (files.length - 1)) / 2
  let done = 0
  const onShare = (share: number) => progress({ fraction: (done + share) / parts })

  const measured: Measured['measured'] = []
  for (const merged of strategies) {
    const measuring = { equities, seed, pairs, cancelled, onShare }
    measured.push(await measureHoldem(holdem, { merged, instances: [], earlier: null }, measuring))
    done++
  }
  const { tree, layout, abstraction: buckets } = holdem
  const matches: Measured['matches'] = []
  for (const [first, one] of strategies.entries())
    for (const [second, other] of strategies.entries()) {
      if (second <= first) continue
      const players = [
        strategyPlayer('first', tree, layout, one),
        strategyPlayer('second', tree, layout, other),
      ] as const
      const options = { tree, abstraction: buckets, equities, players, pairs, streams: matchStreams(seed) }
      matches.push({ first, second, ...(await sliced(headToHead(options), { cancelled, onShare })) })
      done++
    }
  return { game: game.facts, measured, matches }
}
