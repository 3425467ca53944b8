/**
 * Luck taken out of hands that were played, without a bias: N. Burch, M. Schmid, M. Moravčík, D. Morrill, M. Bowling,
 * "AIVAT: a new variance reduction technique for agent evaluation in imperfect information games", AAAI 2018. Where
 * chance or a player whose strategy is known acts, the estimated worth of what happened is replaced by the mean
 * over all that could have: corrections whose expectation is 0 whatever the estimates are. Histories are taken each
 * for itself (the paper's finest partition), so there are no imaginary observations.
 */
import type { Player } from '../game.ts'
import { CHANCE, type GameTree, TERMINAL } from '../tree.ts'

export type AivatOptions = {
  readonly tree: GameTree
  /** Probabilities by action; read only at the information sets of the players that are known. */
  readonly strategy: Float64Array
  /** Players whose strategy is known; the actions of others are left as they were. */
  readonly known: readonly Player[]
  /** Estimated chips of player 0 from each node on. The better they are, the smaller the variance. */
  readonly values: Float64Array
}

/** At each terminal, the chips of player 0 less what luck on the way there was worth; 0 at other nodes. */
export function aivatPayoffs({ tree, strategy, known, values }: AivatOptions): Float64Array {
  const { nodeCount, actor, firstChild, childCount, infoset, infosets, payoff, probability } = tree
  const correction = new Float64Array(nodeCount)
  const corrected = new Float64Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    if (actor[node] === TERMINAL) {
      corrected[node] = payoff[node]! + correction[node]!
      continue
    }
    const first = firstChild[node]!
    const end = first + childCount[node]!
    const chance = actor[node] === CHANCE
    if (!chance && !known.includes(actor[node] as Player)) {
      correction.fill(correction[node]!, first, end)
      continue
    }
    const start = chance ? 0 : infosets.offset[infoset[node]!]!
    let mean = 0
    for (let child = first; child < end; child++)
      mean += (chance ? probability[child]! : strategy[start + child - first]!) * values[child]!
    for (let child = first; child < end; child++)
      correction[child] = correction[node]! + mean - values[child]!
  }
  return corrected
}
