import { z } from 'zod'
import { integer } from '../fields.ts'

/**
 * What the older program's files say of its output. Feltworks exports from the results instead, so these
 * keys are read, checked and named in the import report, and have no effect. Only `include_hands` has one: what
 * is to be exported must be kept.
 */
const text = z.string().max(1000)
const CHARTS = [
  'session_outcomes_histogram',
  'bankroll_trajectory',
  'hand_frequency',
  'strategy_comparison',
  'bonus_impact',
] as const

const chart = z.strictObject({
  type: z.enum(CHARTS),
  title: text,
  sample_sessions: integer(1, 1_000_000).nullable().optional(),
})

export const outputSchema = z.strictObject({
  directory: text.optional(),
  prefix: text.optional(),
  timestamp_format: text.optional(),
  formats: z
    .strictObject({
      csv: z
        .strictObject({
          enabled: z.boolean().optional(),
          include_hands: z.boolean().optional(),
          include_sessions: z.boolean().optional(),
          include_aggregate: z.boolean().optional(),
          include_seat_aggregate: z.boolean().optional(),
        })
        .optional(),
      json: z
        .strictObject({
          enabled: z.boolean().optional(),
          pretty: z.boolean().optional(),
          include_config: z.boolean().optional(),
        })
        .optional(),
      html: z
        .strictObject({
          enabled: z.boolean().optional(),
          include_charts: z.boolean().optional(),
          chart_library: z.enum(['plotly', 'matplotlib']).optional(),
        })
        .optional(),
    })
    .optional(),
  visualizations: z
    .strictObject({
      enabled: z.boolean().optional(),
      charts: z.array(chart).max(100).optional(),
      format: z.enum(['png', 'svg', 'html']).optional(),
      dpi: integer(72, 600).optional(),
    })
    .optional(),
  console: z
    .strictObject({
      progress_bar: z.boolean().optional(),
      verbosity: integer(0, 3).optional(),
      show_summary: z.boolean().optional(),
    })
    .optional(),
})
