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
  meanMaxDrawdown: figure,
  meanDrawdownPercent: figure,
  minProfit: figure,
  maxProfit: figure,
  quantiles: z.array(z.strictObject({ p: z.number(), value: z.number(), plusMinus: z.number() })),
  stopReasons: counts,
  categories: counts,
  bonusCategories: counts,
  rides: z.strictObject({ bet1: figure, bet2: figure }),
  cappedHands: z.number(),
})
export type SeatFigures = z.infer<typeof seatFiguresSchema>

export const figuresSchema = seatFiguresSchema.extend({
  /** `sessions` counts seat sessions: table sessions × seats. */
  tableSessions: z.number(),
  seats: z.array(seatFiguresSchema),
})
export type Figures = z.infer<typeof figuresSchema>
