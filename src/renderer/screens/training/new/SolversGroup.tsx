import { t } from '../../../i18n/t.ts'
import { RadioCards } from '../../setup/fields/RadioCards.tsx'
import { Row } from '../../setup/fields/Row.tsx'
import { Group } from './Group.tsx'
import { TextField } from './TextField.tsx'
import type { TrainingForm } from './useTrainingForm.ts'

/** How many solvers train side by side, and whether they meet on the way. */
export function SolversGroup({ form }: { readonly form: TrainingForm }) {
  const { values, edit, leave } = form
  return (
    <Group title={t('training.solvers')}>
      <Row label={t('training.instances')} htmlFor="training-instances">
        <TextField
          form={form}
          field="instances"
          id="training-instances"
          label={t('training.instances')}
          unit={t('training.sideBySide')}
          help={t('training.instancesHelp')}
        />
      </Row>
      <Row label={t('training.mode')}>
        <RadioCards
          label={t('training.mode')}
          name="training-mode"
          value={values.mode}
          choices={(['independent', 'cooperative'] as const).map((value) => ({
            value,
            title: t(`training.mode.${value}`),
            text: t(`training.mode.${value}Text`),
          }))}
          onChange={(mode) => {
            // Solvers that meet do so at fixed iterations, so a time cannot be their budget.
            edit(mode === 'cooperative' ? { mode, budget: 'iterations' } : { mode })
            leave('time', 'sync')
          }}
        />
      </Row>
      {values.mode === 'cooperative' && (
        <Row label={t('training.sync')} htmlFor="training-sync">
          <TextField
            form={form}
            field="sync"
            id="training-sync"
            label={t('training.sync')}
            unit={t('training.iterationsUnit')}
            help={t('training.syncHelp')}
          />
        </Row>
      )}
    </Group>
  )
}
