import { z } from 'zod'
import { FIVE_CARD_CATEGORIES } from '../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../engine/cards/threeCard.ts'
import { STOP_REASONS } from '../../engine/letitride/setup.ts'

/** A session has no more hands than this. */
export const MOST_HANDS = 10_000
export const MOST_SEATS = 6

export const decisionSchema = z.strictObject({
  action: z.enum(['ride', 'pull']),
  /** Exact: what riding is worth against pulling, in bets, over everything that may still be dealt. */
  worth: z.number(),
  /** The rule of a custom strategy that decided, from 1; null where none held, and without such rules. */
  rule: z.int().nullable(),
})
export type Decision = z.infer<typeof decisionSchema>

/** Cards as text: `Ah Kd Qs`. */
const cards = z.string().regex(/^[2-9TJQKA][cdhs]( [2-9TJQKA][cdhs])*$/)

/** One hand of a session. Money in currency units. */
export const handRecordSchema = z.strictObject({
  /** 0, 1, …: its place in the session. */
  hand: z.int().min(0),
  playerCards: cards,
  communityCards: cards,
  bet1: decisionSchema,
  bet2: decisionSchema,
  finalHand: z.enum(FIVE_CARD_CATEGORIES),
  /** Bet on each circle, and what was at risk after the decisions. */
  baseBet: z.number(),
  betsAtRisk: z.number(),
  /** What the main bets won on top of the stake; 0 if they lost. */
  mainPayout: z.number(),
  bonusBet: z.number(),
  /** Null without a bonus bet. */
  bonusHand: z.enum(THREE_CARD_CATEGORIES).nullable(),
  bonusPayout: z.number(),
  /** Net of all bets. */
  net: z.number(),
  bankrollAfter: z.number(),
  profitAfter: z.number(),
})
export type HandRecord = z.infer<typeof handRecordSchema>

/** A session played again from its seed, hand by hand. */
export const replaySchema = z.strictObject({
  session: z.int(),
  /** From 0, of `seats`. */
  seat: z.int(),
  seats: z.int(),
  hands: z.array(handRecordSchema).max(MOST_HANDS),
  stopReason: z.enum(STOP_REASONS),
  startingBankroll: z.number(),
  profit: z.number(),
  wagered: z.number(),
  bonusWagered: z.number(),
})
export type Replay = z.infer<typeof replaySchema>
