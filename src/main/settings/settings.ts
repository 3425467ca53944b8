import { join } from 'node:path'
import { z } from 'zod'
import { type Settings, settingsSchema } from '../../shared/api/settings.ts'
import type { Log } from '../logging/log.ts'
import { writeJsonAtomic } from '../store/atomicFile.ts'
import { readJson, setAside } from '../store/readJson.ts'

export const DEFAULT_SETTINGS: Settings = { theme: 'system', workers: 'auto', currency: '$' }

const SETTINGS_VERSION = 1

/** What the file holds beyond the window's settings: where the data folder is. */
const fileSchema = z.object({
  schema: z.literal(SETTINGS_VERSION),
  /** Absolute path chosen by the person; null for the default. */
  dataFolder: z.string().max(4096).nullable(),
  settings: settingsSchema,
})
type SettingsFile = z.infer<typeof fileSchema>

/** The person's choices, kept in the system's app data so that they are known before any data folder is. */
export class SettingsStore {
  private readonly path: string
  private file: SettingsFile
  /** Writes follow one another, so that the last choice is the one on the disk. */
  private writing: Promise<unknown> = Promise.resolve()

  private constructor(path: string, file: SettingsFile) {
    this.path = path
    this.file = file
  }

  /** Reads the choices; a damaged file is set aside and the defaults hold, so that the app always starts. */
  static async open(folder: string, log: Log): Promise<SettingsStore> {
    const path = join(folder, 'settings.json')
    const read = await readJson({ path, schema: fileSchema, maxBytes: 100_000, version: SETTINGS_VERSION })
    if (read.kind === 'ok') return new SettingsStore(path, read.value)
    if (read.kind === 'damaged') {
      await setAside(path, new Date())
      log.warn(`settings were damaged and are set aside: ${read.reason}`)
    }
    return new SettingsStore(path, { schema: SETTINGS_VERSION, dataFolder: null, settings: DEFAULT_SETTINGS })
  }

  get settings(): Settings {
    return this.file.settings
  }

  get dataFolder(): string | null {
    return this.file.dataFolder
  }

  async update(changes: Partial<Settings>): Promise<Settings> {
    await this.save({ ...this.file, settings: { ...this.file.settings, ...changes } })
    return this.file.settings
  }

  async setDataFolder(dataFolder: string | null): Promise<void> {
    await this.save({ ...this.file, dataFolder })
  }

  private async save(file: SettingsFile): Promise<void> {
    const previous = this.file
    this.file = file
    this.writing = this.writing.catch(() => {}).then(() => writeJsonAtomic(this.path, file))
    try {
      await this.writing
    } catch (error) {
      this.file = previous
      throw error
    }
  }
}
