import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type RunRecord, runIdSchema } from '../../shared/results/run.ts'
import type { Log } from '../logging/log.ts'
import type { DataFolder } from './dataFolder.ts'
import { reading, writing } from './fileErrors.ts'
import { isHeld } from './lock.ts'
import { type RunDigest, readDigest } from './runDigest.ts'
import { createRunFolder, folderBytes, runFile, tryRecord, writeRecord } from './runFolder.ts'

/** A run as the library holds it in memory. */
export interface RunEntry {
  readonly record: RunRecord
  /** The key figures; null while there are no results. */
  readonly digest: RunDigest | null
  readonly sizeBytes: number
}

interface LibraryPorts {
  readonly folder: DataFolder
  readonly log: Log
  /** Called after anything changed that a list of runs shows. */
  readonly changed: () => void
}

/** Folders read at once while the library is built. */
const SCAN_WIDTH = 8

/**
 * All runs of a data folder. The folders are the truth; this index is built from them at each start, so
 * it can never be wrong for longer than that, and a run copied into the folder simply appears.
 */
export class RunLibrary {
  readonly #ports: LibraryPorts
  readonly #entries = new Map<string, RunEntry>()
  /** Writes of one run follow one another. */
  readonly #writes = new Map<string, Promise<unknown>>()
  #setAside = 0

  private constructor(ports: LibraryPorts) {
    this.#ports = ports
  }

  static async open(ports: LibraryPorts): Promise<RunLibrary> {
    const library = new RunLibrary(ports)
    await library.#scan()
    return library
  }

  /** Folders that cannot be read as runs; they are kept as they are. */
  get setAside(): number {
    return this.#setAside
  }

  /** Newest first, without the deleted ones. */
  list(): RunEntry[] {
    return [...this.#entries.values()]
      .filter(({ record }) => record.deletedAt === null)
      .sort((a, b) => (a.record.id < b.record.id ? 1 : -1))
  }

  get(id: string): RunEntry {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw new AppError('run_not_found', { detail: id })
    return entry
  }

  has(id: string): boolean {
    return this.#entries.has(id)
  }

  folderOf(id: string): string {
    return this.#ports.folder.runFolder(this.get(id).record.id)
  }

  /** Makes the folder of a new run. */
  async add(record: RunRecord): Promise<void> {
    const folder = this.#ports.folder.runFolder(record.id)
    await createRunFolder(folder)
    await writeRecord(folder, record)
    this.#entries.set(record.id, { record, digest: null, sizeBytes: 0 })
    this.#ports.changed()
  }

  /** Changes fields of a record, on disk first: what is shown is what will be there after a restart. */
  async update(id: string, changes: Partial<RunRecord>): Promise<RunRecord> {
    const before = this.#writes.get(id) ?? Promise.resolve()
    const write = before
      .catch(() => {})
      .then(async () => {
        const record = { ...this.get(id).record, ...changes }
        await writeRecord(this.folderOf(id), record)
        return this.remember(id, record)
      })
    this.#writes.set(id, write)
    return write
  }

  /** Changes fields in memory only: for a state that the disk refused to take. */
  remember(id: string, changes: Partial<RunRecord>): RunRecord {
    const entry = this.get(id)
    const record = { ...entry.record, ...changes }
    this.#entries.set(id, { ...entry, record })
    this.#ports.changed()
    return record
  }

  /** Reads the results and the size of a run again. */
  async refresh(id: string): Promise<void> {
    const folder = this.folderOf(id)
    const [digest, sizeBytes] = await Promise.all([readDigest(folder), folderBytes(folder)])
    this.#entries.set(id, { record: this.get(id).record, digest, sizeBytes })
    this.#ports.changed()
  }

  /** Removes a run for good. The folder is renamed first, so that a crash leaves no half of a run. */
  async purge(id: string): Promise<void> {
    const folder = this.folderOf(id)
    await this.#writes.get(id)?.catch(() => {})
    const doomed = join(this.#ports.folder.simulations, `${TRASH}${id}`)
    await writing(folder, async () => {
      await rename(folder, doomed)
      await rm(doomed, { recursive: true, force: true })
    })
    this.#entries.delete(id)
    this.#writes.delete(id)
    this.#ports.changed()
  }

  /** Removes for good what was deleted; failing to is no reason to stop anything. */
  async purgeDeleted(): Promise<void> {
    for (const { record } of Array.from(this.#entries.values())) {
      if (record.deletedAt === null) continue
      await this.purge(record.id).catch((error: unknown) => {
        this.#ports.log.warn(`a deleted run could not be removed: ${String(error)}`)
      })
    }
  }

  async #scan(): Promise<void> {
    const { simulations } = this.#ports.folder
    const names = await reading(simulations, () => readdir(simulations))
    const queue = names.values()
    const scanner = async () => {
      for (const name of queue) await this.#scanOne(name)
    }
    await Promise.all(Array.from({ length: SCAN_WIDTH }, scanner))
    await this.purgeDeleted()
  }

  async #scanOne(name: string): Promise<void> {
    const { folder, log } = this.#ports
    if (name.startsWith(TRASH)) {
      await rm(join(folder.simulations, name), { recursive: true, force: true }).catch(() => {})
      return
    }
    if (!runIdSchema.safeParse(name).success) return
    const path = folder.runFolder(name)
    const read = await tryRecord(path).catch(
      (error: unknown) => ({ kind: 'damaged', reason: String(error) }) as const,
    )
    if (read.kind !== 'ok' || read.value.id !== name) {
      this.#setAside += 1
      const why = read.kind === 'damaged' ? read.reason : read.kind === 'ok' ? 'the id differs' : read.kind
      log.warn(`run folder ${name} is set aside: ${why}`)
      return
    }
    const record = await this.#afterCrash(read.value, path)
    const [digest, sizeBytes] = await Promise.all([readDigest(path), folderBytes(path)])
    this.#entries.set(name, { record, digest, sizeBytes })
  }

  /** A run that nobody plays although its record says so was interrupted. */
  async #afterCrash(record: RunRecord, path: string): Promise<RunRecord> {
    if (record.state !== 'running' || (await isHeld(runFile(path, 'lock')))) return record
    return { ...record, state: 'interrupted' }
  }
}

const TRASH = '.removed-'
