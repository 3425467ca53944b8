import { expect, test } from 'vitest'
import { STREAM_WORDS, trainingStreams } from '../../../../src/engine/cfr/algorithms/streams.ts'
import { seedKey, sessionState } from '../../../../src/engine/random/seed.ts'

function statesOf(streams: Int32Array): string[] {
  return [0, 4, 8].map((at) => streams.subarray(at, at + 4).join())
}

test('instances, epochs, streams and seeds never share a state, nor one with the sessions of a simulation', () => {
  const seen = new Set<string>()
  for (const seed of [0n, 1n, 2n ** 63n])
    for (let instance = 0; instance < 300; instance++) {
      for (let epoch = 0; epoch < 3; epoch++)
        for (const state of statesOf(trainingStreams({ seed, instance, epoch }))) seen.add(state)
      seen.add(Int32Array.from(sessionState(seedKey(seed), instance)).join())
    }
  expect(seen.size).toBe(3 * 300 * (3 * 3 + 1))
})

test('three streams of four words', () => {
  expect(trainingStreams({ seed: 1n, instance: 0, epoch: 0 })).toHaveLength(STREAM_WORDS)
})

test.each([
  { instance: -1, epoch: 0 },
  { instance: 0.5, epoch: 0 },
  { instance: 2 ** 30, epoch: 0 },
  { instance: 0, epoch: -1 },
  { instance: 0, epoch: 2 ** 32 },
])('%j has no streams', (origin) => {
  expect(() => trainingStreams({ seed: 1n, ...origin })).toThrow(RangeError)
})
