import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import type { InstanceProgress } from '../../shared/training/progress.ts'
import { replaceFile } from './atomic.ts'

const FILE_EVERY_MS = 500

/** What an instance says of itself: the newest progress, in messages and in its file. */
export class Report {
  #progress: InstanceProgress
  readonly #folder: string
  readonly #send: (progress: InstanceProgress) => void
  #writtenAt = Number.NEGATIVE_INFINITY
  #writing: Promise<void> = Promise.resolve()
  #isWriting = false
  #failure: unknown = null

  constructor(folder: string, first: InstanceProgress, send: (progress: InstanceProgress) => void) {
    this.#folder = folder
    this.#progress = first
    this.#send = send
  }

  get progress(): InstanceProgress {
    return this.#progress
  }

  /** Sends it, and writes it to the file at most twice a second. Throws what a former writing met. */
  update(changes: Partial<InstanceProgress>): void {
    if (this.#failure !== null) throw this.#failure
    const heartbeat = this.#progress.heartbeat + 1
    this.#progress = { ...this.#progress, ...changes, heartbeat, lastUpdate: new Date().toISOString() }
    this.#send(this.#progress)
    const now = performance.now()
    if (this.#isWriting || now - this.#writtenAt < FILE_EVERY_MS) return
    this.#writtenAt = now
    this.#isWriting = true
    this.#writing = this.#write()
      .catch((error: unknown) => {
        this.#failure = error
      })
      .finally(() => {
        this.#isWriting = false
      })
  }

  /** The last word: on the disk when it resolves. */
  async final(changes: Partial<InstanceProgress>): Promise<void> {
    await this.#writing
    this.update(changes)
    await this.#writing
    await this.#write()
  }

  /** A line of the instance's log; a log that cannot be written fails nothing. */
  async line(text: string): Promise<void> {
    const path = join(this.#folder, TRAINING_FILES.instanceLog)
    await appendFile(path, `${new Date().toISOString()}  ${text}\n`).catch(() => {})
  }

  async #write(): Promise<void> {
    const path = join(this.#folder, TRAINING_FILES.progress)
    await replaceFile(path, `${JSON.stringify(this.#progress, null, 1)}\n`)
  }
}
