import { drawFineUnit, drawIndex } from '../../random/streams.ts'
import type { GameTree } from '../tree.ts'
import { CHANCE_STREAM } from './streams.ts'

/** A child of a chance node, drawn with its probability. */
export function sampleChance(tree: GameTree, node: number, streams: Int32Array): number {
  const first = tree.firstChild[node]!
  const count = tree.childCount[node]!
  if (tree.equalChance[node] === 1) return first + drawIndex(streams, CHANCE_STREAM, count)
  const { cumulative } = tree
  const drawn = drawFineUnit(streams, CHANCE_STREAM)
  let low = first
  let high = first + count - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (drawn < cumulative[middle]!) high = middle
    else low = middle + 1
  }
  return low
}
