import type { AbstractionSettings } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import type { Pool } from '../pool/types.ts'
import { withBuildingFolder } from './buildingFolder.ts'
import { BuildingMeter, type BuildingProgress } from './buildingMeter.ts'
import { type BuildingStep, FINISH_SECONDS, planBuilding } from './buildingPlan.ts'

export interface BuildOptions {
  readonly pool: Pool
  /** Folder of all card buckets. */
  readonly folder: string
  /** Processes that work side by side at most; never affects the result. */
  readonly workers: number
  readonly signal: AbortSignal
  readonly onProgress: (progress: BuildingProgress) => void
}

/**
 * Builds card buckets with several processes and answers the hash of their file. Boards and hands are cut into
 * pieces, which the pool hands out, and again when a process dies. Pieces travel as files in a folder of the
 * building, so that main holds none of them. The file is the same to the last bit for any number of processes.
 */
export async function buildAbstraction(
  settings: AbstractionSettings,
  options: BuildOptions,
): Promise<{ readonly hash: string }> {
  try {
    return await withBuildingFolder(options.folder, (building) => build(settings, building, options))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'disk_full') throw error
    const message = 'The disk is full, so the card buckets could not be built. Nothing was left of them.'
    throw new AppError('disk_full', { message, cause: error })
  }
}

async function build(settings: AbstractionSettings, building: string, options: BuildOptions) {
  const { pool, folder, workers, onProgress } = options
  const { steps, turnHands, flopHands } = planBuilding(settings)
  const weightOf = ({ parts, seconds }: BuildingStep) => seconds / Math.min(workers, parts.length)
  const total = steps.reduce((sum, step) => sum + weightOf(step), FINISH_SECONDS)
  const meter = new BuildingMeter(total, onProgress)
  for (const step of steps) {
    const tell = meter.begin(step.shown, weightOf(step), step.parts.length)
    await sideBySide(step.parts, options, async (part, index, signal) => {
      const input = { settings, building, part }
      await pool.run('buildAbstractionPart', input, {
        priority: 'run',
        signal,
        onProgress: ({ fraction }) => tell(index, fraction),
      })
      tell(index, 1)
    })
  }
  const tell = meter.begin('river', FINISH_SECONDS, 1)
  const input = { settings, building, folder, turnHands: [...turnHands], flopHands: [...flopHands] }
  const finished = await pool.run('finishAbstraction', input, {
    priority: 'run',
    signal: options.signal,
    onProgress: ({ fraction }) => tell(0, fraction),
  })
  tell(0, 1)
  return finished
}

/**
 * Does all parts, at most `workers` at a time. The first failure ends the others; it is thrown once nothing is at
 * work any more, so that the folder may go.
 */
async function sideBySide<T>(
  parts: readonly T[],
  { workers, signal }: Pick<BuildOptions, 'workers' | 'signal'>,
  work: (part: T, index: number, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failing = new AbortController()
  const either = AbortSignal.any([signal, failing.signal])
  const waiting = parts.entries()
  const lanes = Array.from({ length: workers }, async () => {
    // One iterator for all: whoever is free takes the next part.
    for (const [index, part] of waiting) await work(part, index, either)
  })
  for (const lane of lanes) lane.catch((error: unknown) => failing.abort(error))
  await Promise.allSettled(lanes)
  either.throwIfAborted()
}
