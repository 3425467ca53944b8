import { homedir } from 'node:os'
import type { AppInfo, AppStatus } from '../shared/api/app.ts'
import type { FeltworksServices } from '../shared/api/contract.ts'
import type { ConfigFiles } from './configFiles.ts'
import type { DataFolders } from './dataFolders.ts'
import type { ExportService } from './reports/exportService.ts'
import type { SettingsStore } from './settings/settings.ts'
import type { StrategyService } from './strategy/service.ts'
import type { TrainingExports } from './trainings/trainingExports.ts'

/** What only the system can do, given by the few files that know Electron. */
export interface SystemActions {
  readonly info: () => AppInfo
  readonly status: () => AppStatus
  readonly copyText: (text: string) => Promise<null>
  readonly reportFailure: (failure: { message: string; stack?: string | undefined }) => { ref: string }
  readonly openFolder: (path: string) => Promise<null>
  readonly revealFile: (path: string) => null
  readonly logFolder: string
  readonly settingsChanged: () => void
}

interface ServiceParts {
  readonly system: SystemActions
  readonly settings: SettingsStore
  readonly data: DataFolders
  readonly configFiles: ConfigFiles
  readonly exports: ExportService
  readonly strategy: StrategyService
  readonly trainingExports: TrainingExports
}

/** The contract's services, each call led to whoever answers it. The workspace may change under a move. */
export function composeServices({
  system,
  settings,
  data,
  configFiles,
  exports,
  strategy,
  trainingExports,
}: ServiceParts): FeltworksServices {
  const simulations = () => data.workspace.simulations
  const analysis = () => data.workspace.analysis
  const trainings = () => data.workspace.trainings
  const library = () => data.workspace.library
  return {
    app: {
      info: () => system.info(),
      status: () => system.status(),
      copyText: ({ text }) => system.copyText(text),
      reportFailure: (failure) => system.reportFailure(failure),
    },
    settings: {
      get: () => settings.settings,
      update: async (changes) => {
        const updated = await settings.update(definedOnly(changes))
        system.settingsChanged()
        return updated
      },
      dataFolder: async () => ({
        label: forPeople(data.path),
        isDefault: data.isDefault,
        bytes: await data.bytes(),
      }),
      moveDataFolder: async () => {
        const moved = await data.move()
        return { moved, label: forPeople(data.path) }
      },
      openDataFolder: () => system.openFolder(data.path),
      openLogFolder: () => system.openFolder(system.logFolder),
    },
    simulations: {
      check: (input) => simulations().check(input),
      preview: (input) => simulations().preview(input),
      ruleStatistics: (input) => simulations().ruleStatistics(input),
      start: (input) => simulations().start(input),
      paths: (input) => simulations().paths(input),
      pause: (input) => simulations().pause(input),
      resume: (input) => simulations().resume(input),
      stop: (input) => simulations().stop(input),
      discard: (input) => simulations().discard(input),
      progress: (input) => simulations().progress(input),
      results: (input) => simulations().results(input),
      exactSession: (input) => simulations().exactSession(input),
      sessions: (input) => simulations().sessions(input),
      hands: (input) => simulations().hands(input),
      extremes: (input) => simulations().extremes(input),
      log: (input) => simulations().log(input),
      queue: (input) => simulations().queue(input),
      reorderQueue: (input) => simulations().reorderQueue(input),
      pauseAfterCurrent: (input) => simulations().pauseAfterCurrent(input),
      clearQueue: (input) => simulations().clearQueue(input),
    },
    analysis: {
      session: (input) => analysis().session(input),
      bestPlay: (input) => analysis().bestPlay(input),
      limits: (input) => analysis().limits(input),
      cancel: (input) => analysis().cancel(input),
    },
    trainings: {
      list: (input) => trainings().list(input),
      check: (input) => trainings().check(input),
      estimate: (input) => trainings().estimate(input),
      start: (input) => trainings().start(input),
      pause: (input) => trainings().pause(input),
      stop: (input) => trainings().stop(input),
      resume: (input) => trainings().resume(input),
      extend: (input) => trainings().extend(input),
      mergeNow: (input) => trainings().mergeNow(input),
      pauseInstance: (input) => trainings().pauseInstance(input),
      killInstance: (input) => trainings().killInstance(input),
      restartInstance: (input) => trainings().restartInstance(input),
      progress: (input) => trainings().progress(input),
      results: (input) => trainings().results(input),
      log: (input) => trainings().log(input),
      rename: (input) => trainings().rename(input),
      star: (input) => trainings().star(input),
      remove: (input) => trainings().remove(input),
      restore: (input) => trainings().restore(input),
      infosets: (input) => trainings().infosets(input),
      node: (input) => trainings().node(input),
      grid: (input) => trainings().grid(input),
      play: (input) => trainings().play(input),
      ...trainingExports,
    },
    library: {
      list: (input) => library().list(input),
      rename: (input) => library().rename(input),
      star: (input) => library().star(input),
      remove: (input) => library().remove(input),
      restore: (input) => library().restore(input),
      config: (input) => library().config(input),
      reproduction: (input) => library().reproduction(input),
      presets: (input) => library().presets(input),
      savePreset: (input) => library().savePreset(input),
      removePreset: (input) => library().removePreset(input),
      openConfig: () => configFiles.open(),
      openDropped: (path) => configFiles.openDropped(path),
      saveConfig: ({ name, draft }) => configFiles.save(name, draft),
    },
    reports: {
      export: (input) => exports.export(input),
      reveal: async ({ id }) => system.revealFile(await exports.lastExport(id)),
    },
    strategy,
  }
}

/** A path as a person writes it; the window only shows it. */
function forPeople(path: string): string {
  return path.startsWith(homedir()) ? `~${path.slice(homedir().length)}` : path
}

/** An optional key that is there but undefined changes nothing. */
function definedOnly<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
