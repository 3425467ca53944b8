import type { TrainingCard } from '../../../../shared/api/trainings.ts'
import { goTo } from '../../../shell/navigate.ts'
import { useTrainingDraft } from '../../../state/trainingDraft.ts'
import { fromConfig } from './fromConfig.ts'

/** Opens the form of a new training with the settings of another. */
export function trainAgain({ config, name }: Pick<TrainingCard, 'config' | 'name'>): void {
  useTrainingDraft.getState().replace(fromConfig(config, name))
  goTo('training', 'new')
}
