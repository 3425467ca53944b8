/**
 * Regret matching: S. Hart, A. Mas-Colell, "A simple adaptive procedure leading to correlated equilibrium",
 * Econometrica 68, 2000. Probabilities in proportion to positive regret; uniform where there is none.
 */

/** Writes the strategy at actions start … end − 1 from their cumulative regrets. */
export function matchRegrets(
  regrets: Float64Array,
  strategy: Float64Array,
  start: number,
  end: number,
): void {
  let sum = 0
  for (let action = start; action < end; action++) {
    const regret = regrets[action]!
    if (regret > 0) sum += regret
  }
  if (sum > 0) {
    for (let action = start; action < end; action++) {
      const regret = regrets[action]!
      strategy[action] = regret > 0 ? regret / sum : 0
    }
  } else {
    for (let action = start; action < end; action++) strategy[action] = 1 / (end - start)
  }
}
