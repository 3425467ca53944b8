/** The candidate that a mistyped word most likely means, or null when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  // A third of the letters may be wrong, two at least: `gap` is near `gaps`, `x` is near nothing.
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.slice(0, 64), candidate)
    if (distance >= Math.min(least, word.length)) continue
    best = candidate
    least = distance
  }
  return best
}

/** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1
      let distance = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + differs,
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) distance = Math.min(distance, twoBack[column - 2]! + 1)
      current.push(distance)
    }
    twoBack = previous
    previous = current
  }
  return previous[b.length]!
}
