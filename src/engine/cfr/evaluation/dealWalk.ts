import type { HoldemDeal } from '../abstraction/holdemDeal.ts'
import { type BettingTree, FOLDED_BY_0, SHOWDOWN } from '../bettingTree.ts'
import { drawAction } from './drawAction.ts'
import type { HoldemPlayer } from './holdemPlayers.ts'

const STREETS = 4
/** Decisions on the longest line of betting. */
const MAX_DEPTH = 200
/** Probability below which a line is drawn. */
const FOLLOWED = 0.02

/**
 * What a deal is worth when its cards are given: a walk through the betting that the two players may do. Lines that
 * together come up more often than once in fifty hands are all followed; beyond, one is drawn for them all, which
 * leaves the mean as it is and costs little accuracy.
 */
export class DealWalk {
  /**
   * By street: what a player has put into the pot when its card or cards are dealt, in big blinds, times the
   * probability that it comes to that.
   */
  readonly stakes = new Float64Array(STREETS)
  readonly #tree: BettingTree
  readonly #probabilities: Float64Array
  #dealer: HoldemPlayer | null = null
  #other: HoldemPlayer | null = null
  #bucket: Int32Array = new Int32Array(0)
  #winner = 0
  #stream: Int32Array = new Int32Array(0)

  constructor(tree: BettingTree) {
    this.#tree = tree
    this.#probabilities = new Float64Array(MAX_DEPTH * tree.maxActions)
  }

  /** Big blinds that the dealer, the first of the players, wins on average; sets `stakes`. */
  value(
    { bucket, winner }: HoldemDeal,
    [dealer, other]: readonly [HoldemPlayer, HoldemPlayer],
    stream: Int32Array,
  ): number {
    this.#dealer = dealer
    this.#other = other
    this.#stream = stream
    this.#bucket = bucket
    this.#winner = winner
    this.stakes.fill(0)
    return this.#visit(0, 0, 1, 0)
  }

  #visit(node: number, before: number, reach: number, top: number): number {
    const { actor, stake, street, pot, firstChild, childCount } = this.#tree
    const acting = actor[node]!
    if (acting >= FOLDED_BY_0) {
      if (acting !== SHOWDOWN) return acting === FOLDED_BY_0 ? -stake[node]! : stake[node]!
      // All-in before the river: the rest of the board is dealt for this stake.
      for (let later = before + 1; later < STREETS; later++) this.stakes[later]! += reach * stake[node]!
      return this.#winner * stake[node]!
    }
    const here = street[node]!
    if (here !== before) this.stakes[here]! += (reach * pot[node]!) / 2
    const player = acting === 0 ? this.#dealer! : this.#other!
    const probabilities = this.#probabilities
    player.write(node, this.#bucket[STREETS * acting + here]!, probabilities, top)
    const count = childCount[node]!
    const first = firstChild[node]!
    if (reach < FOLLOWED) {
      const drawn = first + drawAction(probabilities, top, count, this.#stream)
      return this.#visit(drawn, here, reach, top)
    }
    let value = 0
    for (let child = 0; child < count; child++) {
      const probability = probabilities[top + child]!
      if (probability > 0)
        value += probability * this.#visit(first + child, here, reach * probability, top + count)
    }
    return value
  }
}
