import { z } from 'zod'
import { runIdSchema } from '../../shared/results/run.ts'
import type { Log } from '../logging/log.ts'
import { writeJsonAtomic } from '../store/atomicFile.ts'
import { readJson, setAside } from '../store/readJson.ts'

const VERSION = 1

const fileSchema = z.strictObject({
  schema: z.literal(VERSION),
  ids: z.array(runIdSchema).max(100_000),
  pauseAfterCurrent: z.boolean(),
})

/**
 * Runs that wait for their turn, in order. The order is kept on disk, so that a restart does not lose it;
 * a file that cannot be written costs no more than the order.
 */
export class RunQueue {
  readonly #path: string
  readonly #log: Log
  #ids: string[]
  #pauseAfterCurrent: boolean
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, log: Log, content: { ids: string[]; pauseAfterCurrent: boolean }) {
    this.#path = path
    this.#log = log
    this.#ids = content.ids
    this.#pauseAfterCurrent = content.pauseAfterCurrent
  }

  /** Reads the order; `waiting` are the runs that say they are queued, oldest first, and decides who is in. */
  static async open(path: string, waiting: readonly string[], log: Log): Promise<RunQueue> {
    const read = await readJson({ path, schema: fileSchema, maxBytes: 5_000_000, version: VERSION })
    if (read.kind === 'damaged') {
      await setAside(path, new Date()).catch(() => {})
      log.warn(`the queue's order was damaged and is set aside: ${read.reason}`)
    }
    const known = read.kind === 'ok' ? read.value : { ids: [], pauseAfterCurrent: false }
    const ids = arrange(waiting, known.ids)
    return new RunQueue(path, log, { ids, pauseAfterCurrent: known.pauseAfterCurrent })
  }

  get ids(): readonly string[] {
    return this.#ids
  }

  get pauseAfterCurrent(): boolean {
    return this.#pauseAfterCurrent
  }

  set pauseAfterCurrent(on: boolean) {
    this.#pauseAfterCurrent = on
    this.#save()
  }

  has(id: string): boolean {
    return this.#ids.includes(id)
  }

  append(id: string): void {
    this.#change([...this.#ids.filter((other) => other !== id), id])
  }

  /** Puts a run first: one that is resumed keeps its place. */
  prepend(id: string): void {
    this.#change([id, ...this.#ids.filter((other) => other !== id)])
  }

  remove(id: string): void {
    if (this.has(id)) this.#change(this.#ids.filter((other) => other !== id))
  }

  /** The order wanted; ids that do not wait are ignored, those left out keep their order at the end. */
  reorder(wanted: readonly string[]): void {
    this.#change(arrange(this.#ids, wanted))
  }

  clear(): string[] {
    const removed = this.#ids
    this.#change([])
    return removed
  }

  /** Resolves when the order is on disk. */
  saved(): Promise<void> {
    return this.#writing
  }

  #change(ids: string[]): void {
    this.#ids = ids
    this.#save()
  }

  #save(): void {
    this.#writing = this.#writing.then(async () => {
      const content = { schema: VERSION, ids: this.#ids, pauseAfterCurrent: this.#pauseAfterCurrent }
      await writeJsonAtomic(this.#path, content).catch((error: unknown) => {
        this.#log.warn(`the queue's order could not be saved: ${String(error)}`)
      })
    })
  }
}

function arrange(waiting: readonly string[], wanted: readonly string[]): string[] {
  const first = [...new Set(wanted)].filter((id) => waiting.includes(id))
  return [...first, ...waiting.filter((id) => !first.includes(id))]
}
