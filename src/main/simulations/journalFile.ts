import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { writeAtomic } from '../store/atomicFile.ts'
import { writing } from '../store/fileErrors.ts'
import { runFile } from '../store/runFolder.ts'
import {
  type ChunkRecord,
  encodeJournal,
  encodeRecord,
  type HeadRecord,
  type PrefixRecord,
} from './journal.ts'

/** The journal on disk: appended to as chunks end, replaced as a whole when compacted. */
export class JournalFile {
  readonly #path: string
  #file: FileHandle
  #end: number
  #compactedSize: number

  private constructor(path: string, file: FileHandle, size: number) {
    this.#path = path
    this.#file = file
    this.#end = size
    this.#compactedSize = size
  }

  static async create(folder: string, content: JournalContent): Promise<JournalFile> {
    const path = runFile(folder, 'journal')
    const { file, size } = await replace(path, content)
    return new JournalFile(path, file, size)
  }

  /** Bytes appended since the last compaction. */
  get growth(): number {
    return this.#end - this.#compactedSize
  }

  /** Appends records and makes them durable; on failure none of them counts and the file is cut back. */
  async append(records: readonly ChunkRecord[]): Promise<void> {
    const bytes = Buffer.from(records.map(encodeRecord).join(''), 'latin1')
    await writing(this.#path, async () => {
      try {
        let done = 0
        while (done < bytes.byteLength) {
          const { bytesWritten } = await this.#file.write(
            bytes,
            done,
            bytes.byteLength - done,
            this.#end + done,
          )
          done += bytesWritten
        }
        await this.#file.datasync()
      } catch (error) {
        await this.#file.truncate(this.#end).catch(() => {})
        throw error
      }
    })
    this.#end += bytes.byteLength
  }

  /** Replaces the journal by its short form. */
  async compact(content: JournalContent): Promise<void> {
    const { file, size } = await replace(this.#path, content)
    await this.#file.close()
    this.#file = file
    this.#end = size
    this.#compactedSize = size
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

export interface JournalContent {
  readonly head: HeadRecord
  readonly prefix: PrefixRecord
  readonly chunks: readonly ChunkRecord[]
}

async function replace(path: string, content: JournalContent): Promise<{ file: FileHandle; size: number }> {
  const text = encodeJournal(content.head, content.prefix, content.chunks)
  await writeAtomic(path, text)
  const file = await writing(path, () => open(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0)))
  return { file, size: text.length }
}
