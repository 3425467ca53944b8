/**
 * Deterministic k-means on distributions over equal bins, with the earth mover's distance: in one dimension it is
 * the L1 distance of the cumulative distributions. Seeding: D. Arthur, S. Vassilvitskii, "k-means++", SODA 2007.
 * Distributions of future strength tell draws from made hands of equal mean: M. Johanson et al., "Evaluating
 * state-space abstractions in extensive-form games", AAMAS 2013.
 */
import { drawFineUnit } from '../../random/streams.ts'

export type Clusters = {
  readonly count: number
  readonly bins: number
  /** Cumulative distributions of the centres, count × bins, by ascending mean of the distribution. */
  readonly centres: Float32Array
  /** Sum of each centre's cumulative distribution: descending, since strong hands gather late. */
  readonly areas: Float32Array
}

/** Points for one slice of work: a few milliseconds. */
const SLICE = 1_000
/** Share of the time that choosing the first centres takes, roughly. */
const SEEDING = 0.3

/**
 * Fits `count` clusters to points, rows of `bins` cumulative probabilities; yields the share done between slices of
 * work. The stream of random numbers is advanced. Fewer clusters result where there are fewer different points.
 */
export function* fitClusters(options: {
  readonly points: Float32Array
  readonly bins: number
  readonly count: number
  readonly rounds: number
  readonly stream: Int32Array
}): Generator<number, Clusters> {
  const { points, bins, count, rounds, stream } = options
  const size = points.length / bins
  let clusters = byArea(yield* seed(points, bins, count, stream), bins)
  const owner = new Int32Array(size)
  const distance = new Float32Array(size)
  for (let round = 0; round < rounds; round++) {
    let changed = 0
    for (let point = 0; point < size; point++) {
      const at = nearestCluster(clusters, points, point * bins)
      if (round === 0 || at !== owner[point]) changed++
      owner[point] = at
      distance[point] = emd(clusters.centres, at * bins, points, point * bins, bins)
      if (point % SLICE === SLICE - 1) yield shareOf(round, point, options)
    }
    if (changed === 0) break
    const sums = clusterSums(clusters)
    for (let point = 0; point < size; point++) {
      addPoint(sums, owner[point]!, points, point)
      if (point % SLICE === SLICE - 1) yield shareOf(round, size, options)
    }
    clusters = byArea(means(sums, points, distance), bins)
  }
  return clusters
}

/** Share of the fit that is done when a round has come to a point; it may end after fewer rounds. */
function shareOf(
  round: number,
  point: number,
  { points, bins, rounds }: { readonly points: Float32Array; readonly bins: number; readonly rounds: number },
): number {
  return SEEDING + ((1 - SEEDING) * (round + (point * bins) / points.length)) / rounds
}

/** Cluster nearest to the cumulative distribution at `from`; the lower number of two equally near. */
export function nearestCluster(
  { count, bins, centres, areas }: Clusters,
  points: Float32Array,
  from: number,
) {
  let area = 0
  for (let bin = 0; bin < bins; bin++) area += points[from + bin]!
  // Areas differ by at most the distance: only centres of similar area need a look.
  let above = 0
  for (let high = count; above < high; ) {
    const middle = (above + high) >>> 1
    if (areas[middle]! > area) above = middle + 1
    else high = middle
  }
  let below = above - 1
  let best = -1
  let least = Infinity
  for (;;) {
    const gapAbove = above < count ? area - areas[above]! : Infinity
    const gapBelow = below >= 0 ? areas[below]! - area : Infinity
    const gap = Math.min(gapAbove, gapBelow)
    // A little slack for the rounding of areas, so that the bound never cuts off a nearer centre.
    if (gap > least + 1e-4 || gap === Infinity) return best
    const candidate = gapBelow <= gapAbove ? below-- : above++
    const distance = emdUpTo(least, centres, candidate * bins, points, from, bins)
    if (distance < least || (distance === least && candidate < best)) {
      least = distance
      best = candidate
    }
  }
}

function emd(a: Float32Array, atA: number, b: Float32Array, atB: number, bins: number): number {
  let sum = 0
  for (let bin = 0; bin < bins; bin++) sum += Math.abs(a[atA + bin]! - b[atB + bin]!)
  return sum
}

/** The distance, or where it exceeds `most` anything above that: sums of gaps only grow. */
function emdUpTo(
  most: number,
  a: Float32Array,
  atA: number,
  b: Float32Array,
  atB: number,
  bins: number,
): number {
  let sum = 0
  for (let bin = 0; bin < bins && sum <= most; bin++) sum += Math.abs(a[atA + bin]! - b[atB + bin]!)
  return sum
}

/** k-means++: each next centre is a point drawn by its squared distance from those so far. */
function* seed(
  points: Float32Array,
  bins: number,
  count: number,
  stream: Int32Array,
): Generator<number, Float32Array> {
  const size = points.length / bins
  const nearest = new Float64Array(size).fill(Infinity)
  const squares = new Float64Array(size).fill(1)
  const chosen: number[] = []
  while (chosen.length < count) {
    const total = squares.reduce((sum, square) => sum + square, 0)
    if (total === 0) break
    const pick = drawBySquare(squares, drawFineUnit(stream, 0) * total)
    chosen.push(pick)
    for (let point = 0; point < size; point++) {
      const distance = emdUpTo(nearest[point]!, points, pick * bins, points, point * bins, bins)
      if (distance < nearest[point]!) {
        nearest[point] = distance
        squares[point] = distance ** 2
      }
      if (point % SLICE === SLICE - 1) yield (SEEDING * chosen.length) / count
    }
  }
  const centres = new Float32Array(chosen.length * bins)
  for (const [index, point] of chosen.entries())
    centres.set(points.subarray(point * bins, (point + 1) * bins), index * bins)
  return centres
}

/** The point at which the running sum of squares passes a mark; rounding may leave the last possible one. */
function drawBySquare(squares: Float64Array, mark: number): number {
  let left = mark
  let pick = 0
  for (let point = 0; point < squares.length && left >= 0; point++) {
    if (squares[point] === 0) continue
    pick = point
    left -= squares[point]!
  }
  return pick
}

/** Sums of the points of each cluster, and how many there are. */
type ClusterSums = { readonly bins: number; readonly sums: Float64Array; readonly sizes: Float64Array }

function clusterSums({ count, bins }: Clusters): ClusterSums {
  return { bins, sums: new Float64Array(count * bins), sizes: new Float64Array(count) }
}

function addPoint({ bins, sums, sizes }: ClusterSums, cluster: number, points: Float32Array, point: number) {
  sizes[cluster]!++
  for (let bin = 0; bin < bins; bin++) sums[cluster * bins + bin]! += points[point * bins + bin]!
}

/** Mean of each cluster's points; an empty cluster moves to the point farthest from its own centre. */
function means(
  { bins, sums, sizes }: ClusterSums,
  points: Float32Array,
  distance: Float32Array,
): Float32Array {
  const centres = new Float32Array(sums.length)
  for (let cluster = 0; cluster < sizes.length; cluster++) {
    if (sizes[cluster]! > 0) {
      for (let bin = 0; bin < bins; bin++)
        centres[cluster * bins + bin] = sums[cluster * bins + bin]! / sizes[cluster]!
      continue
    }
    const farthest = distance.indexOf(distance.reduce((most, value) => Math.max(most, value), 0))
    centres.set(points.subarray(farthest * bins, (farthest + 1) * bins), cluster * bins)
    distance[farthest] = 0
  }
  return centres
}

/** Numbers the clusters by ascending mean, that is by descending area. */
function byArea(centres: Float32Array, bins: number): Clusters {
  const count = centres.length / bins
  const areaOf = (cluster: number): number =>
    centres.subarray(cluster * bins, (cluster + 1) * bins).reduce((sum, value) => sum + value, 0)
  const order = Array.from({ length: count }, (_, cluster) => ({ cluster, area: areaOf(cluster) })).sort(
    (a, b) => b.area - a.area || a.cluster - b.cluster,
  )
  const sorted = new Float32Array(centres.length)
  for (const [index, { cluster }] of order.entries())
    sorted.set(centres.subarray(cluster * bins, (cluster + 1) * bins), index * bins)
  return { count, bins, centres: sorted, areas: Float32Array.from(order, ({ area }) => area) }
}
