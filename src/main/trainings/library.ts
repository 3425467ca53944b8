import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrainingCard } from '../../shared/api/trainings.ts'
import { AppError } from '../../shared/errors.ts'
import { runIdSchema } from '../../shared/results/run.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import type { ExactFigures } from '../../shared/training/results.ts'
import type { Log } from '../logging/log.ts'
import { type DataFolder, treeBytes } from '../store/dataFolder.ts'
import { writing } from '../store/fileErrors.ts'
import { isHeld } from '../store/lock.ts'
import { tryEvaluation, tryTrainingRecord, writeTrainingRecord } from './folder.ts'

interface Entry {
  readonly record: TrainingRecord
  readonly measured: boolean
  readonly merged: ExactFigures | null
  readonly sizeBytes: number
}

interface LibraryPorts {
  readonly folder: DataFolder
  readonly log: Log
  readonly changed: () => void
}

const TRASH = '.removed-'

/** All trainings of a data folder; the folders are the truth, and this index is built from them at each start. */
export class TrainingLibrary {
  readonly #ports: LibraryPorts
  readonly #entries = new Map<string, Entry>()
  /** Writes of one record follow one another. */
  #writes: Promise<unknown> = Promise.resolve()
  #setAside = 0

  private constructor(ports: LibraryPorts) {
    this.#ports = ports
  }

  static async open(ports: LibraryPorts): Promise<TrainingLibrary> {
    const library = new TrainingLibrary(ports)
    for (const name of await readdir(ports.folder.trainings).catch(() => [])) await library.#scanOne(name)
    await library.purgeDeleted()
    return library
  }

  get setAside(): number {
    return this.#setAside
  }

  /** Newest first, without the deleted ones. */
  cards(): TrainingCard[] {
    return [...this.#entries.values()]
      .filter(({ record }) => record.deletedAt === null)
      .sort((a, b) => (a.record.id < b.record.id ? 1 : -1))
      .map(cardOf)
  }

  get(id: string): TrainingRecord {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw new AppError('run_not_found', { detail: id })
    return entry.record
  }

  has(id: string): boolean {
    return this.#entries.has(id)
  }

  ids(state: TrainingRecord['state']): string[] {
    const found = [...this.#entries.values()].map(({ record }) => record)
    return found
      .filter((record) => record.state === state && record.deletedAt === null)
      .map(({ id }) => id)
      .sort()
  }

  folderOf(id: string): string {
    return this.#ports.folder.trainingFolder(this.get(id).id)
  }

  add(record: TrainingRecord): void {
    this.#entries.set(record.id, { record, measured: false, merged: null, sizeBytes: 0 })
    this.#ports.changed()
  }

  /** Changes fields of a record, on disk first. */
  update(id: string, changes: Partial<TrainingRecord>): Promise<TrainingRecord> {
    const write = this.#writes.then(async () => {
      const record = { ...this.get(id), ...changes }
      await writeTrainingRecord(this.folderOf(id), record)
      return this.remember(id, changes)
    })
    this.#writes = write.catch(() => {})
    return write
  }

  /** Changes fields in memory only: for a state that the disk refused to take. */
  remember(id: string, changes: Partial<TrainingRecord>): TrainingRecord {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw new AppError('run_not_found', { detail: id })
    const record = { ...entry.record, ...changes }
    this.#entries.set(id, { ...entry, record })
    this.#ports.changed()
    return record
  }

  /** Reads the results and the size again. */
  async refresh(id: string): Promise<void> {
    const found = await lookInto(this.folderOf(id))
    this.#entries.set(id, { record: this.get(id), ...found })
    this.#ports.changed()
  }

  /** Removes for good what was deleted; failing to is no reason to stop anything. */
  async purgeDeleted(): Promise<void> {
    for (const { record } of this.#entries.values()) {
      if (record.deletedAt === null) continue
      await this.#purge(record.id).catch((error: unknown) => {
        this.#ports.log.warn(`a deleted training could not be removed: ${String(error)}`)
      })
    }
  }

  async #purge(id: string): Promise<void> {
    const folder = this.folderOf(id)
    const doomed = join(this.#ports.folder.trainings, `${TRASH}${id}`)
    await writing(folder, async () => {
      await rename(folder, doomed)
      await rm(doomed, { recursive: true, force: true })
    })
    this.#entries.delete(id)
  }

  async #scanOne(name: string): Promise<void> {
    const { folder, log } = this.#ports
    if (name.startsWith(TRASH)) {
      await rm(join(folder.trainings, name), { recursive: true, force: true }).catch(() => {})
      return
    }
    if (!runIdSchema.safeParse(name).success) return
    const path = folder.trainingFolder(name)
    const read = await tryTrainingRecord(path).catch(() => null)
    if (read?.kind !== 'ok' || read.value.id !== name) {
      this.#setAside += 1
      log.warn(`training folder ${name} is set aside`)
      return
    }
    const record = await afterCrash(read.value, path)
    this.#entries.set(name, { record, ...(await lookInto(path)) })
  }
}

/** A training that nobody works at although its record says so was interrupted. */
async function afterCrash(record: TrainingRecord, path: string): Promise<TrainingRecord> {
  if (record.state !== 'running' && record.state !== 'stopping') return record
  return (await isHeld(join(path, TRAINING_FILES.lock))) ? record : { ...record, state: 'interrupted' }
}

async function lookInto(folder: string): Promise<Omit<Entry, 'record'>> {
  const [evaluation, sizeBytes] = await Promise.all([tryEvaluation(folder), treeBytes(folder)])
  return { measured: evaluation !== null, merged: evaluation?.merged.exact ?? null, sizeBytes }
}

function cardOf({ record, measured, merged, sizeBytes }: Entry): TrainingCard {
  const { id, name, starred, state, createdAt, finishedAt, engineVersion, config, iterationsDone } = record
  const errorMessage = record.error?.message ?? null
  const card = { id, name, starred, state, createdAt, finishedAt, engineVersion, config, iterationsDone }
  return { kind: 'training', ...card, measured, merged, sizeBytes, errorMessage }
}
