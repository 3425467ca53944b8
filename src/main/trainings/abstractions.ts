import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isExactGame } from '../../shared/config/checkTraining.ts'
import {
  type AbstractionSettings,
  abstractionConfigSchema,
  type TrainingConfig,
} from '../../shared/config/training.ts'
import { TRAINING_FILES } from '../../shared/training/files.ts'
import { readJson } from '../store/readJson.ts'

const descriptionSchema = z.strictObject({
  schema: z.literal(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number(),
  settings: abstractionConfigSchema,
})

/** The buckets that a config asks for; null for games that need none. */
export function abstractionSettings(config: TrainingConfig): AbstractionSettings | null {
  return isExactGame(config) ? null : (config.abstraction ?? abstractionConfigSchema.parse({}))
}

/** The hash of the buckets built with these settings; null when there are none yet. Their file is verified by who reads it. */
export async function findAbstraction(folder: string, settings: AbstractionSettings): Promise<string | null> {
  const wanted = JSON.stringify(settings)
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{64}$/.test(name)) continue
    const path = join(folder, name, TRAINING_FILES.abstraction)
    const read = await readJson({ path, schema: descriptionSchema, maxBytes: 100_000 }).catch(() => null)
    if (read?.kind !== 'ok' || read.value.hash !== name) continue
    if (JSON.stringify(read.value.settings) !== wanted) continue
    const found = await stat(join(folder, name, TRAINING_FILES.buckets)).catch(() => null)
    if (found?.size === read.value.bytes) return name
  }
  return null
}
