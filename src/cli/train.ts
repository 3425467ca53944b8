import { basename, resolve } from 'node:path'
import type { Log } from '../main/logging/log.ts'
import type { Pool } from '../main/pool/types.ts'
import { prepareDataFolder } from '../main/store/dataFolder.ts'
import { type AttemptEnding, TrainingAttempt } from '../main/trainings/attempt.ts'
import { endedFields } from '../main/trainings/conclude.ts'
import { createTraining } from '../main/trainings/create.ts'
import { estimateTraining } from '../main/trainings/estimate.ts'
import { extendedConfig } from '../main/trainings/extend.ts'
import { readTrainingRecord, tryEvaluation, writeTrainingRecord } from '../main/trainings/folder.ts'
import type { TrainingPlaces } from '../main/trainings/source.ts'
import { AppError } from '../shared/errors.ts'
import { runNameSchema } from '../shared/results/run.ts'
import type { TrainingProgress } from '../shared/training/progress.ts'
import type { TrainingRecord } from '../shared/training/record.ts'
import type { Evaluation } from '../shared/training/results.ts'
import { commandLog, dataFolderPath } from './environment.ts'
import { reportFailure } from './failure.ts'
import { onInterrupt } from './interrupts.ts'
import { progressView } from './progress.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'
import { extensionOf, loadTrainingConfig } from './trainingConfig.ts'
import { killWorkers, trainingPlaces, withTrainingPool } from './trainingPool.ts'
import { showTraining, trainingJson, trainingText } from './trainingReport.ts'
import { type TrainOptions, trainOptions } from './trainOptions.ts'

interface Session {
  readonly options: TrainOptions
  readonly pool: Pool
  readonly places: TrainingPlaces
  readonly terminal: Terminal
  readonly log: Log
}

interface Prepared {
  readonly folder: string
  readonly record: TrainingRecord
}

/** `feltworks train`: trains strategies, or goes on with a training. */
export async function train(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = trainOptions(args)
  const log = commandLog()
  try {
    const places = await trainingPlaces(log)
    return await withTrainingPool(log, async (pool) => {
      const session = { options, pool, places, terminal, log }
      const prepared = await prepare(session)
      const before = await finishedBefore(prepared)
      if (before !== null) return report(session, prepared, before)
      return await play(session, prepared)
    })
  } catch (error) {
    return reportFailure(error, { json: options.json, terminal, log })
  }
}

async function prepare(session: Session): Promise<Prepared> {
  const { source } = session.options
  if (source.kind === 'config') return begin(session, source)
  const folder = resolve(source.folder)
  try {
    const record = await readTrainingRecord(folder)
    if (Object.keys(source.changes).length === 0) return { folder, record }
    const config = extendedConfig(record, extensionOf(source.changes))
    return { folder, record: { ...record, config, state: 'interrupted' } }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'run_not_found') throw error
    throw new AppError('run_not_found', {
      message: `There is no training in ${source.folder}.`,
      detail: folder,
    })
  }
}

async function begin(
  { options, pool, places, terminal, log }: Session,
  { file, out, changes }: Extract<TrainOptions['source'], { kind: 'config' }>,
): Promise<Prepared> {
  const config = await loadTrainingConfig(file, changes)
  const folder = out === undefined ? null : resolve(out)
  const data = folder === null ? await prepareDataFolder(await dataFolderPath(log)) : null
  const estimated = await estimateTraining(config, { pool, places, folder: folder ?? data!.path })
  if (!options.quiet) for (const warning of estimated.estimate.warnings) terminal.err(`Note: ${warning}\n`)
  const fromFile = basename(file).replace(/\.ya?ml$/i, '')
  const name = runNameSchema.catch('Training').parse((config.metadata.name ?? fromFile).slice(0, 200))
  const folderOf = (id: string) => folder ?? data!.trainingFolder(id)
  return createTraining({ name, config, estimated, createdAt: new Date(), folderOf, buildsBuckets: false })
}

/** A training that is over already is left as it is. */
async function finishedBefore({ folder, record }: Prepared): Promise<Evaluation | null> {
  return record.state === 'done' ? tryEvaluation(folder) : null
}

async function play(session: Session, { folder, record }: Prepared): Promise<ExitCode> {
  const { options, pool, places, terminal, log } = session
  const view = progressView<TrainingProgress>(terminal, options.quiet, showTraining)
  const attempt = await TrainingAttempt.open(record, folder, {
    pool,
    places,
    now: () => new Date(),
    onProgress: (progress) => view.update(progress),
  })
  const unlisten = onInterrupt({
    ask() {
      view.end()
      if (!options.quiet)
        terminal.err('Ending; a checkpoint of each instance is written. Press Ctrl+C again to end at once.\n')
      attempt.halt('interrupted')
    },
    kill: () => killWorkers(pool),
  })
  try {
    const running: TrainingRecord = { ...record, state: 'running', finishedAt: null, error: null }
    await writeTrainingRecord(folder, running)
    const ending = await attempt.play()
    const ended = { ...running, ...endedFields(running, attempt, { ending, log, now: new Date() }) }
    await writeTrainingRecord(folder, ended)
    view.end()
    return conclude(session, { folder, record: ended }, ending)
  } catch (error) {
    // It could not even begin: the record stays as it was.
    await writeTrainingRecord(folder, { ...record, state: 'interrupted' }).catch(() => {})
    throw error
  } finally {
    view.end()
    unlisten()
    await attempt.close()
  }
}

function conclude(session: Session, prepared: Prepared, ending: AttemptEnding): ExitCode {
  const { options, terminal } = session
  if (ending.state === 'interrupted') {
    if (!options.quiet)
      terminal.err(
        `Interrupted; everything is kept. Go on with: feltworks train --resume ${prepared.folder}\n`,
      )
    if (options.json) terminal.out(trainingJson(prepared, null))
    return EXIT.interrupted
  }
  if (ending.evaluation === null) throw ending.error
  const code = report(session, prepared, ending.evaluation)
  if (ending.state === 'done') return code
  const { error } = prepared.record
  terminal.err(`Not every instance came to its end: ${error?.message ?? ''} ${error?.hint ?? ''}\n`)
  return EXIT.failed
}

function report({ options, terminal }: Session, prepared: Prepared, evaluation: Evaluation): ExitCode {
  if (options.json) terminal.out(trainingJson(prepared, evaluation))
  else if (!options.quiet) terminal.out(trainingText(prepared, evaluation))
  return EXIT.ok
}
