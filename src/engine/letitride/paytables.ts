/** Paytables are data: whole payouts to 1 by category number, best category first. */

/** Order of FIVE_CARD_CATEGORIES. */
export const STANDARD_MAIN_PAYOUTS: readonly number[] = [1000, 200, 50, 11, 8, 5, 3, 2, 1, 0, 0]

/** Full house 12, flush 9, straight 6; the rest as in the standard table. */
export const LIBERAL_MAIN_PAYOUTS: readonly number[] = [1000, 200, 50, 12, 9, 6, 3, 2, 1, 0, 0]
/** Royal flush 500, straight flush 100; the rest as in the standard table. */
export const TIGHT_MAIN_PAYOUTS: readonly number[] = [500, 100, 50, 11, 8, 5, 3, 2, 1, 0, 0]

/** Order of THREE_CARD_CATEGORIES. */
export const BONUS_PAYOUTS_A: readonly number[] = [50, 40, 30, 6, 3, 1, 0]
export const BONUS_PAYOUTS_B: readonly number[] = [100, 40, 30, 5, 4, 1, 0]
/** Its mini royal is meant to be paid by a jackpot; without one it pays 1,000. */
export const BONUS_PAYOUTS_C: readonly number[] = [1000, 200, 30, 6, 4, 1, 0]
