import { AppError } from '../../shared/errors.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import type { Evaluation, TrainingResults } from '../../shared/training/results.ts'
import { readMergedCurve, tryEvaluation } from './folder.ts'

/** Everything measured at the end of a training, or on the way. */
export async function trainingResults(record: TrainingRecord, folder: string): Promise<TrainingResults> {
  const evaluation = await tryEvaluation(folder)
  if (evaluation === null) throw new AppError('run_not_ready', { detail: record.id })
  const measured = evaluation.instances.reduce((sum, { iterationsExecuted }) => sum + iterationsExecuted, 0)
  return {
    record: { ...record, iterationsDone: measured },
    evaluation,
    speedUp: speedUp(record, evaluation),
    mergedCurve: await readMergedCurve(folder),
  }
}

/** How much faster than one instance alone: its clock is known when the work rests. */
function speedUp(
  { state, iterationsDone, elapsedSeconds }: TrainingRecord,
  { instances }: Evaluation,
): TrainingResults['speedUp'] {
  if (state === 'running' || state === 'stopping' || elapsedSeconds === 0) return null
  const together = iterationsDone / elapsedSeconds
  const speeds = instances
    .filter(({ trainedSeconds }) => trainedSeconds > 0)
    .map(({ iterationsExecuted, trainedSeconds }) => iterationsExecuted / trainedSeconds)
  if (speeds.length === 0) return null
  const single = speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length
  return { together, single, factor: together / single }
}
