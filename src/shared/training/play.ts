import { z } from 'zod'

const seatSchema = z.union([z.literal(0), z.literal(1)])

/** Most decisions of one hand; the longest hands of the games offered have fewer. */
const MAX_DECISIONS = 40

/** What names one hand of play against a strategy: the same answer for the same values. */
export const playedHandOptions = {
  /** Where the person sits; player 0 acts first. */
  seat: seatSchema,
  /** Seed of the cards and of the opponent's choices, 0 to 2^64 − 1. */
  deal: z.string().regex(/^\d{1,20}$/),
  /** The person's choices so far, as numbers of the options that were offered. */
  choices: z.array(z.int().min(0).max(100)).max(MAX_DECISIONS),
} as const

const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('action'), player: seatSchema, label: z.string() }),
  z.strictObject({ kind: z.literal('board'), card: z.string() }),
])

/** A decision as the person made it, with what the other choices would have been worth. */
export const judgedDecisionSchema = z.strictObject({
  infoset: z.string(),
  options: z.array(
    z.strictObject({
      label: z.string(),
      /** Expected chips of the whole hand, given what the person knew, with best play afterwards; exact. */
      worth: z.number(),
      /** How often the strategy itself chooses it. */
      probability: z.number(),
    }),
  ),
  chosen: z.number(),
  /** Chips given away on average: best worth minus worth of the choice; 0 for a best choice. */
  lost: z.number().min(0),
})
export type JudgedDecision = z.infer<typeof judgedDecisionSchema>

/** A hand as the person sees it. */
export const playedHandSchema = z.strictObject({
  seat: seatSchema,
  /** Labels of cards: `Qh`, or `Q` where suits do not exist. */
  own: z.string(),
  /** The opponent's card; null until the hand has ended. */
  other: z.string().nullable(),
  events: z.array(eventSchema),
  /** What the person may do now; empty when the hand has ended. */
  options: z.array(z.string()),
  decisions: z.array(judgedDecisionSchema),
  /** Net chips of the person; null until the hand has ended. */
  result: z.number().nullable(),
  /** What best play wins from this strategy in this seat, chips per hand on average; exact. */
  best: z.number(),
})
export type PlayedHand = z.infer<typeof playedHandSchema>
