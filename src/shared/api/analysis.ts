import { z } from 'zod'
import { bestPlayAnswerSchema, choicesSchema, objectiveSchema } from '../exact/bestPlay.ts'
import { limitsAnswerSchema, limitsGridSchema } from '../exact/limits.ts'
import { sessionTheorySchema } from '../results/exactSession.ts'
import { call, event } from './define.ts'

/** A config as the form holds it; main decides whether it is valid. */
const draft = z.json()

/** What can be solved exactly and may take a while; of each kind only the newest question is worked on. */
export const ANALYSIS_KINDS = ['session', 'bestPlay', 'limits'] as const
const kind = z.enum(ANALYSIS_KINDS)
export type AnalysisKind = z.infer<typeof kind>

export const analysisFeature = {
  /** The exact session of a draft, however long that takes within reason. */
  session: call(z.strictObject({ draft }), sessionTheorySchema),
  /** Best play for a goal within the draft's session, with where it departs from the usual play. */
  bestPlay: call(
    z.strictObject({ draft, objective: objectiveSchema, choose: choicesSchema }),
    bestPlayAnswerSchema,
  ),
  /** Chance of winning, cost and length of the draft's session over a grid of limits. */
  limits: call(z.strictObject({ draft, grid: limitsGridSchema }), limitsAnswerSchema),
  /** Ends what is being solved; its call is answered with an error. */
  cancel: call(z.strictObject({ kind }), z.null()),
  progressed: event(z.strictObject({ kind, fraction: z.number() })),
} as const
