import { parseTotals } from '../../engine/letitride/totalsJson.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import { condense } from '../../shared/results/condense.ts'
import type { Preview } from '../../shared/results/preview.ts'
import type { Pool } from '../pool/types.ts'
import { figuresOf } from './figuresView.ts'
import { histogramOf } from './histogramView.ts'

/** Hands of a sample: about a tenth of a second of one worker. */
const SAMPLE_HANDS = 400_000
const MOST_SESSIONS = 5_000
const LEAST_SESSIONS = 50
const SAMPLE_BINS = 600

/** The same sessions each time, so that a figure moves because a setting did and not by chance. */
const SAMPLE_SEED = '20260101'

/** Plays a few sessions of a config: enough for a first picture and for an estimate of what a run needs. */
export async function sampleConfig(
  config: SimulationConfig,
  pool: Pool,
  signal: AbortSignal,
): Promise<Preview['sample']> {
  const setup = toSetup(config)
  const affordable = Math.round(SAMPLE_HANDS / setup.handsPerSession)
  const count = Math.max(LEAST_SESSIONS, Math.min(MOST_SESSIONS, affordable))
  const { totals: json } = await pool.run(
    'playChunk',
    { config, seed: SAMPLE_SEED, first: 0, count, rows: false },
    { priority: 'interactive', signal },
  )
  const totals = parseTotals(json, setup)
  if (totals === null)
    throw new AppError('worker_failed', { detail: 'totals of a sample contradict themselves' })
  return { figures: figuresOf(totals, setup), histogram: condense(histogramOf(totals, setup), SAMPLE_BINS) }
}
