import { AppError } from '../../shared/errors.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import type { TrainingResults } from '../../shared/training/results.ts'
import { readMergedCurve, tryEvaluation } from './folder.ts'

/** Everything measured at the end of a training. */
export async function trainingResults(record: TrainingRecord, folder: string): Promise<TrainingResults> {
  const evaluation = await tryEvaluation(folder)
  if (evaluation === null) throw new AppError('run_not_ready', { detail: record.id })
  const together = record.elapsedSeconds > 0 ? record.iterationsDone / record.elapsedSeconds : 0
  const speeds = evaluation.instances
    .filter(({ trainedSeconds }) => trainedSeconds > 0)
    .map(({ iterationsExecuted, trainedSeconds }) => iterationsExecuted / trainedSeconds)
  const single = speeds.length === 0 ? 0 : speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length
  const factor = single > 0 ? together / single : 0
  return {
    record,
    evaluation,
    speedUp: { together, single, factor },
    mergedCurve: await readMergedCurve(folder),
  }
}
