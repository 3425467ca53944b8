import { assertNever, toFriendlyError } from '../../shared/errors.ts'
import type { RunRecord } from '../../shared/results/run.ts'
import { type Log, newRef } from '../logging/log.ts'
import type { RunLog } from '../store/runLog.ts'
import { dropJournal, finishRun } from './finish.ts'
import type { Ending, RunAttempt } from './run.ts'
import type { RunSpec } from './runSpec.ts'

interface ConcludeInput {
  readonly spec: RunSpec
  /** The record as it stood when the attempt began. */
  readonly record: RunRecord
  readonly attempt: RunAttempt
  readonly ending: Ending
  /** What a run that was asked to pause is called: paused by a person, or interrupted with its program. */
  readonly whenPaused: 'paused' | 'interrupted'
  readonly persist: (record: RunRecord) => Promise<void>
  readonly log: Log
  readonly runLog: RunLog
  readonly now: () => Date
}

export interface Conclusion {
  readonly record: RunRecord
  /** Why it failed, for those who want more than the friendly words in the record. */
  readonly failure: { readonly cause: unknown } | null
}

/** Brings a run into the state in which its attempt ended, results and record on disk included. */
export async function conclude(input: ConcludeInput): Promise<Conclusion> {
  const { ending, runLog, log, persist } = input
  const record = withProgress(input)
  try {
    return { record: await settle(input, record), failure: null }
  } catch (cause) {
    const error = toFriendlyError(cause, newRef())
    log.error(cause, { ref: error.ref })
    runLog.line(`Failed: ${error.message} (${error.ref})`)
    const failed: RunRecord = { ...record, state: 'failed', error }
    // A full disk may refuse even this. The file then still says that the run goes on, which the next
    // start reads as interrupted: nothing is lost either way.
    if (ending.kind !== 'cancelled') {
      await persist(failed).catch((second: unknown) => log.error(second, { ref: error.ref }))
    }
    return { record: failed, failure: { cause } }
  }
}

async function settle(input: ConcludeInput, record: RunRecord): Promise<RunRecord> {
  const { ending, attempt } = input
  const kept = attempt.prefix.prefixCount
  switch (ending.kind) {
    case 'failed':
      throw ending.error
    case 'cancelled':
      return record
    case 'complete':
      return finish(input, { ...record, state: 'done' })
    case 'stopped':
      // Without a single session there are no results to keep.
      return kept === 0
        ? pause(input, record)
        : finish(input, { ...record, state: 'stopped', sessionsDone: kept })
    case 'paused':
      return pause(input, record)
    default:
      return assertNever(ending)
  }
}

async function pause({ whenPaused, persist, runLog }: ConcludeInput, record: RunRecord): Promise<RunRecord> {
  const paused: RunRecord = { ...record, state: whenPaused }
  await persist(paused)
  runLog.line(`${whenPaused === 'paused' ? 'Paused' : 'Interrupted'} after ${record.sessionsDone} sessions.`)
  return paused
}

async function finish(input: ConcludeInput, record: RunRecord): Promise<RunRecord> {
  const { spec, attempt, persist, runLog, now } = input
  await finishRun(spec, attempt.prefix)
  const finished: RunRecord = { ...record, finishedAt: now().toISOString() }
  await persist(finished)
  await dropJournal(spec.folder)
  const verb = finished.state === 'done' ? 'Done' : 'Stopped'
  runLog.line(`${verb}: ${finished.sessionsDone} sessions in ${finished.elapsedSeconds.toFixed(1)} s.`)
  return finished
}

function withProgress({ record, attempt }: ConcludeInput): RunRecord {
  const { elapsedSeconds, sessionsDone, playingSeconds, played } = attempt
  const handsPerSecond = playingSeconds > 0 ? played.hands / playingSeconds : record.handsPerSecond
  return { ...record, elapsedSeconds, sessionsDone, handsPerSecond }
}
