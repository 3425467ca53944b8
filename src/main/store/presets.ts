import { z } from 'zod'
import { type Preset, presetSchema } from '../../shared/api/library.ts'
import type { SimulationConfig } from '../../shared/config/simulation.ts'
import { AppError } from '../../shared/errors.ts'
import type { Log } from '../logging/log.ts'
import { writeJsonAtomic } from './atomicFile.ts'
import { readJson, setAside } from './readJson.ts'
import { newRunId } from './runIds.ts'

const VERSION = 1
const MOST_PRESETS = 500

const fileSchema = z.strictObject({
  schema: z.literal(VERSION),
  presets: z.array(presetSchema).max(MOST_PRESETS),
})

/** Settings that a person gave a name, to begin from again. */
export class Presets {
  readonly #path: string
  #presets: readonly Preset[]
  #writing: Promise<unknown> = Promise.resolve()

  private constructor(path: string, presets: readonly Preset[]) {
    this.#path = path
    this.#presets = presets
  }

  static async open(path: string, log: Log): Promise<Presets> {
    const read = await readJson({ path, schema: fileSchema, maxBytes: 10_000_000, version: VERSION })
    if (read.kind === 'damaged') {
      await setAside(path, new Date())
      log.warn(`the presets were damaged and are set aside: ${read.reason}`)
    }
    return new Presets(path, read.kind === 'ok' ? read.value.presets : [])
  }

  list(): Preset[] {
    return [...this.#presets]
  }

  /** Keeps a config under a name; the same name again takes the place of the old one. */
  async save(name: string, config: SimulationConfig): Promise<Preset> {
    const others = this.#presets.filter((preset) => preset.name !== name)
    if (others.length >= MOST_PRESETS) {
      throw new AppError('bad_request', { message: `There are ${MOST_PRESETS} presets already.` })
    }
    const preset = { id: newRunId(), name, config }
    await this.#replace([...others, preset])
    return preset
  }

  async remove(id: string): Promise<void> {
    await this.#replace(this.#presets.filter((preset) => preset.id !== id))
  }

  /** On disk first, one write after the other; a refused write changes nothing. */
  #replace(presets: readonly Preset[]): Promise<void> {
    const write = this.#writing
      .catch(() => {})
      .then(async () => {
        await writeJsonAtomic(this.#path, { schema: VERSION, presets })
        this.#presets = presets
      })
    this.#writing = write
    return write
  }
}
