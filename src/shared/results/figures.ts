import { z } from 'zod'

/**
 * The figures of a run, as numbers. `engine/letitride/figures.ts` computes them from exact sums, in one
 * fixed order, so that equal sums always give equal digits. Money is in currency units; rates and
 * shares are fractions from 0 to 1; every `…CI` is a 95 % interval [low, high]. A figure that the data
 * cannot give (a deviation of one session) is null.
 */
const figure = z.number().nullable()
const interval = z.tuple([z.number(), z.number()]).nullable()
const counts = z.record(z.string(), z.number())

export const seatFiguresSchema = z.strictObject({
  sessions: z.number(),
  hands: z.number(),
  winRate: figure,
  winRateCI: interval,
  lossRate: figure,
  lossRateCI: interval,
  pushRate: figure,
  pushRateCI: interval,
  meanProfit: figure,
  meanProfitCI: interval,
  sdProfit: figure,
  sdProfitCI: interval,
  skewness: figure,
  excessKurtosis: figure,
  meanHands: figure,
  meanHandsCI: interval,
  evPerHand: figure,
  evPerHandCI: interval,
  mainEvPerHand: figure,
  mainEvPerHandCI: interval,
  bonusEvPerHand: figure,
  bonusEvPerHandCI: interval,
  meanWagered: figure,
  meanBonusWagered: figure,
  meanPeak: figure,
  meanMaxDrawdown: figure,
  meanMaxDrawdownCI: interval,
  meanDrawdownPercent: figure,
  minProfit: figure,
  maxProfit: figure,
  quantiles: z.array(z.strictObject({ p: z.number(), value: z.number(), plusMinus: z.number() })),
  stopReasons: counts,
  categories: counts,
  bonusCategories: counts,
  rides: z.strictObject({ bet1: figure, bet2: figure }),
  /** Hands with a bonus bet. */
  bonusHands: z.number(),
  cappedHands: z.number(),
  /** Mean paid per session by a progressive jackpot. */
  meanJackpotPaid: figure,
  /** Longest run of hands won, and lost, in a session: mean, and sessions by length (the last: and longer). */
  meanLongestWinStreak: figure,
  meanLongestLossStreak: figure,
  winStreaks: z.array(z.number()),
  lossStreaks: z.array(z.number()),
  /** Sessions by their deepest drop, in whole percent of the peak before it: 0 to 100. */
  drawdownPercents: z.array(z.number()),
  /** Shares of sessions that had lost so many percent of the starting bankroll at some time. */
  ruin: z.array(
    z.strictObject({ percent: z.number(), rate: z.number(), rateCI: z.tuple([z.number(), z.number()]) }),
  ),
})
export type SeatFigures = z.infer<typeof seatFiguresSchema>

export const figuresSchema = seatFiguresSchema.extend({
  /** `sessions` counts seat sessions: table sessions × seats. */
  tableSessions: z.number(),
  seats: z.array(seatFiguresSchema),
})
export type Figures = z.infer<typeof figuresSchema>
