import { bets } from './en/bets.ts'
import { charts } from './en/charts.ts'
import { commands } from './en/commands.ts'
import { exact } from './en/exact.ts'
import { form } from './en/form.ts'
import { hands } from './en/hands.ts'
import { help } from './en/help.ts'
import { library } from './en/library.ts'
import { limits } from './en/limits.ts'
import { results } from './en/results.ts'
import { rules } from './en/rules.ts'
import { run } from './en/run.ts'
import { settings } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { shell } from './en/shell.ts'
import { strategy } from './en/strategy.ts'
import { swings } from './en/swings.ts'
import { terms } from './en/terms.ts'
import { training } from './en/training.ts'
import { trainingForm } from './en/trainingForm.ts'
import { trainingVerbs } from './en/trainingVerbs.ts'

/** Every text of the window, composed by feature; its shape is the type of any other language. */
export const en = {
  ...shell,
  ...commands,
  ...library,
  ...settings,
  ...help,
  ...charts,
  ...swings,
  ...setup,
  ...form,
  ...bets,
  ...rules,
  ...terms,
  ...run,
  ...results,
  ...hands,
  ...exact,
  ...strategy,
  ...limits,
  ...training,
  ...trainingForm,
  ...trainingVerbs,
} as const
export type Texts = typeof en
