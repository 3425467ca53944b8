import { z } from 'zod'
import { integer, money, ratio } from '../fields.ts'
import { BONUS_PAYTABLES, MAIN_PAYTABLES } from '../paytableNames.ts'

/** Payouts "to 1"; 0 means that the hand loses. */
const payout = integer(0, 1_000_000)

const mainPayouts = z.strictObject({
  royal_flush: payout.default(1000),
  straight_flush: payout.default(200),
  four_of_a_kind: payout.default(50),
  full_house: payout.default(11),
  flush: payout.default(8),
  straight: payout.default(5),
  three_of_a_kind: payout.default(3),
  two_pair: payout.default(2),
  pair_tens_or_better: payout.default(1),
})

const bonusPayouts = z.strictObject({
  mini_royal: payout.default(100),
  straight_flush: payout.default(40),
  three_of_a_kind: payout.default(30),
  straight: payout.default(5),
  flush: payout.default(4),
  pair: payout.default(1),
})

/** A jackpot grows with each bonus bet of its session, pays a mini royal, and begins again. */
const progressive = z.strictObject({
  starting_jackpot: money({ min: 0, aboveMin: true }).default('10000'),
  contribution_rate: ratio.default('0.15'),
  trigger: z.literal('mini_royal').default('mini_royal'),
  reset_amount: money({ min: 0, aboveMin: true }).default('10000'),
})

export const paytablesSchema = z.strictObject({
  main_game: z
    .strictObject({
      type: z.enum(MAIN_PAYTABLES).default('standard'),
      custom: mainPayouts.nullable().optional(),
    })
    .prefault({}),
  bonus: z
    .strictObject({
      type: z.enum(BONUS_PAYTABLES).optional(),
      custom: bonusPayouts.nullable().optional(),
      progressive: progressive.nullable().optional(),
    })
    .prefault({}),
})
