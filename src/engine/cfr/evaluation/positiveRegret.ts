/**
 * The average positive regret of a training, chips a hand: ½ Σ over the information sets of both players of the
 * largest positive cumulative regret, as a mean over the iterations. It can be had wherever regrets are learned, so
 * that convergence can be watched where exploitability cannot be computed.
 *
 * M. Zinkevich et al., "Regret minimization in games with incomplete information", NIPS 2007: a player's average
 * overall regret is at most the sum of its positive immediate regrets (theorem 3), and in a two-player zero-sum game
 * both players' together are the NashConv of the average strategy (after theorem 2). So the mean of both players'
 * sums is at least the exploitability, NashConv / 2, where the regrets are exact and weighted as the average is:
 *
 * - `cfr`: R is that regret.
 * - `linear_cfr`: R (T + 1) = Σ t r, the regret in the weights t of its average.
 * - `cfr_plus`: with the regrets Q ≥ R floored at 0 and weights w that never fall, Σ w r ≤ w(T + 1) Q, since
 *   r ≤ Q(t) − Q(t − 1) (after O. Tammelin et al., IJCAI 2015).
 * - `dcfr`: in the same way Σ w r ≤ w(T + 1) R where t^γ (1 + t^−α) ≤ (t + 1)^γ ≤ t^γ (1 + t^−β). With the usual
 *   α = 1.5, β = 0, γ = 2 this holds from t = 3 on; what the first two leave falls as 1/T³. Other parameters need
 *   not give a bound.
 *
 * With alternating updates player 1 answers the strategies 2 … T + 1 of player 0, while the average is over 1 … T. As
 * each of them is no worse than the one before against what it answers (N. Burch, M. Moravčík, M. Schmid, "Revisiting
 * CFR+ and alternating updates", JAIR 2019), exploitability may exceed the figure by no more than half the span of
 * the payoffs times w(T) / Σ w, which is 1/T for `cfr`.
 *
 * - `es_mccfr`, `os_mccfr`: the tables hold unbiased estimates of the weighted regrets. The largest of estimates is
 *   larger than the largest regret on average, but the average strategy is sampled too, so the figure is no bound.
 *   Pruning leaves regrets far below 0 as they are and its floor only raises them: they count for 0 or too much.
 * - Hold'em in buckets forgets, for which theorem 3 does not hold; yet the figure goes to 0 as regret matching settles.
 */
import type { ActionLayout } from '../algorithms/sampledGame.ts'
import type { Solver } from '../algorithms/solver.ts'

/** Information sets between two yields: well below a millisecond. */
const SLICE = 50_000

/**
 * The average positive regret where the solver stands, chips a hand; null while no iteration counts in its average.
 * Yields the share done; the solver must not go on in between.
 */
export function* positiveRegret(
  { offset, count }: Pick<ActionLayout, 'offset' | 'count'>,
  { regrets, regretScale }: Pick<Solver, 'regrets' | 'regretScale'>,
): Generator<number, number | null> {
  if (regretScale === null) return null
  let sum = 0
  for (let infoset = 0; infoset < count; infoset++) {
    let largest = 0
    const end = offset[infoset + 1]!
    for (let action = offset[infoset]!; action < end; action++)
      if (regrets[action]! > largest) largest = regrets[action]!
    sum += largest
    if ((infoset + 1) % SLICE === 0) yield (infoset + 1) / count
  }
  return (sum * regretScale) / 2
}
