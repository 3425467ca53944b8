import { type Log, newRef } from '../main/logging/log.ts'
import type { Pool } from '../main/pool/types.ts'
import { ASSUMED_HANDS_PER_SECOND } from '../main/simulations/chunkSize.ts'
import { systemClock } from '../main/simulations/clock.ts'
import { dropJournal, finishRun } from '../main/simulations/finish.ts'
import { startedFields } from '../main/simulations/record.ts'
import { type Ending, RunAttempt } from '../main/simulations/run.ts'
import { specOf } from '../main/simulations/runSpec.ts'
import { readSummary, writeRecord } from '../main/store/runFolder.ts'
import { openRunLog } from '../main/store/runLog.ts'
import { toFriendlyError } from '../shared/errors.ts'
import type { RunProgress } from '../shared/results/progress.ts'
import type { RunRecord } from '../shared/results/run.ts'
import type { Summary } from '../shared/results/summary.ts'

interface PlayInput {
  readonly folder: string
  readonly record: RunRecord
  readonly workersRequested: number | 'auto'
  readonly workers: { readonly count: number; readonly note: string | null }
  readonly pool: Pool
  readonly log: Log
  readonly onProgress: (progress: RunProgress) => void
}

/** What became of a run in this command. */
export interface Played {
  readonly record: RunRecord
  /** Null when it was interrupted or failed. */
  readonly summary: Summary | null
  /** By this command. */
  readonly sessionsPlayed: number
  /** From the first chunk handed out to the last one back. */
  readonly seconds: number
  readonly hands: number
  readonly error: { readonly cause: unknown } | null
}

/** Plays what is missing of a run; `interrupt` ends it at the next chunk and keeps what is finished. */
export function playRun(input: PlayInput): { readonly played: Promise<Played>; interrupt(): void } {
  let attempt: RunAttempt | null = null
  let interrupted = false
  const onOpen = (opened: RunAttempt) => {
    attempt = opened
    if (interrupted) opened.end('paused')
  }
  return {
    played: play(input, onOpen),
    interrupt() {
      interrupted = true
      attempt?.end('paused')
    },
  }
}

async function play(input: PlayInput, onOpen: (attempt: RunAttempt) => void): Promise<Played> {
  const { folder, workers, pool, onProgress } = input
  const runLog = openRunLog(folder, () => systemClock.date())
  const attempt = await RunAttempt.open(specOf(input.record, folder, workers.count), {
    pool,
    clock: systemClock,
    log: runLog,
    onProgress,
    handsPerSecond: ASSUMED_HANDS_PER_SECOND,
  })
  try {
    const record: RunRecord = {
      ...input.record,
      ...startedFields(workers.count),
      workersRequested: input.workersRequested,
    }
    await writeRecord(folder, record)
    if (workers.note !== null) runLog.line(workers.note)
    const kept = attempt.sessionsKeptBefore
    runLog.line(
      `${kept === 0 ? 'Begins' : `Goes on after ${kept} sessions`} on the command line with ${workers.count} workers.`,
    )
    onOpen(attempt)
    return await settle({ ...input, record, attempt, ending: await attempt.play(), runLog })
  } finally {
    await attempt.close()
  }
}

interface SettleInput extends PlayInput {
  readonly attempt: RunAttempt
  readonly ending: Ending
  readonly runLog: { line(text: string): void }
}

async function settle({ folder, record, attempt, ending, runLog, log }: SettleInput): Promise<Played> {
  const played = {
    sessionsPlayed: attempt.sessionsDone - attempt.sessionsKeptBefore,
    seconds: attempt.playingSeconds,
    hands: attempt.played.hands,
  }
  const { elapsedSeconds, sessionsDone } = attempt
  const handsPerSecond = played.seconds > 0 ? played.hands / played.seconds : record.handsPerSecond
  const changed: RunRecord = { ...record, elapsedSeconds, sessionsDone, handsPerSecond }
  try {
    if (ending.kind === 'failed') throw ending.error
    if (ending.kind !== 'complete') {
      runLog.line(`Interrupted; ${sessionsDone} sessions are kept.`)
      const interrupted: RunRecord = { ...changed, state: 'interrupted' }
      await writeRecord(folder, interrupted)
      return { ...played, record: interrupted, summary: null, error: null }
    }
    await finishRun(specOf(record, folder, 1), attempt.prefix)
    const done: RunRecord = { ...changed, state: 'done', finishedAt: systemClock.date().toISOString() }
    await writeRecord(folder, done)
    await dropJournal(folder)
    runLog.line('Done.')
    return { ...played, record: done, summary: await readSummary(folder), error: null }
  } catch (cause) {
    const error = toFriendlyError(cause, newRef())
    log.error(cause, { ref: error.ref })
    runLog.line(`Failed: ${error.message} (${error.ref})`)
    const failed: RunRecord = { ...changed, state: 'failed', error }
    // A full disk may refuse even this; the record then still says that it was running.
    await writeRecord(folder, failed).catch((second: unknown) => log.error(second, { ref: error.ref }))
    return { ...played, record: failed, summary: null, error: { cause } }
  }
}
