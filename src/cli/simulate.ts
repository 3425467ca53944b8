import { availableParallelism } from 'node:os'
import process from 'node:process'
import type { Log } from '../main/logging/log.ts'
import { boundWorkers, workerBound } from '../main/pool/bounds.ts'
import { forkLauncher } from '../main/pool/forkPort.ts'
import { createPool } from '../main/pool/pool.ts'
import type { Pool } from '../main/pool/types.ts'
import { trySummary } from '../main/store/runFolder.ts'
import type { Summary } from '../shared/results/summary.ts'
import { describeProblem } from './configFile.ts'
import { commandLog, dataFolderPath, workerScript } from './environment.ts'
import { exportFormats } from './exportFormats.ts'
import { reportFailure } from './failure.ts'
import { onInterrupt } from './interrupts.ts'
import { type SimulateOptions, simulateOptions } from './options.ts'
import { type Played, playRun } from './playRun.ts'
import { type PreparedRun, prepareRun } from './prepareRun.ts'
import { progressView, showRun } from './progress.ts'
import { jsonReport, textReport } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** `feltworks simulate`: plays an experiment, or goes on with one. */
export async function simulate(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = simulateOptions(args)
  const log = commandLog()
  try {
    const prepared = await prepareRun(options.source, { dataFolder: () => dataFolderPath(log) })
    return await withPool(prepared, log, (pool, workers) =>
      playAndReport({ options, prepared, pool, workers, terminal, log }),
    )
  } catch (error) {
    return reportFailure(error, { json: options.json, terminal, log })
  }
}

interface Workers {
  readonly count: number
  /** Says that fewer play than were asked for. */
  readonly note: string | null
}

async function withPool<T>(
  { workersRequested }: PreparedRun,
  log: Log,
  work: (pool: Pool, workers: Workers) => Promise<T>,
): Promise<T> {
  const cores = availableParallelism()
  const { workers: count, note } = boundWorkers(workersRequested, { cores, slots: workerBound(cores) })
  const pool = createPool({
    launcher: forkLauncher({ script: workerScript(), cwd: process.cwd() }),
    bound: count,
    reserved: 0,
    log: (line) => log.warn(line),
  })
  try {
    return await work(pool, { count, note })
  } finally {
    await pool.close()
  }
}

interface Session {
  readonly options: SimulateOptions
  readonly prepared: PreparedRun
  readonly pool: Pool
  readonly workers: Workers
  readonly terminal: Terminal
  readonly log: Log
}

async function playAndReport(session: Session): Promise<ExitCode> {
  const { options, prepared, workers, terminal } = session
  if (!options.quiet) {
    for (const warning of prepared.warnings) terminal.err(`Note: ${describeProblem(warning)}\n`)
    if (workers.note !== null) terminal.err(`Note: ${workers.note}\n`)
  }
  const played = (await finishedBefore(prepared)) ?? (await play(session))
  if (played.summary === null) return reportInterruption(session, played)
  if (!(await exportAll(session, played))) return EXIT.interrupted
  report(session, played, played.summary)
  return EXIT.ok
}

/** Writes the formats asked for; false when Ctrl+C ended that. The run itself is finished by then. */
async function exportAll(session: Session, { record }: Played): Promise<boolean> {
  const { options, terminal, pool } = session
  const stopping = new AbortController()
  const unlisten = onInterrupt({
    ask() {
      if (!options.quiet) terminal.err('Ending; the run itself is finished and kept.\n')
      stopping.abort()
    },
    kill: () => killWorkers(pool),
  })
  try {
    await exportFormats({ ...session, formats: options.formats, record, signal: stopping.signal })
    return true
  } catch (error) {
    if (stopping.signal.aborted) return false
    throw error
  } finally {
    unlisten()
  }
}

/** A run that is over already is left as it is. */
async function finishedBefore({ record, folder }: PreparedRun): Promise<Played | null> {
  if (record.state !== 'done' && record.state !== 'stopped') return null
  const read = await trySummary(folder)
  if (read.kind !== 'ok') return null
  return { record, summary: read.value, sessionsPlayed: 0, seconds: 0, hands: 0, failure: null }
}

async function play({ options, prepared, pool, workers, terminal, log }: Session): Promise<Played> {
  const view = progressView(terminal, options.quiet, showRun)
  const running = playRun({
    ...prepared,
    workers,
    pool,
    log,
    onProgress: (progress) => view.update(progress),
  })
  const unlisten = onInterrupt({
    ask() {
      view.end()
      if (!options.quiet)
        terminal.err('Ending; what is finished is kept. Press Ctrl+C again to end at once.\n')
      running.interrupt()
    },
    kill: () => killWorkers(pool),
  })
  try {
    const played = await running.played
    if (played.failure !== null) throw played.failure.cause
    return played
  } finally {
    view.end()
    unlisten()
  }
}

function killWorkers(pool: Pool): void {
  for (const { pid } of pool.lanes()) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}

function report({ options, prepared, workers, terminal }: Session, played: Played, summary: Summary): void {
  const input = { ...prepared, ...played, summary, workers: workers.count }
  if (options.json) terminal.out(jsonReport(input))
  else if (!options.quiet) terminal.out(textReport(input))
}

function reportInterruption({ options, prepared, workers, terminal }: Session, played: Played): ExitCode {
  const { sessionsDone, config } = played.record
  const count = (value: number) => value.toLocaleString('en-US')
  const kept = `${count(sessionsDone)} of ${count(config.simulation.num_sessions)} sessions are kept`
  if (!options.quiet) {
    terminal.err(`Interrupted; ${kept}. Go on with: feltworks simulate --resume ${quoted(prepared.folder)}\n`)
  }
  if (options.json)
    terminal.out(jsonReport({ ...prepared, ...played, summary: null, workers: workers.count }))
  return EXIT.interrupted
}

function quoted(text: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
