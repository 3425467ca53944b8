import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import type { FeltworksServices } from '../../shared/api/contract.ts'
import { checkConfig } from '../../shared/config/check.ts'
import { formatProblem } from '../../shared/config/problems.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import type { StrategyChart } from '../../shared/results/strategy.ts'
import type { Dialogs } from '../dialogs.ts'
import type { LastFolder } from '../lastFolder.ts'
import type { Pool } from '../pool/types.ts'
import { writeAtomic } from '../store/atomicFile.ts'

/** What may be chosen for a goal here: to ride or to pull. */
const DECISIONS_ONLY = { bets: null, leaving: false } as const

interface StrategyPorts {
  readonly pool: Pool
  readonly dialogs: Pick<Dialogs, 'saveFile'>
  readonly lastFolder: LastFolder
}

export type StrategyService = FeltworksServices['strategy']

/** A chart is small, and few paytables and strategies are looked at in one sitting. */
const MOST_KEPT = 16

/** Answers what the Strategy screen asks; the workers do the counting. */
export function createStrategy({ pool, dialogs, lastFolder }: StrategyPorts): StrategyService {
  const charts = new Map<string, Promise<StrategyChart>>()

  function chartOf(config: SimulationConfig): Promise<StrategyChart> {
    const { mainPayouts, strategy } = toSetup(config)
    const key = JSON.stringify([mainPayouts, strategy])
    const known = charts.get(key)
    if (known !== undefined) return known
    const chart = pool.run('strategyChart', { config }, { priority: 'interactive' })
    charts.set(key, chart)
    const [oldest] = charts.keys()
    if (oldest !== undefined && charts.size > MOST_KEPT) charts.delete(oldest)
    // A failure is not an answer; the next question tries again.
    chart.catch(() => charts.delete(key))
    return chart
  }

  let lastGoal: AbortController | null = null

  return {
    chart: ({ draft }) => chartOf(requireConfig(draft)),
    deal: ({ draft, count, closeCalls }) => {
      const seed = randomBytes(8).readBigUInt64BE().toString()
      const input = { config: requireConfig(draft), seed, count, closeCalls }
      return pool.run('practiceHands', input, { priority: 'interactive' })
    },
    bestPlay: ({ draft, objective }) => {
      const config = requireConfig(draft)
      // Someone is choosing: only the newest goal matters.
      lastGoal?.abort(new AppError('wrong_state', { detail: 'another goal was asked for' }))
      lastGoal = new AbortController()
      const input = { config, objective, choose: DECISIONS_ONLY, explain: true }
      return pool.run('bestPlay', input, { priority: 'interactive', signal: lastGoal.signal })
    },
    savePolicy: async ({ draft, format }) => {
      const config = requireConfig(draft)
      if (config.strategy.type !== 'goal_optimal')
        throw new AppError('bad_request', { detail: 'a policy of a strategy that has none' })
      const path = await dialogs.saveFile({
        title: 'Save policy',
        defaultPath: join(lastFolder.path, `Policy.${format}`),
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
      })
      if (path === null) return { saved: false, fileName: '' }
      lastFolder.used(path)
      const { text } = await pool.run('policyText', { config, format }, { priority: 'interactive' })
      await writeAtomic(path, text)
      return { saved: true, fileName: basename(path) }
    },
  }
}

function requireConfig(draft: unknown): SimulationConfig {
  const { config, problems } = checkConfig(draft)
  if (config !== null) return config
  throw new AppError('config_invalid', { message: problems.map(formatProblem).join('\n') })
}
