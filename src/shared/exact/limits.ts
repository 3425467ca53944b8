import { z } from 'zod'
import { notExactSchema } from '../results/exactSession.ts'

const limit = z.int().min(1).max(1e12).nullable()

/** A grid of limits and lengths of a session; null is no limit. Amounts in cents. */
export const limitsGridSchema = z.strictObject({
  winLimitsCents: z.array(limit).min(1).max(60),
  lossLimitsCents: z.array(limit).min(1).max(60),
  hands: z.array(z.int().min(1).max(10_000)).min(1).max(20),
})
export type LimitsGrid = z.infer<typeof limitsGridSchema>

export const limitsCellSchema = z.strictObject({
  winLimitCents: limit,
  lossLimitCents: limit,
  hands: z.number(),
  pWin: z.number(),
  pLoss: z.number(),
  meanProfitCents: z.number(),
  meanHands: z.number(),
})
export type LimitsCell = z.infer<typeof limitsCellSchema>

export const limitsAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('solved'),
    /** Win limits, then loss limits, then hands, the last changing fastest. */
    cells: z.array(limitsCellSchema),
  }),
  notExactSchema,
])
export type LimitsAnswer = z.infer<typeof limitsAnswerSchema>
