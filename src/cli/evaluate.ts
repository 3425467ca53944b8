import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Log } from '../main/logging/log.ts'
import type { Pool } from '../main/pool/types.ts'
import { readTrainingRecord } from '../main/trainings/folder.ts'
import { sourceOf, type TrainingPlaces } from '../main/trainings/source.ts'
import { AppError } from '../shared/errors.ts'
import { parseCheckpointName } from '../shared/training/files.ts'
import { commandLog } from './environment.ts'
import { evaluateStrategies, type Measured } from './evaluateStrategies.ts'
import { reportFailure } from './failure.ts'
import { COMMON, parse } from './options.ts'
import { EXIT, type ExitCode, type Terminal, UsageError } from './terminal.ts'
import { trainingPlaces, withTrainingPool } from './trainingPool.ts'
import { evaluationJson, evaluationLines } from './trainingReport.ts'

const HOLDEM_PAIRS = 20_000

/** `feltworks evaluate`: measures trainings, strategy files and checkpoints. */
export async function evaluate(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parse({ args, options: COMMON, allowPositionals: true })
  const json = values.json ?? false
  if (positionals.length === 0)
    throw new UsageError('Name a training folder, strategy files or checkpoint folders.')
  const log = commandLog()
  try {
    const places = await trainingPlaces(log)
    const results = await withTrainingPool(log, (pool) => measureAll(positionals, { pool, places, log }))
    if (json) terminal.out(`${JSON.stringify(jsonOf(positionals, results))}\n`)
    else terminal.out(textOf(positionals, results))
    return EXIT.ok
  } catch (error) {
    return reportFailure(error, { json, terminal, log })
  }
}

interface Ports {
  readonly pool: Pool
  readonly places: TrainingPlaces
  readonly log: Log
}

async function measureAll(paths: readonly string[], ports: Ports): Promise<Measured[]> {
  const results = new Map<string, Measured>()
  const files: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found === null) throw new AppError('file_read', { message: `There is nothing at ${path}.` })
    const isTraining = found.isDirectory() && parseCheckpointName(basename(resolve(path))) === null
    if (isTraining) results.set(path, await measureTraining(resolve(path), ports))
    else files.push(path)
  }
  for (const [path, measured] of await evaluateStrategies(files, ports)) results.set(path, measured)
  return paths.map((path) => results.get(path)!)
}

async function measureTraining(folder: string, { pool, places }: Ports): Promise<Measured> {
  const record = await readTrainingRecord(folder)
  const input = {
    ...sourceOf(record, folder, places),
    write: false,
    holdemPairs: HOLDEM_PAIRS,
    statuses: null,
  }
  const evaluation = await pool.run('evaluateTraining', input, { priority: 'interactive' })
  return { json: evaluationJson(evaluation), lines: evaluationLines(evaluation) }
}

function jsonOf(paths: readonly string[], results: readonly Measured[]): object {
  const [only] = results
  if (results.length === 1 && only !== undefined) return only.json
  return { results: results.map(({ json }, i) => ({ path: paths[i], ...json })) }
}

function textOf(paths: readonly string[], results: readonly Measured[]): string {
  const blocks = results.map(({ lines }, i) =>
    [...(results.length > 1 ? [paths[i]] : []), ...lines].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}
