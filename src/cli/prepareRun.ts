import { basename, resolve } from 'node:path'
import { newRecord } from '../main/simulations/record.ts'
import { prepareDataFolder } from '../main/store/dataFolder.ts'
import { createRunFolder, readRecord, runFile, writeRecord } from '../main/store/runFolder.ts'
import { newRunId } from '../main/store/runIds.ts'
import { asksForHands } from '../shared/config/keepsHands.ts'
import type { Problem } from '../shared/config/problems.ts'
import type { SimulationConfig } from '../shared/config/simulation.ts'
import { AppError } from '../shared/errors.ts'
import {
  ROWS_BY_DEFAULT_UP_TO,
  type RowsChoice,
  type RunRecord,
  runNameSchema,
} from '../shared/results/run.ts'
import { ConfigProblems, loadConfig } from './configFile.ts'
import type { SimulateOptions } from './options.ts'

type Source = SimulateOptions['source']
type FromConfig = Extract<Source, { kind: 'config' }>
type FromFolder = Extract<Source, { kind: 'resume' }>

/** A run in its folder, ready to be played or gone on with. */
export interface PreparedRun {
  readonly folder: string
  readonly record: RunRecord
  readonly workersRequested: number | 'auto'
  readonly warnings: readonly Problem[]
}

interface Ports {
  /** Asked only when the run is given no folder of its own. */
  readonly dataFolder: () => Promise<string>
}

/** Makes the folder of a new run, or opens that of an old one. */
export async function prepareRun(source: Source, ports: Ports): Promise<PreparedRun> {
  return source.kind === 'config' ? beginRun(source, ports) : openRun(source)
}

async function beginRun({ file, out, rows, overrides }: FromConfig, ports: Ports): Promise<PreparedRun> {
  const { config, warnings } = await loadConfig(file, overrides)
  const createdAt = new Date()
  const id = newRunId(createdAt.getTime())
  const folder =
    out === undefined ? (await prepareDataFolder(await ports.dataFolder())).runFolder(id) : resolve(out)
  const record = newRecord({
    id,
    name: runName(config.metadata.name, file),
    config,
    rows: rows ?? rowsByDefault(config),
    createdAt,
  })
  await createRunFolder(folder)
  await writeRecord(folder, record)
  return { folder, record, workersRequested: config.simulation.workers, warnings }
}

function rowsByDefault(config: SimulationConfig): RowsChoice {
  if (asksForHands(config)) return 'hands'
  return config.simulation.num_sessions <= ROWS_BY_DEFAULT_UP_TO ? 'sessions' : 'none'
}

function runName(named: string | null, file: string): string {
  const fromFile = basename(file).replace(/\.ya?ml$/i, '')
  return runNameSchema.catch('Run').parse((named ?? fromFile).slice(0, 200))
}

async function openRun({ folder: given, workers }: FromFolder): Promise<PreparedRun> {
  const folder = resolve(given)
  const record = await readRecord(folder).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'run_not_found') throw error
    throw new AppError('run_not_found', {
      message: `There is no run in ${given}.`,
      detail: runFile(folder, 'record'),
    })
  })
  const workersRequested = workers === undefined ? record.workersRequested : workerCount(workers)
  return { folder, record, workersRequested, warnings: [] }
}

function workerCount(text: string): number | 'auto' {
  if (text === 'auto') return 'auto'
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= 1 && count <= 1_000_000) return count
  throw new ConfigProblems([
    {
      path: 'simulation.workers',
      message: `must be a whole number from 1, or auto, not ${text} (given as --workers)`,
    },
  ])
}
