import { t } from '../../../i18n/t.ts'
import { START_VALUES, type TrainingValues } from '../../../state/trainingDraft.ts'

export interface TrainingPreset {
  readonly text: string
  readonly values: TrainingValues
}

const preset = (name: string, text: string, change: Partial<TrainingValues>): TrainingPreset => ({
  text,
  values: { ...START_VALUES, name, ...change },
})

/** Trainings to begin with, from seconds to a night. */
export const TRAINING_PRESETS: readonly TrainingPreset[] = [
  preset(t('training.preset.kuhn'), t('training.preset.kuhnText'), {
    game: 'kuhn',
    algorithm: 'cfr_plus',
    instances: '1',
    budget: 'iterations',
    iterations: '100000',
    target: '0.0001',
  }),
  preset(t('training.preset.leduc'), t('training.preset.leducText'), { game: 'leduc' }),
  preset(t('training.preset.pushFold'), t('training.preset.pushFoldText'), {
    game: 'push_fold',
    algorithm: 'dcfr',
    instances: '1',
    budget: 'iterations',
    iterations: '1000',
  }),
  preset(t('training.preset.limit'), t('training.preset.limitText'), {
    game: 'hulhe',
    time: '8',
    timeUnit: 'hours',
    checkpointSeconds: '300',
  }),
]

/** Whether the form still holds what the preset put there. */
export function isPreset({ values }: TrainingPreset, present: TrainingValues): boolean {
  return JSON.stringify({ ...values, name: '' }) === JSON.stringify({ ...present, name: '' })
}
