import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { openExperimentFile } from '../../state/actions.ts'
import { EMPTY_DRAFT, useDraft } from '../../state/draft.ts'
import type { Command } from '../types.ts'

const newExperiment: Command = {
  id: 'experiment.new',
  label: 'command.new',
  group: 'experiment',
  shortcut: 'N',
  enabled: () => true,
  run: () => {
    useDraft.getState().replace(EMPTY_DRAFT)
    goTo('setup')
  },
}

const openExperiment: Command = {
  id: 'experiment.open',
  label: 'command.open',
  group: 'experiment',
  shortcut: 'Mod+O',
  enabled: () => true,
  run: () => openExperimentFile(),
}

/** Set up takes these two over while it is shown. */
const saveExperiment: Command = {
  id: 'experiment.save',
  label: 'command.save',
  group: 'experiment',
  shortcut: 'Mod+S',
  enabled: () => t('command.needsSetup'),
  run: () => undefined,
}

const runExperiment: Command = {
  id: 'experiment.run',
  label: 'command.run',
  group: 'experiment',
  shortcut: 'Mod+Enter',
  enabled: () => t('command.needsSetup'),
  run: () => undefined,
}

export const EXPERIMENT_COMMANDS = [newExperiment, openExperiment, saveExperiment, runExperiment]
