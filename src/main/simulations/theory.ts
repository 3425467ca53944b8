import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import type { HandTheory } from '../../shared/results/theory.ts'
import type { Pool } from '../pool/types.ts'

/** Answers are small; this many cover any afternoon of trying things out. */
const MOST_KEPT = 64

/** The exact figures of one hand, computed once for each game and kept while the program runs. */
export class TheoryBook {
  readonly #pool: Pool
  readonly #known = new Map<string, Promise<HandTheory>>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async of(config: SimulationConfig): Promise<HandTheory> {
    const key = theoryKey(config)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const answer = this.#pool.run('analyzeHand', { config }, { priority: 'interactive' })
    this.#known.set(key, answer)
    const [oldest] = this.#known.keys()
    if (oldest !== undefined && this.#known.size > MOST_KEPT) this.#known.delete(oldest)
    // A failure is not an answer; the next question tries again.
    answer.catch(() => this.#known.delete(key))
    return answer
  }
}

/** What one hand depends on: not the bankroll, the limits or the number of sessions. */
function theoryKey(config: SimulationConfig): string {
  const { strategy, mainPayouts, bonusPayouts, baseBetCents, bonusPlan } = toSetup(config)
  return JSON.stringify([strategy, mainPayouts, bonusPayouts, baseBetCents, bonusPlan])
}
