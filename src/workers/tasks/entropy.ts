import { randomFillSync } from 'node:crypto'
import type { WordSource } from '../../engine/random/bounded.ts'

const WORDS = 4_096

/** Words from the operating system's generator, fetched by the page. */
export function systemEntropy(): WordSource {
  const words = new Uint32Array(WORDS)
  let used = WORDS
  return {
    next() {
      if (used === WORDS) {
        randomFillSync(words)
        used = 0
      }
      return words[used++]!
    },
  }
}
