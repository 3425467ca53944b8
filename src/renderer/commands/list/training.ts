import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { START_VALUES, useTrainingDraft } from '../../state/trainingDraft.ts'
import type { Command } from '../types.ts'

const newTraining: Command = {
  id: 'training.new',
  label: 'command.newTraining',
  group: 'training',
  enabled: () => true,
  run: () => {
    useTrainingDraft.getState().replace(START_VALUES)
    goTo('training', 'new')
  },
}

/** The Training screen takes this over for the training it shows. */
const stopTraining: Command = {
  id: 'training.stop',
  label: 'command.stopTraining',
  group: 'training',
  enabled: () => t('training.notGoing'),
  run: () => undefined,
}

/** The table where hands are played against a strategy answers these while it is shown. */
const atTable = (
  id: string,
  { label, shortcut }: { readonly label: Command['label']; readonly shortcut: string },
): Command => ({
  id,
  label,
  group: 'training',
  shortcut,
  shortcutOn: 'training',
  enabled: () => t('training.play.openFirst'),
  run: () => undefined,
})

export const TRAINING_COMMANDS = [
  newTraining,
  stopTraining,
  atTable('training.choose1', { label: 'command.trainingChoose1', shortcut: '1' }),
  atTable('training.choose2', { label: 'command.trainingChoose2', shortcut: '2' }),
  atTable('training.choose3', { label: 'command.trainingChoose3', shortcut: '3' }),
  atTable('training.nextHand', { label: 'command.trainingNextHand', shortcut: 'Space' }),
]
