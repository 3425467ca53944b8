import type { ChunkTotals } from '../../engine/letitride/totals.ts'
import { serializeTotals } from '../../engine/letitride/totalsJson.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { SUMMARY_SCHEMA, type Summary } from '../../shared/results/summary.ts'
import { ENGINE_VERSION } from '../../shared/version.ts'
import { canonicalJson } from './canonicalJson.ts'
import { figuresOf } from './figuresView.ts'
import { histogramOf } from './histogramView.ts'

interface SummaryInput {
  readonly config: SimulationConfig
  readonly seed: string
  /** Sessions kept: all, or the prefix at which the run was stopped. */
  readonly sessions: number
  readonly totals: ChunkTotals
}

/** The part of a config that can change a result, with the number of sessions kept and the seed used. */
export function effectiveConfig(config: SimulationConfig, seed: string, sessions: number): Summary['config'] {
  const { metadata: _, output: __, simulation, ...rest } = config
  return {
    simulation: {
      num_sessions: sessions,
      hands_per_session: simulation.hands_per_session,
      random_seed: seed,
    },
    ...rest,
  }
}

/** The summary: a pure function of config, seed, engine and sessions. */
export function buildSummary({ config, seed, sessions, totals }: SummaryInput): Summary {
  const setup = toSetup(config)
  return {
    schema: SUMMARY_SCHEMA,
    engine: ENGINE_VERSION,
    seed,
    config: effectiveConfig(config, seed, sessions),
    figures: figuresOf(totals, setup),
    histogram: histogramOf(totals, setup),
    totals: serializeTotals(totals),
  }
}

/** The bytes of `summary.json`. */
export function summaryBytes(input: SummaryInput): string {
  return canonicalJson(buildSummary(input))
}
