import { bestResponse } from '../../engine/cfr/evaluation/exploitability.ts'
import { nodeValues } from '../../engine/cfr/evaluation/nodeValues.ts'
import type { SequenceForm } from '../../engine/cfr/sequenceForm.ts'
import { CHANCE } from '../../engine/cfr/tree.ts'

export interface ActionWorths {
  /**
   * By action of the player's information sets: expected chips of the whole hand for that player, given the
   * information set, when the action is taken and best play follows against the fixed strategy of the other.
   * NaN where the other never lets a hand come to.
   */
  readonly worth: Float64Array
  /** Of best play from the beginning, chips per hand. */
  readonly best: number
}

/**
 * What each action of `player` is worth against a strategy. Exact: the nodes of an information set are weighed
 * by how likely chance and the other player make them, which is all that is known there (Bayes' rule), and the
 * play that follows is the best response to the strategy.
 */
export function actionWorths(form: SequenceForm, player: 0 | 1, strategy: Float64Array): ActionWorths {
  const { tree } = form
  const { nodeCount, actor, firstChild, childCount, probability, infoset, infosets } = tree
  const response = bestResponse(form, player, strategy)
  const played = strategy.slice()
  for (let own = 0; own < infosets.count; own++) {
    if (infosets.player[own] !== player) continue
    const [first, end] = [infosets.offset[own]!, infosets.offset[own + 1]!]
    played.set(response.strategy.subarray(first, end), first)
  }
  const values = nodeValues(tree, played)
  const sign = player === 0 ? 1 : -1
  const likely = new Float64Array(nodeCount)
  likely[0] = 1
  const sums = new Float64Array(infosets.actionCount)
  const weights = new Float64Array(infosets.count)
  for (let node = 0; node < nodeCount; node++) {
    const set = infoset[node]!
    if (actor[node] === player) weights[set]! += likely[node]!
    for (let child = 0; child < childCount[node]!; child++) {
      const at = firstChild[node]! + child
      const action = set < 0 ? -1 : infosets.offset[set]! + child
      if (actor[node] === CHANCE) likely[at] = likely[node]! * probability[at]!
      else likely[at] = likely[node]! * (actor[node] === player ? 1 : strategy[action]!)
      if (actor[node] === player) sums[action]! += likely[node]! * sign * values[at]!
    }
  }
  const worth = new Float64Array(infosets.actionCount).fill(Number.NaN)
  for (let set = 0; set < infosets.count; set++) {
    if (infosets.player[set] !== player || weights[set] === 0) continue
    for (let action = infosets.offset[set]!; action < infosets.offset[set + 1]!; action++)
      worth[action] = sums[action]! / weights[set]!
  }
  return { worth, best: response.value }
}
