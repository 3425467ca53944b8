/** Paytables are data: whole payouts to 1 by category number, best category first. */

/** Order of FIVE_CARD_CATEGORIES. */
export const STANDARD_MAIN_PAYOUTS: readonly number[] = [1000, 200, 50, 11, 8, 5, 3, 2, 1, 0, 0]

/** Order of THREE_CARD_CATEGORIES. */
export const BONUS_PAYOUTS_A: readonly number[] = [50, 40, 30, 6, 3, 1, 0]
export const BONUS_PAYOUTS_B: readonly number[] = [100, 40, 30, 5, 4, 1, 0]

/** Flush 9, straight 6, full house 12: the house edge of optimal play falls to 2.1486 %. */
export const LIBERAL_MAIN_PAYOUTS: readonly number[] = [1000, 200, 50, 12, 9, 6, 3, 2, 1, 0, 0]
/** Royal flush 500, straight flush 100: the house edge of optimal play rises to 4.0775 %. */
export const TIGHT_MAIN_PAYOUTS: readonly number[] = [500, 100, 50, 11, 8, 5, 3, 2, 1, 0, 0]
/** Kept for old files: it gives the player an edge of 46.9 %. */
export const BONUS_PAYOUTS_C: readonly number[] = [1000, 200, 30, 6, 4, 1, 0]

export type PaytableAdvice = {
  /** Numbers of two neighbouring categories, of which the better one pays less. */
  readonly better: number
  readonly worse: number
}

/** Categories that pay less than the next one down: allowed, and probably not meant. Best category first. */
export function checkPaytable(payouts: readonly number[]): PaytableAdvice[] {
  const found: PaytableAdvice[] = []
  for (let better = 0; better + 1 < payouts.length; better++) {
    if (payouts[better]! < payouts[better + 1]!) found.push({ better, worse: better + 1 })
  }
  return found
}
