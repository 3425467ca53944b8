import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, crashReporter } from 'electron'
import type { RunRecord } from '../shared/results/run.ts'
import { appInfo, copyText, memoryInUse, openFolder, reportFailure, revealFile } from './appFeature.ts'
import { ConfigFiles } from './configFiles.ts'
import { DataFolders } from './dataFolders.ts'
import { systemDialogs } from './dialogs.ts'
import { hardenApp, hardenDefaultSession } from './hardening.ts'
import { bindContract } from './ipc/bind.ts'
import { WindowEvents } from './ipc/events.ts'
import { TrustedWindows } from './ipc/trustedWindows.ts'
import { LastFolder } from './lastFolder.ts'
import { createFileLog } from './logging/fileLog.ts'
import { newRef } from './logging/log.ts'
import { installMenu } from './menu.ts'
import { notifyWhenAway } from './notifications.ts'
import { workerBound } from './pool/bounds.ts'
import { createPool } from './pool/pool.ts'
import { utilityLauncher } from './pool/utilityPort.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { installQuitPolicy } from './quit.ts'
import { ExportService } from './reports/exportService.ts'
import { APP_URL, devServerOrigin } from './security/origin.ts'
import { composeServices } from './services.ts'
import { SettingsStore } from './settings/settings.ts'
import { appStatus } from './status.ts'
import { defaultDataFolder } from './store/defaultFolders.ts'
import { applyTheme } from './theme.ts'
import { createWindow } from './windows.ts'

const STATUS_MS = 1000
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
  process.on('uncaughtException', (error) => log.error(error, { ref: newRef() }))
  process.on('unhandledRejection', (error) => log.error(error, { ref: newRef() }))

  const cores = availableParallelism()
  const bound = workerBound(cores)
  const pool = createPool({
    launcher: utilityLauncher({ script: WORKER, cwd: userData }),
    bound,
    log: (line) => log.warn(line),
  })
  const settings = await SettingsStore.open(userData, log)
  applyTheme(settings.settings)
  hardenDefaultSession(origins)
  serveApp()

  const events = new WindowEvents()
  const trusted = new TrustedWindows(origins)
  const lastFolder = new LastFolder(app.getPath('documents'))
  const locale = () => app.getLocale() || 'en-US'
  const style = () => ({ locale: locale(), currency: settings.settings.currency })

  const openWindow = (): BrowserWindow => {
    const url = origins.devServer === null ? APP_URL : `${origins.devServer}/index.html`
    const window = createWindow({ isPackaged: app.isPackaged, url })
    trusted.add(window.webContents)
    events.add(window.webContents)
    return window
  }
  const showWindow = () => {
    const window = BrowserWindow.getAllWindows()[0] ?? openWindow()
    window.show()
    window.focus()
  }

  const tellEnded = (record: RunRecord) => {
    notifyWhenAway({ title: record.name, body: endingWords(record), onClick: showWindow })
    if (record.error === null) return
    const { message, ref } = record.error
    events.emit('app', 'notice', { tone: 'bad', title: record.name, text: message, runId: record.id, ref })
  }
  // Work that begins while the folder opens has nobody to tell yet.
  let sendStatus = () => {}
  const data = await DataFolders.open({
    defaultPath: defaultDataFolder(userData),
    settings,
    dialogs: systemDialogs,
    log,
    changed: () => events.emit('library', 'changed', {}),
    workspacePorts: {
      pool,
      log,
      cores,
      memoryInUse,
      emit: events.emit,
      style,
      onEnded: tellEnded,
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
  sendStatus = () => events.emit('app', 'statusChanged', status())

  bindContract({
    log,
    accepts: trusted.accepts,
    services: composeServices({
      settings,
      data,
      configFiles: new ConfigFiles({ dialogs: systemDialogs, lastFolder }),
      exports: new ExportService({
        pool,
        lastFolder,
        style,
        dialogs: systemDialogs,
        findRun: (id) => data.workspace.library.findRun(id),
        progressed: (progress) => events.emit('reports', 'progressed', progress),
      }),
      system: {
        status,
        copyText,
        openFolder,
        revealFile,
        logFolder,
        info: () => appInfo({ cores, workerBound: bound }),
        reportFailure: (failure) => reportFailure(log, failure),
        settingsChanged: () => {
          applyTheme(settings.settings)
          events.emit('settings', 'changed', settings.settings)
        },
      },
    }),
  })

  installMenu({ isPackaged: app.isPackaged, run: (id) => events.emit('app', 'command', { id }) })
  installQuitPolicy({
    dialogs: systemDialogs,
    workInProgress: () => data.workspace.simulations.isBusy(),
    suspend: async () => {
      await data.close()
      await pool.close()
    },
  })
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    // Work goes on without a window; starting Feltworks again shows it. Otherwise there is nothing to stay for.
    if (data.workspace.simulations.isBusy()) {
      notifyWhenAway({
        title: 'Feltworks goes on',
        body: 'A run is still going on. Open Feltworks again to see it.',
        onClick: showWindow,
      })
    } else if (process.platform !== 'darwin') {
      app.quit()
    }
  })

  openWindow()
  setInterval(() => sendStatus(), STATUS_MS)
  data.workspace.simulations.begin()
}

function endingWords({ state, sessionsDone }: RunRecord): string {
  const sessions = `${sessionsDone.toLocaleString('en-US')} sessions`
  return state === 'failed' ? `The run failed. ${sessions} are kept.` : `The run has ended: ${sessions}.`
}
