import { describe, expect, test } from 'vitest'
import {
  type Clusters,
  fitClusters,
  nearestCluster,
} from '../../../../../src/engine/cfr/abstraction/clusters.ts'
import { drawUnit } from '../../../../../src/engine/random/streams.ts'

const BINS = 8

/** Random cumulative distributions around a number of means. */
function randomPoints(size: number, means: readonly number[], stream: Int32Array): Float32Array {
  const points = new Float32Array(size * BINS)
  for (let point = 0; point < size; point++) {
    const mean = means[point % means.length]!
    for (let draw = 0; draw < 20; draw++) {
      const value = Math.min(0.999, Math.max(0, mean + (drawUnit(stream, 0) - 0.5) * 0.1))
      points[point * BINS + Math.floor(value * BINS)]! += 1 / 20
    }
    for (let bin = 1; bin < BINS; bin++) points[point * BINS + bin]! += points[point * BINS + bin - 1]!
  }
  return points
}

function fitAll(points: Float32Array, count: number): Clusters {
  const work = fitClusters({ points, bins: BINS, count, rounds: 20, stream: Int32Array.of(5, 6, 7, 8) })
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

function distance(clusters: Clusters, cluster: number, points: Float32Array, point: number): number {
  let sum = 0
  for (let bin = 0; bin < BINS; bin++)
    sum += Math.abs(clusters.centres[cluster * BINS + bin]! - points[point * BINS + bin]!)
  return sum
}

describe('k-means with the earth mover’s distance', () => {
  const points = randomPoints(3_000, [0.1, 0.3, 0.55, 0.9], Int32Array.of(1, 2, 3, 4))

  test('is the same every time', () => {
    expect(fitAll(points, 12)).toEqual(fitAll(points, 12))
  })

  test('finds groups that lie apart and numbers them from weak to strong', () => {
    const clusters = fitAll(points, 4)
    for (let point = 0; point < 40; point++)
      expect(nearestCluster(clusters, points, point * BINS)).toBe(point % 4)
  })

  test('the bounded search finds the nearest centre, the lower number of two', () => {
    const clusters = fitAll(points, 40)
    for (let point = 0; point < 3_000; point++) {
      const distances = Array.from({ length: clusters.count }, (_, cluster) =>
        distance(clusters, cluster, points, point),
      )
      expect(nearestCluster(clusters, points, point * BINS)).toBe(distances.indexOf(Math.min(...distances)))
    }
  })

  test('more clusters fit closer', () => {
    const spread = (count: number): number => {
      const clusters = fitAll(points, count)
      let sum = 0
      for (let point = 0; point < 3_000; point++)
        sum += distance(clusters, nearestCluster(clusters, points, point * BINS), points, point)
      return sum
    }
    expect(spread(16)).toBeLessThan(0.8 * spread(4))
  })

  test('equal points make one cluster, whatever is wanted', () => {
    const same = new Float32Array(100 * BINS).fill(1)
    expect(fitAll(same, 5).count).toBe(1)
  })
})
