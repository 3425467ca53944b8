import { z } from 'zod'
import type { Log } from '../logging/log.ts'
import { writeJsonAtomic } from '../store/atomicFile.ts'
import { readJson } from '../store/readJson.ts'
import { ASSUMED_HANDS_PER_SECOND } from './chunkSize.ts'

const VERSION = 1

const fileSchema = z.strictObject({
  schema: z.literal(VERSION),
  /** Hands per second of one worker, in the last run that was long enough to tell. */
  handsPerSecond: z.number().positive().max(1e12),
})

/** Shorter runs say more about starting up than about playing. */
const LEAST_SECONDS = 1

/** Remembers how fast one worker plays on this machine, for estimates and first chunks. */
export class SpeedBook {
  readonly #path: string
  readonly #log: Log
  #handsPerSecond: number

  private constructor(path: string, log: Log, handsPerSecond: number) {
    this.#path = path
    this.#log = log
    this.#handsPerSecond = handsPerSecond
  }

  static async open(path: string, log: Log): Promise<SpeedBook> {
    const read = await readJson({ path, schema: fileSchema, maxBytes: 10_000, version: VERSION })
    const known = read.kind === 'ok' ? read.value.handsPerSecond : ASSUMED_HANDS_PER_SECOND
    return new SpeedBook(path, log, known)
  }

  get handsPerSecond(): number {
    return this.#handsPerSecond
  }

  /** Takes note of an attempt with so many workers. */
  note(attempt: { readonly hands: number; readonly seconds: number; readonly workers: number }): void {
    if (attempt.seconds < LEAST_SECONDS || attempt.hands <= 0) return
    this.#handsPerSecond = attempt.hands / attempt.seconds / attempt.workers
    const content = { schema: VERSION, handsPerSecond: this.#handsPerSecond }
    writeJsonAtomic(this.#path, content).catch((error: unknown) => {
      this.#log.warn(`the measured speed could not be saved: ${String(error)}`)
    })
  }
}
