import { DEFAULT_ABSTRACTION } from '../../engine/cfr/abstraction/abstractionConfig.ts'
import type { TaskInput, TaskOutput } from '../../shared/tasks/contract.ts'
import { holdemFacts, loadGame } from './game.ts'

/** Facts of a game, and how fast it trains here. */
export async function describeGame(input: TaskInput<'describeGame'>): Promise<TaskOutput<'describeGame'>> {
  const { config, abstraction, trialMs } = input
  if ((config.game === 'hulhe' || config.game === 'hunl') && abstraction === null) {
    const buckets = config.abstraction?.buckets ?? DEFAULT_ABSTRACTION.buckets
    return { facts: holdemFacts(config, [...buckets]), iterationsPerSecond: 0 }
  }
  const { facts, createSolver } = await loadGame(input)
  const solver = createSolver({ seed: 0n, instance: 0 })
  let spent = 0
  let iterationsPerSecond = 0
  for (let count = 1; spent < trialMs; count = Math.min(count * 2, 100_000)) {
    const start = performance.now()
    solver.iterate(count)
    const took = performance.now() - start
    spent += took
    // The last batch is the longest, and the only one that is not mostly the warming up of new code.
    iterationsPerSecond = (1000 * count) / Math.max(took, 0.01)
  }
  return { facts, iterationsPerSecond }
}
