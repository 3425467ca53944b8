import { z } from 'zod'

/**
 * Exact figures of one hand, by enumeration of every deal, for the paytables and the strategy of a
 * run. Per unit of the base bet (and of the bonus bet); probabilities from 0 to 1.
 */
export const handTheorySchema = z.strictObject({
  /**
   * What depends on how one plays; null for rules that look at the session, because then no hand is like
   * another.
   */
  play: z
    .strictObject({
      evPerBaseBet: z.number(),
      houseEdge: z.number(),
      standardDeviation: z.number(),
      /** Expected loss over expected amount at risk. */
      elementOfRisk: z.number(),
      rides: z.strictObject({ bet1: z.number(), bet2: z.number() }),
    })
    .nullable(),
  /** Probability of each final five-card hand, by category name. */
  categories: z.record(z.string(), z.number()),
  bonus: z
    .strictObject({
      /** Expected result per unit of the bonus bet. */
      ev: z.number(),
      houseEdge: z.number(),
      standardDeviation: z.number(),
      /** Of the main result (in base bets) and the bonus result (in bonus bets) of one hand; null without `play`. */
      covarianceWithMain: z.number().nullable(),
      categories: z.record(z.string(), z.number()),
    })
    .nullable(),
})
export type HandTheory = z.infer<typeof handTheorySchema>
