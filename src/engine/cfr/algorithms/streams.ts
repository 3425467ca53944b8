/** The random streams of a training instance. */
import { philox4x32, type Words2, type Words4 } from '../../random/philox.ts'
import { seedKey } from '../../random/seed.ts'
import { WORDS_PER_STREAM } from '../../random/streams.ts'

/** Where each stream's state begins. They are apart so that variants of an algorithm can share their deals. */
export const CHANCE_STREAM = 0
export const OWN_STREAM = WORDS_PER_STREAM
export const OPPONENT_STREAM = 2 * WORDS_PER_STREAM
export const STREAM_WORDS = 3 * WORDS_PER_STREAM

/** Sets these streams apart from those of a simulation's sessions, whose counters end in a zero word. */
const TRAINING = 0x7472_6e67

export type StreamOrigin = {
  /** Master seed of the training, 0 to 2^64 − 1. */
  readonly seed: bigint
  /** Number of the instance, 0 to 2^30 − 1. */
  readonly instance: number
  /** Counts fresh starts of an instance that may not repeat its numbers; 0 to 2^32 − 1, usually 0. */
  readonly epoch: number
}

/**
 * Fresh states for the three streams: (instance, stream, epoch) encrypted under the seed. Philox is a permutation
 * for each key, so no two instances, epochs or streams of a training share a state.
 */
export function trainingStreams({ seed, instance, epoch }: StreamOrigin): Int32Array {
  if (!Number.isInteger(instance) || instance < 0 || instance >= 2 ** 30)
    throw new RangeError(`not an instance number: ${instance}`)
  if (!Number.isInteger(epoch) || epoch < 0 || epoch >= 2 ** 32)
    throw new RangeError(`not an epoch: ${epoch}`)
  const key = seedKey(seed)
  const states = new Int32Array(STREAM_WORDS)
  for (let stream = 0; stream < 3; stream++)
    states.set(startState([instance, stream, epoch, TRAINING], key), stream * WORDS_PER_STREAM)
  return states
}

/** The one counter whose image could be zero, where the generator stands still, takes that of an unused one. */
function startState(counter: Words4, key: Words2): Words4 {
  const state = philox4x32(counter, key)
  if ((state[0] | state[1] | state[2] | state[3]) !== 0) return state
  return philox4x32([counter[0], counter[1] + 3, counter[2], counter[3]], key)
}
