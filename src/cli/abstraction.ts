import { prepareDataFolder } from '../main/store/dataFolder.ts'
import { abstractionSettings, findAbstraction } from '../main/trainings/abstractions.ts'
import { AppError } from '../shared/errors.ts'
import { DEFAULT_STYLE, formatPercent } from '../shared/format/number.ts'
import { commandLog, dataFolderPath } from './environment.ts'
import { reportFailure } from './failure.ts'
import { onInterrupt } from './interrupts.ts'
import { COMMON, onlyFile, parse } from './options.ts'
import { progressView } from './progress.ts'
import { EXIT, type ExitCode, type Terminal, UsageError } from './terminal.ts'
import { loadTrainingConfig } from './trainingConfig.ts'
import { killWorkers, withTrainingPool } from './trainingPool.ts'

/** `feltworks abstraction build`: builds the card buckets of a hold'em training. */
export async function abstraction(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parse({ args, options: COMMON, allowPositionals: true })
  const { json = false, quiet = false } = values
  const [verb, ...rest] = positionals
  if (verb !== 'build') throw new UsageError('Say what to do: abstraction build CONFIG.yaml.')
  const log = commandLog()
  const stopping = new AbortController()
  try {
    const config = await loadTrainingConfig(onlyFile(rest))
    const settings = abstractionSettings(config)
    if (settings === null)
      throw new UsageError(`${config.game} is trained with its real cards and needs no buckets.`)
    const { abstractions } = await prepareDataFolder(await dataFolderPath(log))
    const known = await findAbstraction(abstractions, settings)
    const hash =
      known ??
      (await withTrainingPool(log, async (pool) => {
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
          const input = { settings, folder: abstractions }
          const onProgress = view.update
          const options = { priority: 'run', signal: stopping.signal, onProgress } as const
          return (await pool.run('buildAbstraction', input, options)).hash
        } finally {
          view.end()
          unlisten()
        }
      }))
    if (json) terminal.out(`${JSON.stringify({ hash, built: known === null })}\n`)
    else if (!quiet) terminal.out(`Buckets ${known === null ? 'built' : 'are there already'}: ${hash}\n`)
    return EXIT.ok
  } catch (error) {
    if (stopping.signal.aborted) return EXIT.interrupted
    return reportFailure(error, { json, terminal, log })
  }
}
