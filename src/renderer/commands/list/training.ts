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

export const TRAINING_COMMANDS = [newTraining, stopTraining]
