import type { NumberStyle } from '../shared/format/number.ts'
import type { RunRecord } from '../shared/results/run.ts'
import type { Emit } from './ipc/events.ts'
import type { Log } from './logging/log.ts'
import type { Pool } from './pool/types.ts'
import { type Analysis, createAnalysis } from './simulations/analysis.ts'
import { systemClock } from './simulations/clock.ts'
import { createLibrary, type LibraryService } from './simulations/libraryService.ts'
import { createSimulations, type Simulations } from './simulations/service.ts'
import { SessionBook } from './simulations/sessionBook.ts'
import { type DataFolder, lockDataFolder, openDataFolder, prepareDataFolder } from './store/dataFolder.ts'
import { RunLibrary } from './store/library.ts'
import { Presets } from './store/presets.ts'
import { createTrainings, type Trainings } from './trainings/service.ts'

export interface WorkspacePorts {
  readonly pool: Pool
  readonly log: Log
  readonly emit: Emit
  readonly cores: number
  /** Folder of the product's own data files. */
  readonly resources: string
  readonly style: () => NumberStyle
  readonly memoryInUse: () => number
  readonly onEnded: (record: RunRecord) => void
  readonly onChanged: () => void
}

/** Everything that belongs to one data folder while the app has it open. */
export interface Workspace {
  readonly folder: DataFolder
  readonly runs: RunLibrary
  readonly library: LibraryService
  readonly simulations: Simulations
  readonly analysis: Analysis
  readonly trainings: Trainings
  /** Ends all work so that it can go on, removes what was deleted, and lets go of the folder. */
  close(): Promise<void>
}

interface OpenOptions {
  readonly path: string
  /** The default folder is made when it is missing; one that a person chose must be there. */
  readonly create: boolean
}

export async function openWorkspace(
  { path, create }: OpenOptions,
  ports: WorkspacePorts,
): Promise<Workspace> {
  const folder = create ? await prepareDataFolder(path) : await openDataFolder(path)
  const lock = await lockDataFolder(folder)
  try {
    const changed = () => {
      ports.emit('library', 'changed', {})
      ports.onChanged()
    }
    const runs = await RunLibrary.open({ folder, log: ports.log, changed })
    const presets = await Presets.open(folder.presetsFile, ports.log)
    const sessions = new SessionBook(ports.pool)
    const simulations = await createSimulations({
      ...ports,
      sessions,
      folder,
      library: runs,
      clock: systemClock,
      emit: (progress) => ports.emit('simulations', 'progressed', progress),
    })
    const analysis = createAnalysis({
      pool: ports.pool,
      sessions,
      onProgress: (progress) => ports.emit('analysis', 'progressed', progress),
    })
    const trainings = await createTrainings({
      pool: ports.pool,
      cores: ports.cores,
      log: ports.log,
      resources: ports.resources,
      folder,
      now: () => systemClock.date(),
      changed: () => {
        ports.emit('trainings', 'changed', {})
        ports.onChanged()
      },
      onProgress: (progress) => ports.emit('trainings', 'progressed', progress),
      onAbstraction: (progress) => ports.emit('trainings', 'abstractionProgressed', progress),
    })
    const library = createLibrary({
      library: runs,
      presets,
      clock: systemClock,
      release: (id) => simulations.release(id),
    })
    return {
      folder,
      runs,
      library,
      simulations,
      analysis,
      trainings,
      async close() {
        analysis.close()
        await Promise.all([simulations.close(), trainings.close()])
        await runs.purgeDeleted()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
