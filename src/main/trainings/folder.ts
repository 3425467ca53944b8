import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { instanceFolderName, TRAINING_FILES } from '../../shared/training/files.ts'
import {
  type InstanceProgress,
  instanceProgressSchema,
  type MergedPoint,
  mergedPointSchema,
} from '../../shared/training/progress.ts'
import { TRAINING_SCHEMA, type TrainingRecord, trainingRecordSchema } from '../../shared/training/record.ts'
import { type Evaluation, evaluationSchema } from '../../shared/training/results.ts'
import { writeJsonAtomic } from '../store/atomicFile.ts'
import { type Read, readCapped, readJson } from '../store/readJson.ts'

const MAX_RECORD_BYTES = 1_000_000
const MAX_EVALUATION_BYTES = 64_000_000
const MAX_LOG_BYTES = 4_000_000

/** One training on disk: a folder that is whole in itself. */
export function tryTrainingRecord(folder: string): Promise<Read<TrainingRecord>> {
  return readJson({
    path: join(folder, TRAINING_FILES.record),
    schema: trainingRecordSchema,
    maxBytes: MAX_RECORD_BYTES,
    version: TRAINING_SCHEMA,
  })
}

export async function readTrainingRecord(folder: string): Promise<TrainingRecord> {
  const read = await tryTrainingRecord(folder)
  if (read.kind === 'ok') return read.value
  if (read.kind === 'damaged') throw new AppError('run_damaged', { detail: `${folder}: ${read.reason}` })
  throw new AppError(read.kind === 'newer' ? 'run_newer' : 'run_not_found', { detail: folder })
}

export async function writeTrainingRecord(folder: string, record: TrainingRecord): Promise<void> {
  await writeJsonAtomic(join(folder, TRAINING_FILES.record), record)
}

/** The evaluation of a training; null before there is one. A damaged one counts as none. */
export async function tryEvaluation(folder: string): Promise<Evaluation | null> {
  const path = join(folder, TRAINING_FILES.merged, TRAINING_FILES.evaluation)
  const read = await readJson({ path, schema: evaluationSchema, maxBytes: MAX_EVALUATION_BYTES })
  return read.kind === 'ok' ? read.value : null
}

/** What an instance last wrote of itself; null for a file that is missing, torn, strange or of another run. */
export async function tryInstanceProgress(
  folder: string,
  instance: number,
  runId: string,
): Promise<InstanceProgress | null> {
  const path = join(folder, instanceFolderName(instance), TRAINING_FILES.progress)
  try {
    const read = await readJson({ path, schema: instanceProgressSchema, maxBytes: 100_000 })
    if (read.kind !== 'ok' || read.value.runId !== runId || read.value.instanceId !== instance) return null
    return read.value
  } catch {
    return null
  }
}

const curveSchema = z.array(mergedPointSchema).max(100_000)

export async function readMergedCurve(folder: string): Promise<MergedPoint[]> {
  const path = join(folder, TRAINING_FILES.merged, TRAINING_FILES.mergedCurve)
  const read = await readJson({ path, schema: curveSchema, maxBytes: 10_000_000 }).catch(() => null)
  return read?.kind === 'ok' ? read.value : []
}

export async function writeMergedCurve(folder: string, curve: readonly MergedPoint[]): Promise<void> {
  const own = join(folder, TRAINING_FILES.merged)
  await mkdir(own, { recursive: true })
  await writeJsonAtomic(join(own, TRAINING_FILES.mergedCurve), curve)
}

/** The log of the training, or of one instance. */
export async function readTrainingLog(folder: string, instance: number | null): Promise<string> {
  const path =
    instance === null
      ? join(folder, TRAINING_FILES.log)
      : join(folder, instanceFolderName(instance), TRAINING_FILES.instanceLog)
  const bytes = await readCapped(path, MAX_LOG_BYTES)
  return bytes === null || bytes === 'too large' ? '' : bytes.toString('utf8')
}
