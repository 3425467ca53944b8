/**
 * Two simple players of known style for matches. Both go by two numbers alone: the share of hands that theirs beats
 * on the street, and the price of a call, which is what it costs as a share of the pot with the call in it (0 where
 * nothing is owed; 1/4 against half a pot, 1/3 against a pot, towards 1/2 against more).
 */
import type { HandPercentiles } from '../abstraction/handPercentiles.ts'
import type { BettingTree } from '../bettingTree.ts'
import { certain, type HoldemPlayer, isFacingBet } from './holdemPlayers.ts'

/** How a player plays. */
export type Style = {
  readonly name: string
  /** A bet is folded to with hands below this percentile plus the price of the call. */
  readonly line: number
  /** Share of the hands from there up with which it bets or raises: the best of them. */
  readonly raising: number
}

export const TIGHT: Style = { name: 'tight', line: 0.4, raising: 0.5 }
export const LOOSE: Style = { name: 'loose', line: 0, raising: 0.2 }

/**
 * Plays on against a bet only with hands that beat a share of hands larger than the price of the call by 0.4. Bets and
 * raises with the better half of what it would play on with, always by the smallest size.
 */
export function tightPlayer(tree: BettingTree, percentiles: HandPercentiles): HoldemPlayer {
  return scripted(TIGHT, tree, percentiles)
}

/**
 * Plays on against a bet with every hand that beats a share of hands as large as the price of the call. Bets and
 * raises with the best fifth of what it would play on with, always by the smallest size.
 */
export function loosePlayer(tree: BettingTree, percentiles: HandPercentiles): HoldemPlayer {
  return scripted(LOOSE, tree, percentiles)
}

/** Chips that a call costs as a share of the pot with the call in it; 0 where nothing is owed. */
export function priceOfCall(tree: BettingTree, node: number): number {
  if (!isFacingBet(tree, node)) return 0
  const called = tree.pot[tree.firstChild[node]! + 1]!
  return (called - tree.pot[node]!) / called
}

function scripted(
  { name, line, raising }: Style,
  tree: BettingTree,
  percentiles: HandPercentiles,
): HoldemPlayer {
  const { street, childCount, nodeCount } = tree
  const folding = Float64Array.from({ length: nodeCount }, (_, node) => line + priceOfCall(tree, node))
  return {
    name,
    write: (node, bucket, to, at) => {
      const percentile = percentiles[street[node]!]![bucket]!
      const playing = folding[node]!
      const callOrCheck = isFacingBet(tree, node) ? 1 : 0
      const isStrong = percentile >= 1 - raising * (1 - playing)
      // Sizes ascend after the call; the first child is a fold or, where nothing is owed, a check.
      if (isStrong && childCount[node]! > callOrCheck + 1) certain(tree, node, callOrCheck + 1, to, at)
      else certain(tree, node, percentile < playing ? 0 : callOrCheck, to, at)
    },
  }
}
