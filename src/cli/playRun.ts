import type { Log } from '../main/logging/log.ts'
import type { Pool } from '../main/pool/types.ts'
import { ASSUMED_HANDS_PER_SECOND } from '../main/simulations/chunkSize.ts'
import { systemClock } from '../main/simulations/clock.ts'
import { conclude } from '../main/simulations/conclude.ts'
import { startedFields } from '../main/simulations/record.ts'
import { RunAttempt } from '../main/simulations/run.ts'
import { specOf } from '../main/simulations/runSpec.ts'
import { readSummary, writeRecord } from '../main/store/runFolder.ts'
import { openRunLog } from '../main/store/runLog.ts'
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
  readonly failure: { readonly cause: unknown } | null
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
  const { folder, workers, pool, log, onProgress } = input
  const now = () => systemClock.date()
  const runLog = openRunLog(folder, now)
  const spec = specOf(input.record, folder, workers.count)
  const attempt = await RunAttempt.open(spec, {
    pool,
    clock: systemClock,
    log: runLog,
    onProgress,
    handsPerSecond: ASSUMED_HANDS_PER_SECOND,
  })
  try {
    const { workersRequested } = input
    const record: RunRecord = { ...input.record, ...startedFields(workers.count), workersRequested }
    const persist = (changed: RunRecord) => writeRecord(folder, changed)
    await persist(record)
    if (workers.note !== null) runLog.line(workers.note)
    const kept = attempt.sessionsKeptBefore
    const begin = kept === 0 ? 'Begins' : `Goes on after ${kept} sessions`
    runLog.line(`${begin} on the command line; workers: ${workers.count}.`)
    onOpen(attempt)
    const ending = await attempt.play()
    const { record: ended, failure } = await conclude({
      spec,
      record,
      attempt,
      ending,
      whenPaused: 'interrupted',
      persist,
      log,
      runLog,
      now,
    })
    return {
      record: ended,
      summary: ended.state === 'done' ? await readSummary(folder) : null,
      sessionsPlayed: attempt.sessionsDone - kept,
      seconds: attempt.playingSeconds,
      hands: attempt.played.hands,
      failure,
    }
  } finally {
    await attempt.close()
  }
}
