import { t } from '../../../i18n/t.ts'
import { RadioCards } from '../../setup/fields/RadioCards.tsx'
import { Row } from '../../setup/fields/Row.tsx'
import { ALGORITHMS, HOLDEM_ALGORITHMS } from './choices.ts'
import { Group } from './Group.tsx'
import { isFull, isHoldem } from './toDraft.ts'
import type { TrainingForm } from './useTrainingForm.ts'

/** How it learns: each algorithm with its point in one line. */
export function AlgorithmGroup({ form }: { readonly form: TrainingForm }) {
  const { values, edit, leave, errorOf } = form
  const offered = isHoldem(values) ? HOLDEM_ALGORITHMS : ALGORITHMS
  const problem = errorOf('algorithm')
  return (
    <Group title={t('training.howToLearn')}>
      <Row label={t('training.algorithm')}>
        <RadioCards
          label={t('training.algorithm')}
          name="training-algorithm"
          value={values.algorithm}
          choices={offered.map((value) => ({
            value,
            title: t(`training.algorithm.${value}`),
            text: t(`training.algorithm.${value}Text`),
          }))}
          onChange={(algorithm) => {
            edit({ algorithm })
            // What the choice forbids is said at once.
            leave('algorithm', 'instances', 'updates')
          }}
        />
        {problem !== undefined && (
          <p className="form-help" data-tone="error">
            {problem}
          </p>
        )}
      </Row>
      {isFull(values) && (
        <Row label={t('training.updates')}>
          <RadioCards
            label={t('training.updates')}
            name="training-updates"
            value={values.updates}
            choices={(['alternating', 'simultaneous'] as const).map((value) => ({
              value,
              title: t(`training.updates.${value}`),
              text: t(`training.updates.${value}Text`),
            }))}
            onChange={(updates) => edit({ updates })}
          />
        </Row>
      )}
    </Group>
  )
}
