import { strict } from '../core/missing.ts'

/** Nobody is there to answer, so a test must say what the user would choose, the same way on Electron. */
function unanswered(name: string) {
  return (..._args: unknown[]): never => {
    throw new Error(
      `dialog.${name} has no answer in the stand-in; set one: app.evaluate(({ dialog }) => { dialog.${name} = async () => … })`,
    )
  }
}

export const dialog = strict('electron.dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showOpenDialogSync: unanswered('showOpenDialogSync'),
  showSaveDialog: unanswered('showSaveDialog'),
  showSaveDialogSync: unanswered('showSaveDialogSync'),
  showMessageBox: unanswered('showMessageBox'),
  showMessageBoxSync: unanswered('showMessageBoxSync'),
  /** As Electron on Linux before it has a display: to stderr. */
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`)
  },
})
