import { z } from 'zod'

/**
 * Exact figures of one hand, by enumeration of every deal, for the paytables and the strategy of a
 * run. Per unit of the base bet (and of the bonus bet); probabilities from 0 to 1.
 */
export const handTheorySchema = z.strictObject({
  evPerBaseBet: z.number(),
  houseEdge: z.number(),
  standardDeviation: z.number(),
  /** Expected loss over expected amount at risk. */
  elementOfRisk: z.number(),
  rides: z.strictObject({ bet1: z.number(), bet2: z.number() }),
  /** Probability of each final five-card hand, by category name. */
  categories: z.record(z.string(), z.number()),
  bonus: z
    .strictObject({
      /** Expected result per unit of the bonus bet. */
      ev: z.number(),
      houseEdge: z.number(),
      standardDeviation: z.number(),
      categories: z.record(z.string(), z.number()),
    })
    .nullable(),
})
export type HandTheory = z.infer<typeof handTheorySchema>
