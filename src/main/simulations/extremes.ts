import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Extremes } from '../../shared/api/simulations.ts'
import { toSetup } from '../../shared/config/toSetup.ts'
import { AppError } from '../../shared/errors.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import { sessionRows } from './rowsReader.ts'

/** Answers are small; this many runs are more than a person compares. */
const MOST_KEPT = 32

interface Wanted {
  readonly record: RunRecord
  readonly folder: string
  /** Smallest and largest profit of the run, from its summary: the search ends when both are found. */
  readonly minProfit: number | null
  readonly maxProfit: number | null
}

/** Where the best and the worst session of a run are, found once in its rows. */
export class ExtremesBook {
  readonly #known = new Map<string, Promise<Extremes>>()

  of(wanted: Wanted): Promise<Extremes> {
    const { id } = wanted.record
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const answer = findExtremes(wanted)
    this.#known.set(id, answer)
    const [oldest] = this.#known.keys()
    if (oldest !== undefined && this.#known.size > MOST_KEPT) this.#known.delete(oldest)
    answer.catch(() => this.#known.delete(id))
    return answer
  }
}

/** The first session with the largest profit, and the first with the smallest. */
async function findExtremes({ record, folder, minProfit, maxProfit }: Wanted): Promise<Extremes> {
  const { startingCents } = toSetup(record.config)
  let [best, worst]: [Extremes['best'] | null, Extremes['worst'] | null] = [null, null]
  for await (const rows of sessionRows(folder, record.sessionsDone)) {
    for (const { session, seat, finalCents } of rows) {
      const profit = (finalCents - startingCents) / 100
      if (best === null || profit > best.profit) best = { session, seat, profit }
      if (worst === null || profit < worst.profit) worst = { session, seat, profit }
    }
    if (best?.profit === maxProfit && worst?.profit === minProfit) break
    // A block is some thousands of rows; others may want to be heard after each.
    await nextTurn()
  }
  if (best === null || worst === null) throw new AppError('run_damaged', { detail: 'no rows' })
  return { best, worst }
}
