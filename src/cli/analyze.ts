import process from 'node:process'
import { forkLauncher } from '../main/pool/forkPort.ts'
import { createPool } from '../main/pool/pool.ts'
import type { Pool } from '../main/pool/types.ts'
import { toSetup } from '../shared/config/toSetup.ts'
import type { BestPlayAnswer } from '../shared/exact/bestPlay.ts'
import type { SessionTheory } from '../shared/results/exactSession.ts'
import type { HandTheory } from '../shared/results/theory.ts'
import type { TaskInput, TaskName, TaskOutput } from '../shared/tasks/contract.ts'
import { type AnalyzeOptions, analyzeOptions, type Goal } from './analyzeOptions.ts'
import { type Analysis, jsonAnalysis, textAnalysis } from './analyzeReport.ts'
import { describeProblem, type LoadedConfig, loadConfig } from './configFile.ts'
import { commandLog, workerScript } from './environment.ts'
import { reportFailure } from './failure.ts'
import { onInterrupt } from './interrupts.ts'
import { type ShareView, shareView } from './shareProgress.ts'
import { EXIT, type ExitCode, type Terminal, UsageError } from './terminal.ts'

/** `feltworks analyze`: what can be known of an experiment without simulating it. */
export async function analyze(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = analyzeOptions(args)
  const log = commandLog()
  const stopping = new AbortController()
  const pool = createPool({
    launcher: forkLauncher({ script: workerScript(), cwd: process.cwd() }),
    // The answers follow from each other; a second process would count the same hands again.
    bound: 1,
    reserved: 0,
    log: (line) => log.warn(line),
  })
  const unlisten = onInterrupt({
    ask: () => stopping.abort(),
    kill: () => {
      for (const { pid } of pool.lanes()) if (pid !== undefined) process.kill(pid, 'SIGKILL')
    },
  })
  const view = shareView(terminal, options.quiet)
  try {
    const loaded = await loadConfig(options.file)
    checkGoal(options.goal, loaded)
    if (!options.quiet)
      for (const warning of loaded.warnings) terminal.err(`Note: ${describeProblem(warning)}\n`)
    const analysis = await solve({ ...loaded, goal: options.goal, ask: asker(pool, stopping.signal, view) })
    view.end()
    return report(analysis, options, terminal)
  } catch (error) {
    view.end()
    if (stopping.signal.aborted) return EXIT.interrupted
    return reportFailure(error, { json: options.json, terminal, log })
  } finally {
    unlisten()
    await pool.close()
  }
}

/** A goal that the session cannot even come to is a slip. */
function checkGoal(goal: Goal | null, { config }: LoadedConfig): void {
  if (goal?.objective.kind !== 'ruin') return
  const { handsPerSession } = toSetup(config)
  if (goal.objective.hands > handsPerSession)
    throw new UsageError(
      `A session of this experiment has at most ${handsPerSession} hands, fewer than ${goal.text} asks for.`,
    )
}

type Ask = <N extends 'analyzeHand' | 'analyzeSession' | 'bestPlay'>(
  name: N,
  input: TaskInput<N>,
) => Promise<TaskOutput<N>>

function asker(pool: Pool, signal: AbortSignal, view: ShareView): Ask {
  const onProgress = (value: unknown) => view.update((value as { fraction: number }).fraction)
  return <N extends TaskName>(name: N, input: TaskInput<N>) =>
    pool.run(name, input, { priority: 'run', signal, onProgress })
}

interface Question extends LoadedConfig {
  readonly goal: Goal | null
  readonly ask: Ask
}

async function solve({ config, goal, ask }: Question): Promise<Analysis> {
  const session: SessionTheory = await ask('analyzeSession', {
    config,
    maxSeconds: Number.MAX_VALUE,
    ruin: true,
  })

  const hand: HandTheory = await ask('analyzeHand', { config })
  const best: BestPlayAnswer | null =
    goal === null
      ? null
      : await ask('bestPlay', { config, objective: goal.objective, choose: goal.choose, explain: true })
  return { config, hand, session, goal, best }
}

function report(analysis: Analysis, options: AnalyzeOptions, terminal: Terminal): ExitCode {
  if (options.json) terminal.out(jsonAnalysis(analysis))
  else if (!options.quiet) terminal.out(textAnalysis(analysis))
  // What was asked for by name and could not be answered is a failure; the rest of the answer stands.
  return analysis.best?.kind === 'not_exact' ? EXIT.failed : EXIT.ok
}
