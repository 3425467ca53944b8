import { z } from 'zod'

/**
 * Hands of all equally likely hands of a bet. `least` and `most` are the same number unless a rule looks at the
 * session; then the share lies between them.
 */
const handShareSchema = z.strictObject({ least: z.number(), most: z.number(), of: z.number() })
export type HandShare = z.infer<typeof handShareSchema>

/** How often each rule of a list would fire, by going through every hand. */
export const ruleStatisticsSchema = z.strictObject({
  rules: z.array(
    z.strictObject({
      /** Its condition is true. */
      holds: handShareSchema,
      /** It is the first true one, so that it decides. */
      decides: handShareSchema,
    }),
  ),
  /** No rule is true, and the bet is pulled. */
  undecided: handShareSchema,
  rides: handShareSchema,
})
export type RuleStatistics = z.infer<typeof ruleStatisticsSchema>
