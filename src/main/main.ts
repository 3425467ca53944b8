import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { app, crashReporter } from 'electron'
import { appInfo, copyText, memoryInUse, openFolder, reportFailure, revealFile } from './appFeature.ts'
import { ConfigFiles } from './configFiles.ts'
import { DataFolders } from './dataFolders.ts'
import { systemDialogs as dialogs } from './dialogs.ts'
import { hardenApp, hardenDefaultSession } from './hardening.ts'
import { bindContract } from './ipc/bind.ts'
import { WindowEvents } from './ipc/events.ts'
import { TrustedWindows } from './ipc/trustedWindows.ts'
import { LastFolder } from './lastFolder.ts'
import { createFileLog, logUncaught } from './logging/fileLog.ts'
import { MainWindow } from './mainWindow.ts'
import { installMenu } from './menu.ts'
import { workerBound } from './pool/bounds.ts'
import { createPool } from './pool/pool.ts'
import { utilityLauncher } from './pool/utilityPort.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { installClosePolicy, installQuitPolicy } from './quit.ts'
import { ExportService } from './reports/exportService.ts'
import { tellEnding } from './runEndings.ts'
import { devServerOrigin } from './security/origin.ts'
import { composeServices } from './services.ts'
import { SettingsStore } from './settings/settings.ts'
import { appStatus } from './status.ts'
import { defaultDataFolder } from './store/defaultFolders.ts'
import { createStrategy } from './strategy/service.ts'
import { applyTheme } from './theme.ts'
import { trainingExports } from './trainings/trainingExports.ts'

const STATUS_MS = 1000
const RESOURCES = join(import.meta.dirname, '..', '..', 'resources')
const WORKER = join(import.meta.dirname, '..', 'workers', 'worker.js')

app.setName('Feltworks')
app.enableSandbox()
crashReporter.start({ uploadToServer: false })
registerAppScheme()
const origins = { devServer: devServerOrigin(app.isPackaged, process.env['ELECTRON_RENDERER_URL']) }
hardenApp(origins)

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const logFolder = join(userData, 'logs')
  const log = createFileLog(join(logFolder, 'feltworks.log'))
  logUncaught(log)
  hardenDefaultSession(origins)
  serveApp()

  const settings = await SettingsStore.open(userData, log)
  applyTheme(settings.settings)
  const locale = () => app.getLocale() || 'en-US'
  const style = () => ({ locale: locale(), currency: settings.settings.currency })

  const cores = availableParallelism()
  const bound = workerBound(cores)
  const launcher = utilityLauncher({ script: WORKER, cwd: userData })
  const pool = createPool({ launcher, bound, log: (line) => log.warn(line) })

  const events = new WindowEvents()
  const trusted = new TrustedWindows(origins)
  const window = new MainWindow({ origins, events, trusted })
  const { emit } = events

  // Work that begins while the data folder opens has nobody to tell yet.
  let sendStatus = () => {}
  const data = await DataFolders.open({
    defaultPath: defaultDataFolder(userData),
    settings,
    dialogs,
    log,
    changed: () => emit('library', 'changed', {}),
    workspacePorts: {
      pool,
      log,
      cores,
      resources: RESOURCES,
      style,
      memoryInUse,
      emit,
      onEnded: (record) => tellEnding(record, { emit, showWindow: window.show }),
      onChanged: () => sendStatus(),
    },
  })
  if (data === null) {
    app.exit(0)
    return
  }
  const status = () => {
    const { simulations, runs } = data.workspace
    return appStatus({ simulations, runs, lanes: pool.lanes(), memoryBytes: memoryInUse() })
  }
  sendStatus = () => emit('app', 'statusChanged', status())
  setInterval(() => sendStatus(), STATUS_MS)

  const lastFolder = new LastFolder(app.getPath('documents'))
  const exports = new ExportService({
    pool,
    lastFolder,
    style,
    dialogs,
    findRun: (id) => data.workspace.library.findRun(id),
    progressed: (progress) => emit('reports', 'progressed', progress),
  })
  const settingsChanged = () => {
    applyTheme(settings.settings)
    emit('settings', 'changed', settings.settings)
  }
  const services = composeServices({
    trainingExports: trainingExports({
      pool,
      dialogs,
      lastFolder,
      style,
      trainings: () => data.workspace.trainings,
    }),
    settings,
    data,
    exports,
    strategy: createStrategy({ pool, dialogs, lastFolder }),
    configFiles: new ConfigFiles({ dialogs, lastFolder }),
    system: {
      status,
      copyText,
      openFolder,
      revealFile,
      logFolder,
      settingsChanged,
      info: () => appInfo({ cores, workerBound: bound }),
      reportFailure: (failure) => reportFailure(log, failure),
    },
  })
  bindContract({ services, log, accepts: trusted.accepts })

  const workInProgress = () => data.workspace.simulations.isBusy() || data.workspace.trainings.isBusy()
  installMenu({ isPackaged: app.isPackaged, run: (id) => emit('app', 'command', { id }) })
  installClosePolicy({ workInProgress, showWindow: window.show })
  installQuitPolicy({
    dialogs,
    workInProgress,
    suspend: async () => {
      await data.close()
      await pool.close()
    },
  })
  window.open()
  data.workspace.simulations.begin()
  data.workspace.trainings.begin()
}
