import { charts } from './en/charts.ts'
import { commands } from './en/commands.ts'
import { help } from './en/help.ts'
import { library } from './en/library.ts'
import { results } from './en/results.ts'
import { run } from './en/run.ts'
import { settings } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { shell } from './en/shell.ts'
import { training } from './en/training.ts'

/** Every text of the window, composed by feature; its shape is the type of any other language. */
export const en = {
  ...shell,
  ...commands,
  ...library,
  ...settings,
  ...help,
  ...charts,
  ...setup,
  ...run,
  ...results,
  ...training,
} as const
export type Texts = typeof en
