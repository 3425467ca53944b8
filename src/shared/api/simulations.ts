import { z } from 'zod'
import { problemSchema } from '../config/problems.ts'
import { MAX_RULES, ruleSchema } from '../config/schema/strategy.ts'
import { simulationConfigSchema } from '../config/simulation.ts'
import { sessionTheorySchema } from '../results/exactSession.ts'
import { MOST_SEATS, replaySchema } from '../results/hands.ts'
import { pathsSchema } from '../results/paths.ts'
import { previewSchema } from '../results/preview.ts'
import { runProgressSchema } from '../results/progress.ts'
import { ruleStatisticsSchema } from '../results/ruleStatistics.ts'
import { rowsSchema, runIdSchema, runNameSchema, runRecordSchema } from '../results/run.ts'
import { summarySchema } from '../results/summary.ts'
import { handTheorySchema } from '../results/theory.ts'
import { call, event } from './define.ts'

const byId = z.strictObject({ id: runIdSchema })

/** A config as the form holds it: any JSON of modest size; main decides whether it is valid. */
const draft = z.json()

export const sessionRowSchema = z.strictObject({
  /** 0, 1, …: the number that, with the seed, fixes every card of the session. */
  session: z.number(),
  outcome: z.enum(['win', 'loss', 'push']),
  stopReason: z.string(),
  hands: z.number(),
  /** Money in currency units. */
  startingBankroll: z.number(),
  finalBankroll: z.number(),
  profit: z.number(),
  wagered: z.number(),
  bonusWagered: z.number(),
  peakBankroll: z.number(),
  maxDrawdown: z.number(),
  maxDrawdownPercent: z.number(),
})
export type SessionRowView = z.infer<typeof sessionRowSchema>

export const resultsSchema = z.strictObject({
  record: runRecordSchema,
  summary: summarySchema,
  theory: handTheorySchema,
  /** Why some figures deserve care, in words. */
  cautions: z.array(z.string()),
})
export type Results = z.infer<typeof resultsSchema>

export const replayViewSchema = replaySchema.extend({
  /** Whether it came to what the run wrote down of the session; null where the run kept no rows. */
  agrees: z.boolean().nullable(),
})
export type ReplayView = z.infer<typeof replayViewSchema>

const extremeSchema = z.strictObject({ session: z.number(), seat: z.number(), profit: z.number() })

/** The first session with the largest profit, and the first with the smallest. */
export const extremesSchema = z.strictObject({ best: extremeSchema, worst: extremeSchema })
export type Extremes = z.infer<typeof extremesSchema>

export const simulationsFeature = {
  /** Checks a draft; `config` is the complete, canonical config when there is no problem. */
  check: call(
    z.strictObject({ draft }),
    z.strictObject({
      problems: z.array(problemSchema),
      warnings: z.array(problemSchema),
      config: simulationConfigSchema.nullable(),
    }),
  ),
  preview: call(z.strictObject({ draft, rows: rowsSchema }), previewSchema),
  /** How often each rule of a list decides, over all hands; the rules must have no error. */
  ruleStatistics: call(
    z.strictObject({ bet: z.enum(['bet1', 'bet2']), rules: z.array(ruleSchema).max(MAX_RULES) }),
    ruleStatisticsSchema,
  ),
  start: call(
    z.strictObject({ draft, name: runNameSchema, rows: rowsSchema }),
    z.strictObject({ id: runIdSchema, notes: z.array(z.string()) }),
  ),
  pause: call(byId, z.null()),
  resume: call(byId, z.null()),
  /** Ends the run here and keeps the longest unbroken prefix of its sessions. */
  stop: call(byId, z.null()),
  /** Ends the run and removes it. */
  discard: call(byId, z.null()),
  progress: call(byId, runProgressSchema.nullable()),
  results: call(byId, resultsSchema),
  /** The exact session of a run's config; may take a while, so results do not wait for it. */
  exactSession: call(byId, sessionTheorySchema),
  sessions: call(
    z.strictObject({ id: runIdSchema, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ total: z.number(), rows: z.array(sessionRowSchema) }),
  ),
  /** One session played again from the seed, hand by hand. */
  hands: call(
    z.strictObject({
      id: runIdSchema,
      session: z.int().min(0),
      seat: z
        .int()
        .min(0)
        .max(MOST_SEATS - 1),
    }),
    replayViewSchema,
  ),
  extremes: call(byId, extremesSchema),
  /** How some sessions, evenly spread over the run's numbers, went. */
  paths: call(byId, pathsSchema),
  log: call(byId, z.strictObject({ text: z.string() })),
  queue: call(z.undefined(), z.strictObject({ ids: z.array(runIdSchema), pauseAfterCurrent: z.boolean() })),
  reorderQueue: call(z.strictObject({ ids: z.array(runIdSchema).max(10_000) }), z.null()),
  pauseAfterCurrent: call(z.strictObject({ on: z.boolean() }), z.null()),
  clearQueue: call(z.undefined(), z.strictObject({ removed: z.number() })),
  progressed: event(runProgressSchema),
} as const
