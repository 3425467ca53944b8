import { z } from 'zod'
import { runIdSchema } from '../results/run.ts'
import { call, event } from './define.ts'

/** `csv` is the aggregate, one row; `sessions` one row a session, `hands` one row a hand. */
export const REPORT_FORMATS = ['html', 'csv', 'sessions', 'hands', 'json'] as const
export const reportFormatSchema = z.enum(REPORT_FORMATS)
export type ReportFormat = z.infer<typeof reportFormatSchema>

export const reportsFeature = {
  /** Asks where in the system's dialog, then writes; `saved` is false when the person chose not to. */
  export: call(
    z.strictObject({ id: runIdSchema, format: reportFormatSchema }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
  /** Shows the file last exported from this run in the system's file manager. */
  reveal: call(z.strictObject({ id: runIdSchema }), z.null()),
  progressed: event(z.strictObject({ id: runIdSchema, format: reportFormatSchema, fraction: z.number() })),
} as const
