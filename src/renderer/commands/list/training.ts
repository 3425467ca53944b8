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

/** The Training screen takes these over for the training it shows. */
const ofShown = (id: string, label: Command['label'], shortcut?: string): Command => ({
  id,
  label,
  group: 'training',
  ...(shortcut === undefined ? {} : { shortcut, shortcutOn: 'training' }),
  enabled: () => t('training.notGoing'),
  run: () => undefined,
})

/** The table where hands are played against a strategy answers these while it is shown. */
const atTable = (id: string, label: Command['label'], shortcut: string): Command => ({
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
  atTable('training.choose1', 'command.trainingChoose1', '1'),
  atTable('training.choose2', 'command.trainingChoose2', '2'),
  atTable('training.choose3', 'command.trainingChoose3', '3'),
  atTable('training.nextHand', 'command.trainingNextHand', 'Space'),
  ofShown('training.pauseOrResume', 'command.pauseTraining', 'Space'),
  ofShown('training.stop', 'command.stopTraining'),
  ofShown('training.mergeNow', 'command.mergeTraining'),
  ofShown('training.extend', 'command.extendTraining'),
]
