import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { boundWorkers } from '../main/pool/bounds.ts'
import type { Pool } from '../main/pool/types.ts'
import { prepareDataFolder } from '../main/store/dataFolder.ts'
import { abstractionSettings, findAbstraction } from '../main/trainings/abstractions.ts'
import { buildAbstraction } from '../main/trainings/buildAbstraction.ts'
import { AppError } from '../shared/errors.ts'
import { DEFAULT_STYLE, formatPercent } from '../shared/format/number.ts'
import { commandLog, dataFolderPath, resourcesFolder } from './environment.ts'
import { reportFailure } from './failure.ts'
import { onInterrupt } from './interrupts.ts'
import { COMMON, onlyFile, parse } from './options.ts'
import { progressView } from './progress.ts'
import { EXIT, type ExitCode, type Terminal, UsageError } from './terminal.ts'
import { loadTrainingConfig } from './trainingConfig.ts'
import { killWorkers, withTrainingPool } from './trainingPool.ts'

/** Named in place of a config, it stands for the shipped equities of push/fold. */
const PUSH_FOLD = 'push_fold'

/** What was built, for people and for programs. */
interface Built {
  readonly text: string
  readonly json: object
}

interface Building {
  readonly pool: Pool
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly stage: string; readonly fraction: number }) => void
}

/** `feltworks abstraction build`: builds what a training knows of its cards. */
export async function abstraction(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = { ...COMMON, out: { type: 'string' } } as const
  const { values, positionals } = parse({ args, options, allowPositionals: true })
  const { json = false, quiet = false, out } = values
  const [verb, ...rest] = positionals
  if (verb !== 'build') throw new UsageError('Say what to do: abstraction build CONFIG.yaml.')
  const source = onlyFile(rest)
  if (out !== undefined && source !== PUSH_FOLD)
    throw new UsageError('--out is for push_fold; buckets go to the data folder.')
  const log = commandLog()
  const stopping = new AbortController()
  try {
    const build = source === PUSH_FOLD ? equities(out) : await buckets(source, await dataFolderPath(log))
    const built = await withTrainingPool(log, async (pool) => {
      const view = progressView<{ stage: string; fraction: number }>(
        terminal,
        quiet,
        ({ stage, fraction }) => ({
          fraction,
          text: `${formatPercent(fraction, { places: 1 }, DEFAULT_STYLE)} · ${stage.replace('_', ' ')}`,
        }),
      )
      const unlisten = onInterrupt({
        ask: () => stopping.abort(new AppError('wrong_state', { detail: 'interrupted' })),
        kill: () => killWorkers(pool),
      })
      try {
        return await build({ pool, signal: stopping.signal, onProgress: view.update })
      } finally {
        view.end()
        unlisten()
      }
    })
    if (json) terminal.out(`${JSON.stringify(built.json)}\n`)
    else if (!quiet) terminal.out(`${built.text}\n`)
    return EXIT.ok
  } catch (error) {
    if (stopping.signal.aborted) return EXIT.interrupted
    return reportFailure(error, { json, terminal, log })
  }
}

type Build = (building: Building) => Promise<Built>

/** The card buckets of a hold'em config, unless they are there already. */
async function buckets(file: string, dataFolder: string): Promise<Build> {
  const config = await loadTrainingConfig(file)
  const settings = abstractionSettings(config)
  if (settings === null)
    throw new UsageError(`${config.game} is trained with its real cards and needs no buckets.`)
  const { abstractions } = await prepareDataFolder(dataFolder)
  const known = await findAbstraction(abstractions, settings)
  return async ({ pool, signal, onProgress }) => {
    const machine = { cores: availableParallelism(), slots: pool.runSlots }
    const { workers } = boundWorkers('auto', machine)
    const options = { pool, folder: abstractions, workers, signal, onProgress }
    const hash = known ?? (await buildAbstraction(settings, options)).hash
    const state = known === null ? 'built' : 'are there already'
    return { text: `Buckets ${state}: ${hash}`, json: { hash, built: known === null } }
  }
}

function equities(out: string | undefined): Build {
  return async ({ pool, signal, onProgress }) => {
    const task = { resources: resourcesFolder(), target: out === undefined ? null : resolve(out) }
    const { hash, isAsShipped } = await pool.run('buildEquities', task, {
      priority: 'run',
      signal,
      onProgress: ({ fraction }) => onProgress({ stage: 'equities', fraction }),
    })
    const text = `Equities of the 169 starting hands, ${isAsShipped ? 'the same as those shipped' : 'other than those shipped'}: ${hash}`
    return { text, json: { hash, isAsShipped } }
  }
}
