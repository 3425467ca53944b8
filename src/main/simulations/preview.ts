import { parseTotals } from '../../engine/letitride/totalsJson.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import { condense } from '../../shared/results/condense.ts'
import type { ExactSession } from '../../shared/results/exactSession.ts'
import type { Sample } from '../../shared/results/preview.ts'
import type { Pool } from '../pool/types.ts'
import type { Outlook } from './estimate.ts'
import { figuresOf } from './figuresView.ts'
import { histogramOf } from './histogramView.ts'

/**
 * The exact answer is waited for this long, by estimate; beyond, a sample is quicker. A little over what a
 * usual session without limits takes.
 */
export const PREVIEW_SECONDS = 0.3

/** Best play for a goal is waited for longer: nothing is quicker. */
export const GOAL_SECONDS = 3

/** Hands of a sample: about a tenth of a second of one worker. */
const SAMPLE_HANDS = 400_000
const MOST_SESSIONS = 5_000
const LEAST_SESSIONS = 50
const PICTURE_BINS = 600

/** The same sessions each time, so that a figure moves because a setting did and not by chance. */
const SAMPLE_SEED = '20260101'

/** Plays a few sessions of a config: enough for a first picture and for an estimate of what a run needs. */
export async function sampleConfig(
  config: SimulationConfig,
  pool: Pool,
  signal: AbortSignal,
): Promise<Sample> {
  const setup = toSetup(config)
  const affordable = Math.round(SAMPLE_HANDS / setup.handsPerSession)
  const count = Math.max(LEAST_SESSIONS, Math.min(MOST_SESSIONS, affordable))
  const { totals: json } = await pool.run(
    'playChunk',
    { config, seed: SAMPLE_SEED, first: 0, count, rows: 'none' },
    { priority: 'interactive', signal },
  )
  const totals = parseTotals(json, setup)
  if (totals === null)
    throw new AppError('worker_failed', { detail: 'totals of a sample contradict themselves' })
  return { figures: figuresOf(totals, setup), histogram: condense(histogramOf(totals, setup), PICTURE_BINS) }
}

/** An exact session with as much of its distribution as a small picture shows. */
export function forPreview(session: ExactSession): ExactSession {
  return { ...session, histogram: condense(session.histogram, PICTURE_BINS) }
}

/** What a run will be made of. A session of a table has the hands of all its seats, and rows for all who sat there. */
export function outlookOf(
  config: SimulationConfig,
  exact: ExactSession | null,
  sample: Sample | null,
): Outlook {
  const { seats, handsPerSession } = toSetup(config)
  if (exact !== null) {
    const { meanHands, pWin } = exact.figures
    return { hands: seats * meanHands, rows: seats, winRate: pWin, sampled: null }
  }
  if (sample === null || sample.figures.tableSessions === 0)
    return { hands: seats * handsPerSession, rows: seats, winRate: 0.5, sampled: 0 }
  const { tableSessions, hands, sessions, winRate } = sample.figures
  return {
    hands: hands / tableSessions,
    rows: sessions / tableSessions,
    winRate: winRate ?? 0.5,
    sampled: sessions,
  }
}
