import { z } from 'zod'

/** Cards as text: `Ah Kd Qs`. */
const cards = z.string()
const bet = z.enum(['bet1', 'bet2'])

/** One kind of holding at one decision. Worth in base bets: the expected net of letting one bet ride. */
export const chartRowSchema = z.strictObject({
  bet,
  name: z.string(),
  /** `either`: both plays are worth exactly the same. */
  play: z.enum(['ride', 'pull', 'either']),
  example: cards,
  /** Holdings, and their share of all at this decision. */
  hands: z.number(),
  share: z.number(),
  worth: z.number(),
  least: z.number(),
  most: z.number(),
})
export type ChartRow = z.infer<typeof chartRowSchema>

/** What a way of playing does and should not, in one kind of holding. */
export const mistakeSchema = z.strictObject({
  bet,
  name: z.string(),
  /** What it does. */
  play: z.enum(['ride', 'pull']),
  example: cards,
  hands: z.number(),
  ofHands: z.number(),
  /** Expected loss on each hand played, in base bets. */
  cost: z.number(),
})
export type Mistake = z.infer<typeof mistakeSchema>

/** A way of playing beside best play. */
export const waySchema = z.strictObject({
  /** A strategy of the config format. */
  name: z.string(),
  houseEdge: z.number(),
  /** What it gives away on each hand, in base bets; the mistakes, dearest first, add up to it. */
  cost: z.number(),
  mistakes: z.array(mistakeSchema),
})
export type Way = z.infer<typeof waySchema>

export const strategyChartSchema = z.strictObject({
  rows: z.array(chartRowSchema),
  /** Share of hands that ride at best play. */
  rides: z.strictObject({ bet1: z.number(), bet2: z.number() }),
  /** Best play first. */
  ways: z.array(waySchema),
  /** The way of the experiment; null when its rules look at the session, so that no chart can hold them. */
  own: z.string().nullable(),
})
export type StrategyChart = z.infer<typeof strategyChartSchema>

const decisionSchema = z.strictObject({ name: z.string(), worth: z.number() })

/** A hand to practise on: three own cards, then the community cards; worth in base bets. */
export const practiceHandSchema = z.strictObject({
  cards: z.array(z.string()).length(5),
  bet1: decisionSchema,
  bet2: decisionSchema,
  category: z.string(),
  /** Net of one base bet at risk, in base bets. */
  net: z.number(),
})
export type PracticeHand = z.infer<typeof practiceHandSchema>
