import type { OpenedConfig } from '../../shared/api/library.ts'
import { goTo } from '../shell/navigate.ts'
import { ask, bridge } from './bridge.ts'
import { rowsFor, useDraft } from './draft.ts'
import { tell } from './runActions.ts'

/** Opens an experiment chosen in the system's dialog and shows it in Set up. */
export async function openExperimentFile(): Promise<void> {
  await tell(ask(bridge().library.openConfig()).then((opened) => opened !== null && show(opened)))
}

/** Opens an experiment that was dropped onto the window. */
export async function openDroppedFile(file: File): Promise<void> {
  await tell(ask(bridge().library.openDropped(file)).then(show))
}

/** What a file brought up stays beside the form until it is dismissed. */
function show({ name, config, fileName, warnings, notes }: OpenedConfig): void {
  const remarks = warnings.length + notes.length
  useDraft.getState().replace({
    name,
    config,
    rows: rowsFor(config),
    ...(remarks === 0 ? {} : { imported: { fileName, warnings, notes } }),
  })
  goTo('setup')
}
