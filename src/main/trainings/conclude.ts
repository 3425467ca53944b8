import { toFriendlyError } from '../../shared/errors.ts'
import type { TrainingRecord } from '../../shared/training/record.ts'
import { type Log, newRef } from '../logging/log.ts'
import type { AttemptEnding, TrainingAttempt } from './attempt.ts'

/** The record's fields after an attempt. */
export function endedFields(
  record: TrainingRecord,
  attempt: TrainingAttempt,
  { ending, log, now }: { ending: AttemptEnding; log: Log; now: Date },
): Partial<TrainingRecord> {
  return {
    state: ending.state,
    finishedAt: ending.state === 'interrupted' || ending.state === 'paused' ? null : now.toISOString(),
    iterationsDone: attempt.board.iterationsDone,
    elapsedSeconds: record.elapsedSeconds + attempt.board.seconds,
    repeatable: record.repeatable && attempt.board.repeatable,
    lost: attempt.lost,
    error: ending.error === null ? null : friendly(ending.error, log),
  }
}

export function friendly(error: unknown, log: Log) {
  const ref = newRef()
  log.error(error, { ref })
  return toFriendlyError(error, ref)
}
