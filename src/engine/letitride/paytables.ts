/** Paytables are data: whole payouts to 1 by category number, best category first. */

/** Order of FIVE_CARD_CATEGORIES. */
export const STANDARD_MAIN_PAYOUTS: readonly number[] = [1000, 200, 50, 11, 8, 5, 3, 2, 1, 0, 0]

/** Order of THREE_CARD_CATEGORIES. */
export const BONUS_PAYOUTS_A: readonly number[] = [50, 40, 30, 6, 3, 1, 0]
export const BONUS_PAYOUTS_B: readonly number[] = [100, 40, 30, 5, 4, 1, 0]
