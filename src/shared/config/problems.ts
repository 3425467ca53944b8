import { z } from 'zod'

/** One thing wrong with a config: where, and what is allowed there. */
export const problemSchema = z.strictObject({
  /** Dotted path in the file, such as `bankroll.base_bet`; empty for the file as a whole. */
  path: z.string(),
  message: z.string(),
  /** Line in the file it was read from, from 1. */
  line: z.number().optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** `bankroll.base_bet: must be above 0`. */
export function formatProblem({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`
}
