import { z } from 'zod'
import { bestPlayAnswerSchema, objectiveSchema, policyFormatSchema } from '../exact/bestPlay.ts'
import { practiceHandSchema, strategyChartSchema } from '../results/strategy.ts'
import { call } from './define.ts'

/** A config as the form holds it; main decides whether it is valid. */
const draft = z.json()

export const strategyFeature = {
  /** Best play for the draft's paytable, and what other ways of playing cost. */
  chart: call(z.strictObject({ draft }), strategyChartSchema),
  /** Hands to practise on, new ones each time. */
  deal: call(
    z.strictObject({ draft, count: z.int().min(1).max(100), closeCalls: z.boolean() }),
    z.strictObject({ hands: z.array(practiceHandSchema) }),
  ),
  /** Best play for a goal within the draft's session, only decisions chosen; a newer question ends an older one. */
  bestPlay: call(z.strictObject({ draft, objective: objectiveSchema }), bestPlayAnswerSchema),
  /** Saves the policy of a draft that plays for a goal where the system's dialog says. */
  savePolicy: call(
    z.strictObject({ draft, format: policyFormatSchema }),
    z.strictObject({ saved: z.boolean(), fileName: z.string() }),
  ),
} as const
