import type { FeltworksServices } from '../../shared/api/contract.ts'
import { checkTraining } from '../../shared/config/checkTraining.ts'
import { formatProblem } from '../../shared/config/problems.ts'
import type { TrainingConfig } from '../../shared/config/training.ts'
import { AppError } from '../../shared/errors.ts'
import type { TrainingProgress } from '../../shared/training/progress.ts'
import type { StrategySource } from '../../shared/training/strategy.ts'
import type { Log } from '../logging/log.ts'
import { boundWorkers } from '../pool/bounds.ts'
import type { Pool } from '../pool/types.ts'
import type { DataFolder } from '../store/dataFolder.ts'
import { abstractionSettings } from './abstractions.ts'
import { TrainingBoard } from './board.ts'
import { buildAbstraction } from './buildAbstraction.ts'
import { removeLeftBuildings } from './buildingFolder.ts'
import { createTraining } from './create.ts'
import { estimateTraining } from './estimate.ts'
import { readTrainingLog, tryInstanceProgress } from './folder.ts'
import { TrainingLibrary } from './library.ts'
import { trainingResults } from './resultsView.ts'
import { TrainingScheduler } from './scheduler.ts'
import { sourceOf, type TrainingPlaces } from './source.ts'

export interface TrainingsPorts {
  readonly folder: DataFolder
  readonly pool: Pool
  /** `os.availableParallelism()`. */
  readonly cores: number
  readonly log: Log
  readonly resources: string
  readonly now: () => Date
  readonly onProgress: (progress: TrainingProgress) => void
  readonly onAbstraction: (progress: { stage: string; fraction: number }) => void
  readonly changed: () => void
}

/** All calls but the exports, which need the system's dialogs. */
export type TrainingsFeature = Omit<FeltworksServices['trainings'], 'exportStrategy' | 'exportReport'>

export interface Trainings extends TrainingsFeature {
  readonly library: TrainingLibrary
  /** What a task is told to read a strategy. */
  strategySource(id: string, source: StrategySource): ReturnType<typeof sourceOf> & { source: StrategySource }
  isBusy(): boolean
  begin(): void
  close(): Promise<void>
}

export async function createTrainings(ports: TrainingsPorts): Promise<Trainings> {
  await removeLeftBuildings(ports.folder.abstractions)
  return new TrainingsService(ports, await TrainingLibrary.open(ports))
}

class TrainingsService implements Trainings {
  readonly library: TrainingLibrary
  readonly #ports: TrainingsPorts
  readonly #places: TrainingPlaces
  readonly #scheduler: TrainingScheduler
  #building: { readonly cancelling: AbortController; readonly work: Promise<unknown> } | null = null

  constructor(ports: TrainingsPorts, library: TrainingLibrary) {
    this.#ports = ports
    this.library = library
    this.#places = { resources: ports.resources, abstractions: ports.folder.abstractions }
    this.#scheduler = new TrainingScheduler({ ...ports, library, places: this.#places })
  }

  list: TrainingsFeature['list'] = () => ({
    trainings: this.library.cards(),
    setAside: this.library.setAside,
  })

  check: TrainingsFeature['check'] = ({ draft }) => checkTraining(draft)

  estimate: TrainingsFeature['estimate'] = async ({ draft }) =>
    (await this.#estimate(requireConfig(draft))).estimate

  start: TrainingsFeature['start'] = async ({ draft, name }) => {
    const config = requireConfig(draft)
    const estimated = await this.#estimate(config)
    const { folder, now } = this.#ports
    const folderOf = (id: string) => folder.trainingFolder(id)
    const { record } = await createTraining({ name, config, estimated, createdAt: now(), folderOf })
    const waits = this.#scheduler.current !== null
    this.library.add(record)
    this.#scheduler.pump()
    const notes = waits ? ['Another training is going on; this one begins after it.'] : []
    return { id: record.id, notes: [...estimated.estimate.warnings, ...notes] }
  }

  stop: TrainingsFeature['stop'] = async ({ id }) => {
    await this.#scheduler.stop(id)
    return null
  }

  resume: TrainingsFeature['resume'] = async ({ id }) => {
    const { state } = this.library.get(id)
    if (state !== 'interrupted' && state !== 'failed') throw new AppError('wrong_state', { detail: state })
    await this.library.update(id, { state: 'queued', error: null, finishedAt: null })
    this.#scheduler.pump()
    return null
  }

  killInstance: TrainingsFeature['killInstance'] = async ({ id, instance }) => {
    this.#attempt(id).kill(instance)
    return null
  }

  restartInstance: TrainingsFeature['restartInstance'] = async ({ id, instance }) => {
    await this.#attempt(id).restart(instance)
    return null
  }

  progress: TrainingsFeature['progress'] = async ({ id }) => {
    if (!this.library.has(id)) return null
    const record = this.library.get(id)
    const attempt = this.#scheduler.attemptAt(id)
    if (attempt !== null) return { ...attempt.progress(), state: record.state }
    const board = new TrainingBoard({ ...record, elapsedSeconds: record.elapsedSeconds }, () => 0)
    for (let instance = 0; instance < record.config.instances; instance++) {
      const progress = await tryInstanceProgress(this.library.folderOf(id), instance, id)
      // A process that was killed left `running` in its file for ever.
      const isOver = progress?.status === 'completed' || progress?.status === 'failed'
      if (progress !== null) board.say(instance, isOver ? progress : { ...progress, status: 'interrupted' })
    }
    return board.view(record.state)
  }

  results: TrainingsFeature['results'] = ({ id }) =>
    trainingResults(this.library.get(id), this.library.folderOf(id))

  log: TrainingsFeature['log'] = async ({ id, instance }) => ({
    text: await readTrainingLog(this.library.folderOf(id), instance),
  })

  rename: TrainingsFeature['rename'] = async ({ id, name }) => this.#change(id, { name })
  star: TrainingsFeature['star'] = async ({ id, starred }) => this.#change(id, { starred })
  restore: TrainingsFeature['restore'] = async ({ id }) => this.#change(id, { deletedAt: null })

  remove: TrainingsFeature['remove'] = async ({ id }) => {
    if (this.#scheduler.current === id) throw new AppError('wrong_state', { detail: 'it is going on' })
    return this.#change(id, { deletedAt: this.#ports.now().toISOString() })
  }

  buildAbstraction: TrainingsFeature['buildAbstraction'] = async ({ draft }) => {
    const settings = abstractionSettings(requireConfig(draft))
    if (settings === null) throw new AppError('bad_request', { detail: 'a game without buckets' })
    if (this.#building !== null) throw new AppError('busy')
    const { pool, cores, folder, onAbstraction } = this.#ports
    const cancelling = new AbortController()
    const work = buildAbstraction(settings, {
      pool,
      folder: folder.abstractions,
      workers: boundWorkers('auto', { cores, slots: pool.runSlots }).workers,
      signal: cancelling.signal,
      onProgress: onAbstraction,
    })
    this.#building = { cancelling, work }
    try {
      return { hash: (await work).hash }
    } finally {
      this.#building = null
      // However it ended, the window need not show it any more.
      onAbstraction({ stage: 'river', fraction: 1 })
    }
  }

  cancelAbstraction: TrainingsFeature['cancelAbstraction'] = () => {
    this.#building?.cancelling.abort(new AppError('wrong_state', { detail: 'cancelled' }))
    return null
  }

  infosets: TrainingsFeature['infosets'] = ({ id, source, offset, limit, search }) =>
    this.#ports.pool.run(
      'listInfosets',
      { ...this.strategySource(id, source), offset, limit, search },
      { priority: 'interactive' },
    )

  node: TrainingsFeature['node'] = ({ id, source, steps }) =>
    this.#ports.pool.run(
      'treeNode',
      { ...this.strategySource(id, source), steps },
      { priority: 'interactive' },
    )

  grid: TrainingsFeature['grid'] = ({ id, source, steps }) =>
    this.#ports.pool.run(
      'bucketGrid',
      { ...this.strategySource(id, source), steps },
      { priority: 'interactive' },
    )

  play: TrainingsFeature['play'] = ({ id, source, seat, deal, choices }) =>
    this.#ports.pool.run(
      'playHand',
      { ...this.strategySource(id, source), seat, deal, choices },
      { priority: 'interactive' },
    )

  strategySource(id: string, source: StrategySource) {
    return { ...sourceOf(this.library.get(id), this.library.folderOf(id), this.#places), source }
  }

  isBusy(): boolean {
    return this.#scheduler.current !== null
  }

  begin(): void {
    this.#scheduler.pump()
  }

  async close(): Promise<void> {
    const building = this.#building
    building?.cancelling.abort(new AppError('wrong_state', { detail: 'Feltworks is ending' }))
    await Promise.allSettled([building?.work])
    await this.#scheduler.close()
    await this.library.purgeDeleted()
  }

  #estimate(config: TrainingConfig) {
    const { pool, folder } = this.#ports
    return estimateTraining(config, { pool, places: this.#places, folder: folder.path })
  }

  #attempt(id: string) {
    const attempt = this.#scheduler.attemptAt(id)
    if (attempt === null) throw new AppError('wrong_state', { detail: `${id} is not going on` })
    return attempt
  }

  async #change(id: string, changes: Parameters<TrainingLibrary['update']>[1]): Promise<null> {
    await this.library.update(id, changes)
    return null
  }
}

function requireConfig(draft: unknown): TrainingConfig {
  const { config, problems } = checkTraining(draft)
  if (config !== null) return config
  throw new AppError('config_invalid', { message: problems.map(formatProblem).join('\n') })
}
