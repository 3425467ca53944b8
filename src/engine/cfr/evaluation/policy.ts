/** Strategies as arrays of probabilities by action (see `Infosets.offset`). */
import type { GameTree, Infosets } from '../tree.ts'

/** Probabilities in proportion to sums ≥ 0, by information set; uniform where all sums are 0. */
export function normalise(
  { count, offset, actionCount }: Pick<Infosets, 'count' | 'offset' | 'actionCount'>,
  sums: Float64Array,
): Float64Array {
  const strategy = new Float64Array(actionCount)
  for (let infoset = 0; infoset < count; infoset++) {
    const start = offset[infoset]!
    const end = offset[infoset + 1]!
    let total = 0
    for (let action = start; action < end; action++) total += sums[action]!
    for (let action = start; action < end; action++)
      strategy[action] = total > 0 ? sums[action]! / total : 1 / (end - start)
  }
  return strategy
}

export function uniformStrategy({ infosets }: GameTree): Float64Array {
  return normalise(infosets, new Float64Array(infosets.actionCount))
}

/**
 * Throws a RangeError unless the array has a probability for every action, adding up to 1 within 1e-6 at each
 * information set.
 */
export function requireStrategy({ infosets }: GameTree, strategy: Float64Array): void {
  requireProbabilities(infosets, strategy)
}

/** The same for any game by the layout of its actions; names serve the message. */
export function requireProbabilities(
  {
    count,
    offset,
    actionCount,
    names,
  }: Pick<Infosets, 'count' | 'offset' | 'actionCount'> & Partial<Infosets>,
  strategy: Float64Array,
): void {
  if (strategy.length !== actionCount)
    throw new RangeError(`the strategy is of another game: ${strategy.length} actions`)
  for (let infoset = 0; infoset < count; infoset++) {
    const part = strategy.subarray(offset[infoset], offset[infoset + 1])
    const sum = part.reduce((total, probability) => total + probability, 0)
    if (!part.every((probability) => probability >= 0) || !(Math.abs(sum - 1) <= 1e-6))
      throw new RangeError(`no probabilities at information set ${names?.[infoset] ?? infoset}`)
  }
}
