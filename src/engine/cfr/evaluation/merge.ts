/**
 * Putting instances together. Strategy sums are linear in the samples, so their sum is that of one long run, and the
 * merged strategy is its normalisation; a mean of normalised strategies would count rarely visited information sets
 * too much. Regrets that are trained further are averaged: summed, each instance's step would be taken K-fold.
 * Instances are added in the order given, so that the result is the same to the last bit.
 */

/** Σᵢ Sᵢ; normalise it to get the merged strategy. */
export function sumOfStrategySums(tables: readonly Float64Array[]): Float64Array {
  return sumOf(tables)
}

/** The mean of the instances' regrets, by action. */
export function meanOfRegrets(tables: readonly Float64Array[]): Float64Array {
  return sumOf(tables).map((sum) => sum / tables.length)
}

function sumOf(tables: readonly Float64Array[]): Float64Array {
  const first = tables[0]
  if (first === undefined) throw new RangeError('there is nothing to merge')
  const sums = new Float64Array(first.length)
  for (const table of tables) {
    if (table.length !== sums.length) throw new RangeError('tables of different games cannot be merged')
    for (let action = 0; action < sums.length; action++) sums[action]! += table[action]!
  }
  return sums
}
