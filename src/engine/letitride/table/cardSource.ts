import type { WordSource } from '../../random/bounded.ts'
import { seedKey, sessionState } from '../../random/seed.ts'
import { Xoshiro128 } from '../../random/xoshiro128.ts'
import type { GameSetup } from '../setup.ts'

/**
 * Where the cards of a session come from: a generator of its own, seeded by its number, or the entropy passed in.
 * Throws a RangeError for a cryptographic shuffle without entropy.
 */
export function cardSource({
  setup,
  seed,
  entropy,
}: {
  readonly setup: GameSetup
  readonly seed: bigint
  readonly entropy?: WordSource
}): (session: number) => WordSource {
  if (setup.shuffle === 'cryptographic') {
    if (entropy === undefined) throw new RangeError('a cryptographic shuffle needs a source of entropy')
    return () => entropy
  }
  const key = seedKey(seed)
  return (session) => new Xoshiro128(sessionState(key, session))
}
