import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { SessionTheory } from '../../shared/results/exactSession.ts'
import type { Pool } from '../pool/types.ts'

/** A distribution of a session without limits takes a few hundred kilobytes. */
const MOST_KEPT = 32

interface Question {
  /** Sessions expected to take longer are not begun, unless the answer is known already. */
  readonly maxSeconds: number
  /** Whether the chances of ruin are wanted too. */
  readonly ruin?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (fraction: number) => void
}

/** Long enough for whatever the exact engine is willing to solve at all. */
export const ANY_TIME = Number.MAX_VALUE

/** Exact sessions, solved once for each game and kept while the program runs. */
export class SessionBook {
  readonly #pool: Pool
  readonly #known = new Map<string, SessionTheory>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async of(config: SimulationConfig, question: Question): Promise<SessionTheory> {
    const { maxSeconds, ruin = false, signal, onProgress } = question
    // An answer with the chances of ruin answers those who did not ask for them as well.
    const content = contentOf(config)
    const key = ruin || this.#known.has(withRuin(content)) ? withRuin(content) : content
    const known = this.#known.get(key)
    if (known !== undefined) {
      // The least recently asked for goes first.
      this.#known.delete(key)
      this.#known.set(key, known)
      return known
    }
    const answer = await this.#pool.run(
      'analyzeSession',
      { config, maxSeconds, ruin },
      {
        priority: 'interactive',
        ...(signal && { signal }),
        ...(onProgress && { onProgress: ({ fraction }) => onProgress(fraction) }),
      },
    )
    // "Too large" is only an answer to how long one was willing to wait.
    if (answer.kind === 'exact') this.#keep(key, answer)
    return answer
  }

  #keep(key: string, answer: SessionTheory): void {
    this.#known.set(key, answer)
    const [oldest] = this.#known.keys()
    if (oldest !== undefined && this.#known.size > MOST_KEPT) this.#known.delete(oldest)
  }
}

const withRuin = (content: string): string => `${content} ruin`

/** What a session depends on: not the number of sessions, the seed, or anything informative. */
function contentOf(config: SimulationConfig): string {
  return JSON.stringify(toSetup(config))
}
