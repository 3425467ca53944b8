import { z } from 'zod'
import { exactFiguresSchema, exactSessionSchema, notExactSchema } from '../results/exactSession.ts'

/** What a player wants of a session; see `engine/exact/goal/objective.ts`. */
export const objectiveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('win') }),
  z.strictObject({ kind: z.literal('target'), cents: z.int().min(1).max(1e14) }),
  z.strictObject({ kind: z.literal('utility'), gamma: z.number().min(0).max(99) }),
  z.strictObject({ kind: z.literal('ruin'), hands: z.int().min(1).max(10_000) }),
])
export type GoalObjective = z.infer<typeof objectiveSchema>

/** What may be chosen besides the decisions on bets 1 and 2. */
export const choicesSchema = z.strictObject({
  /** Multiples of the base bet to choose from before each hand; null: the config's betting system. */
  bets: z.array(z.int().min(1).max(1_000)).min(1).max(20).nullable(),
  /** Whether the player may leave between hands. */
  leaving: z.boolean(),
})
export type GoalChoices = z.infer<typeof choicesSchema>

/** Files that hold a whole policy. */
export const policyFormatSchema = z.enum(['json', 'csv'])
export type PolicyFormat = z.infer<typeof policyFormatSchema>

/** The menu of bets where none is named: one to five base bets. */
export const USUAL_BETS: readonly number[] = [1, 2, 3, 4, 5]

export const departureSchema = z.strictObject({
  bet: z.enum(['bet1', 'bet2']),
  /** What best play does instead of what the expectation asks for. */
  action: z.enum(['ride', 'pull']),
  /** Classes of the holdings, those of most hands first. */
  classes: z.array(z.string()),
  /** Profits, in currency units, from and to which this row speaks. */
  fromProfit: z.number(),
  toProfit: z.number(),
  /** Expected times a session. */
  perSession: z.number(),
  /** What it adds to the worth of a session, and the expected loss that it costs, in currency units. */
  buys: z.number(),
  costs: z.number(),
})

export const explanationSchema = z.strictObject({
  /** Worth of a session under EV play with the same bets; null where it is not finite. */
  evValue: z.number().nullable(),
  gain: z.number().nullable(),
  /** Part of the gain that comes from other bets or from leaving. */
  otherGain: z.number().nullable(),
  /** Expected currency units a session that best play gives up. */
  givenUp: z.number(),
  /** Dearest to the goal first; at most 200. */
  departures: z.array(departureSchema),
})
export type GoalExplanation = z.infer<typeof explanationSchema>

export const bestPlaySchema = z.strictObject({
  kind: z.literal('solved'),
  /** Worth of a session under best play: a probability or an expected utility; null if not finite. */
  value: z.number().nullable(),
  /** For a utility: the sure bankroll worth as much, in currency units. */
  certainBankroll: z.number().nullable(),
  /** The session under best play. */
  session: exactSessionSchema,
  /** The session under play for the expectation, same bets and limits, never leaving by choice. */
  evPlay: exactFiguresSchema,
  explanation: explanationSchema.nullable(),
})
export type BestPlay = z.infer<typeof bestPlaySchema>

export const bestPlayAnswerSchema = z.discriminatedUnion('kind', [bestPlaySchema, notExactSchema])
export type BestPlayAnswer = z.infer<typeof bestPlayAnswerSchema>
