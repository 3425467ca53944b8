import type { ReplayView } from '../../shared/api/simulations.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import type { Replay } from '../../shared/results/hands.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import type { Pool } from '../pool/types.ts'
import { readSessions } from './rowsReader.ts'

interface Wanted {
  readonly record: RunRecord
  readonly folder: string
  readonly session: number
  readonly seat: number
}

/** Sessions played again for the window: with their seed, or where there is none with the cards that were kept. The last one is kept: a person steps back and forth in it. */
export class SessionReplays {
  readonly #pool: Pool
  #last: { readonly key: string; readonly answer: Promise<ReplayView> } | null = null

  constructor(pool: Pool) {
    this.#pool = pool
  }

  of(wanted: Wanted): Promise<ReplayView> {
    const { record, session, seat } = wanted
    const key = `${record.id} ${session} ${seat}`
    if (this.#last?.key === key) return this.#last.answer
    const answer = this.#replay(wanted)
    const kept = { key, answer }
    this.#last = kept
    // A failure is not an answer; the next question tries again.
    answer.catch(() => {
      if (this.#last === kept) this.#last = null
    })
    return answer
  }

  async #replay({ record, folder, session, seat }: Wanted): Promise<ReplayView> {
    const { config, seed } = record
    const { seats, shuffle } = toSetup(config)
    const fromKept = shuffle === 'cryptographic'
    if (fromKept && record.rows !== 'hands') throw new AppError('not_repeatable', { detail: record.id })
    if (session >= record.sessionsDone || seat >= seats) {
      throw new AppError('no_such_session', { detail: `session ${session}, seat ${seat} of ${record.id}` })
    }
    const kept = fromKept ? { folder, sessions: record.sessionsDone } : null
    const input = { config, seed, session, seat, kept }
    const { agreesWithKept, ...replay } = await this.#pool.run('replaySession', input, {
      priority: 'interactive',
    })
    return { ...replay, agrees: agreesWithKept ?? (await agrees(replay, { record, folder })) }
  }
}

/** Whether the replay came to what the run wrote down; null where it wrote down nothing to compare. */
async function agrees(
  replay: Replay,
  { record, folder }: Pick<Wanted, 'record' | 'folder'>,
): Promise<boolean | null> {
  const { startingCents, totalRounds } = toSetup(record.config)
  if (record.rows === 'none' || totalRounds !== null) return null
  const total = record.sessionsDone
  const rows = await readSessions({ folder, total, startingCents, offset: replay.session, limit: 1 })
  // A session's rows stand in the order of the seats.
  const row = rows[replay.seat]
  return (
    row !== undefined &&
    row.hands === replay.hands.length &&
    row.stopReason === replay.stopReason &&
    row.profit === replay.profit &&
    row.wagered === replay.wagered &&
    row.bonusWagered === replay.bonusWagered
  )
}
