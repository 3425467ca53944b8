import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import { PATHS, type Paths, spreadSessions } from '../../shared/results/paths.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import type { Pool } from '../pool/types.ts'

/** Answers are some hundred kilobytes; this many runs are more than a person compares. */
const MOST_KEPT = 8

/** Sampled paths of runs, played again once each. */
export class PathsBook {
  readonly #pool: Pool
  readonly #known = new Map<string, Promise<Paths>>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** Throws `not_repeatable` for a run whose cards can neither be dealt again nor were kept. */
  of(record: RunRecord, folder: string): Promise<Paths> {
    const key = `${record.id} ${record.sessionsDone}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const answer = this.#play(record, folder)
    this.#known.set(key, answer)
    const [oldest] = this.#known.keys()
    if (oldest !== undefined && this.#known.size > MOST_KEPT) this.#known.delete(oldest)
    answer.catch(() => this.#known.delete(key))
    return answer
  }

  async #play({ id, config, seed, rows, sessionsDone }: RunRecord, folder: string): Promise<Paths> {
    const fromKept = toSetup(config).shuffle === 'cryptographic'
    if (fromKept && rows !== 'hands') throw new AppError('not_repeatable', { detail: id })
    const sessions = spreadSessions(sessionsDone, PATHS)
    const kept = fromKept ? { folder, sessions: sessionsDone } : null
    const input = { config, seed, sessions, kept }
    const { paths } = await this.#pool.run('sessionPaths', input, { priority: 'interactive' })
    return { sessions: sessionsDone, paths }
  }
}
