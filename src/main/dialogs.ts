import { dialog, type FileFilter } from 'electron'

/** The system's dialogs, for services that must not know Electron. Null: the person chose not to. */
export interface Dialogs {
  openFile(options: { title: string; filters: FileFilter[] }): Promise<string | null>
  saveFile(options: { title: string; defaultPath: string; filters: FileFilter[] }): Promise<string | null>
  chooseFolder(options: { title: string; button: string }): Promise<string | null>
  /** Number of the button pressed; the first is the safe answer and the default. */
  ask(options: { message: string; detail: string; buttons: readonly [string, ...string[]] }): Promise<number>
}

export const systemDialogs: Dialogs = {
  async openFile({ title, filters }) {
    const { canceled, filePaths } = await dialog.showOpenDialog({ title, filters, properties: ['openFile'] })
    return canceled ? null : (filePaths[0] ?? null)
  },
  async saveFile({ title, defaultPath, filters }) {
    const { canceled, filePath } = await dialog.showSaveDialog({ title, defaultPath, filters })
    return canceled || filePath === '' ? null : filePath
  },
  async chooseFolder({ title, button }) {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title,
      buttonLabel: button,
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  async ask({ message, detail, buttons }) {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    })
    return response
  },
}
