import { join } from 'node:path'
import { AppError } from '../shared/errors.ts'
import type { Dialogs } from './dialogs.ts'
import type { Log } from './logging/log.ts'
import type { SettingsStore } from './settings/settings.ts'
import { treeBytes } from './store/dataFolder.ts'
import { moveDataFolder } from './store/moveDataFolder.ts'
import { openWorkspace, type Workspace, type WorkspacePorts } from './workspace.ts'

interface DataFolderPorts {
  readonly defaultPath: string
  readonly settings: SettingsStore
  readonly dialogs: Dialogs
  readonly log: Log
  readonly workspacePorts: WorkspacePorts
  /** The library belongs to another folder now. */
  readonly changed: () => void
}

/** Which data folder is in use, and how that changes. */
export class DataFolders {
  private readonly ports: DataFolderPorts
  private open: Workspace

  private constructor(ports: DataFolderPorts, open: Workspace) {
    this.ports = ports
    this.open = open
  }

  /** Opens the folder in use. When it is not there, the person is asked; null: they would rather leave. */
  static async open(ports: DataFolderPorts): Promise<DataFolders | null> {
    for (;;) {
      const chosen = ports.settings.dataFolder
      try {
        const options = { path: chosen ?? ports.defaultPath, create: chosen === null }
        return new DataFolders(ports, await openWorkspace(options, ports.workspacePorts))
      } catch (error) {
        ports.log.warn(`data folder not opened: ${String(error)}`)
        if (!(error instanceof AppError)) throw error
        if (!(await chooseAnother(ports, error))) return null
      }
    }
  }

  get workspace(): Workspace {
    return this.open
  }

  get path(): string {
    return this.open.folder.path
  }

  get isDefault(): boolean {
    return this.ports.settings.dataFolder === null
  }

  bytes(): Promise<number> {
    return treeBytes(this.path)
  }

  /** Moves everything to a folder that the person chooses; false when they choose not to. */
  async move(): Promise<boolean> {
    const { dialogs, settings, log, workspacePorts } = this.ports
    if (this.open.simulations.isBusy() || this.open.trainings.isBusy()) throw new AppError('busy')
    const parent = await dialogs.chooseFolder({ title: 'Move the data folder', button: 'Move here' })
    if (parent === null) return false
    const from = this.path
    const to = join(parent, 'Feltworks data')
    await this.open.close()
    try {
      await moveDataFolder({
        from,
        to,
        adopt: () => settings.setDataFolder(to),
        leftOver: (error) => log.warn(`the old data folder is not quite empty: ${String(error)}`),
      })
    } finally {
      // The new place after a move, the old one after a failure: whichever the settings name now.
      const path = settings.dataFolder ?? this.ports.defaultPath
      this.open = await openWorkspace({ path, create: settings.dataFolder === null }, workspacePorts)
      this.open.simulations.begin()
      this.open.trainings.begin()
      this.ports.changed()
    }
    return true
  }

  close(): Promise<void> {
    return this.open.close()
  }
}

/** Offers what can be done about a data folder that does not open; false: leave. */
async function chooseAnother({ dialogs, settings }: DataFolderPorts, error: AppError): Promise<boolean> {
  const answer = await dialogs.ask({
    message: error.message,
    detail: error.hint,
    buttons: ['Try again', 'Choose another folder…', 'Use the default folder', 'Quit'],
  })
  if (answer === 1) {
    const folder = await dialogs.chooseFolder({ title: 'Data folder', button: 'Use this folder' })
    if (folder !== null) await settings.setDataFolder(folder)
  }
  if (answer === 2) await settings.setDataFolder(null)
  return answer !== 3
}
