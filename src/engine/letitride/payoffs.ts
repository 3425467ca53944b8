/** How bets are settled, as factors by which a bet is multiplied to give its net. */

/** Where a hand's outcome is found: the two decisions (1 = bet 1 rode, 2 = bet 2 rode) × 16 + five-card category. */
export const OUTCOME_STRIDE = 16
export const OUTCOMES = 4 * OUTCOME_STRIDE

/** Units at risk for each pair of decisions: bet 3 always, bets 1 and 2 if they rode. */
export const UNITS_AT_RISK: readonly number[] = [1, 2, 2, 3]

/** Net of one unit: the payout, or the loss of the unit when the category pays nothing. */
export function netOfUnit(payout: number): number {
  return payout > 0 ? payout : -1
}

/** Net of a hand in bets per circle, by outcome. */
export function mainFactors(mainPayouts: readonly number[]): Float64Array {
  const factors = new Float64Array(OUTCOMES)
  for (const [decisions, units] of UNITS_AT_RISK.entries()) {
    for (const [category, payout] of mainPayouts.entries()) {
      factors[decisions * OUTCOME_STRIDE + category] = units * netOfUnit(payout)
    }
  }
  return factors
}

/** Net of a bonus bet in bets, by three-card category. */
export function bonusFactors(bonusPayouts: readonly number[]): Float64Array {
  return Float64Array.from(bonusPayouts, netOfUnit)
}
