import { Select } from '@mantine/core'
import { t } from '../../../i18n/t.ts'
import { Row } from '../../setup/fields/Row.tsx'
import { Group } from './Group.tsx'
import { TextField } from './TextField.tsx'
import { isHoldem } from './toDraft.ts'
import type { TrainingForm } from './useTrainingForm.ts'

const UNITS = ['seconds', 'minutes', 'hours'] as const

/** When it ends, and what is kept on the way. */
export function BudgetGroup({ form }: { readonly form: TrainingForm }) {
  const { values, edit } = form
  const cooperative = values.mode === 'cooperative'
  return (
    <Group title={t('training.budget')}>
      <Row label={t('training.trainFor')}>
        <div className={values.budget === 'time' ? 'form-triple' : 'form-pair'}>
          <Select
            aria-label={t('training.budget')}
            allowDeselect={false}
            data={[
              { value: 'time', label: t('training.byTime'), disabled: cooperative },
              { value: 'iterations', label: t('training.byIterations') },
            ]}
            value={values.budget}
            onChange={(budget) => edit({ budget: budget === 'time' ? 'time' : 'iterations' })}
          />
          {values.budget === 'time' ? (
            <>
              <TextField form={form} field="time" label={t('training.byTime')} />
              <Select
                aria-label={t('training.timeUnit')}
                allowDeselect={false}
                data={UNITS.map((value) => ({ value, label: t(`training.unit.${value}`) }))}
                value={values.timeUnit}
                onChange={(unit) =>
                  edit({ timeUnit: UNITS.find((each) => each === unit) ?? values.timeUnit })
                }
              />
            </>
          ) : (
            <TextField
              form={form}
              field="iterations"
              label={t('training.byIterations')}
              unit={t('training.inAll')}
            />
          )}
        </div>
        <p className="form-help">
          {t(
            cooperative
              ? 'training.budgetCooperative'
              : values.budget === 'time'
                ? 'training.budgetTime'
                : 'training.budgetIterations',
          )}
        </p>
      </Row>
      {!isHoldem(values) && (
        <Row label={t('training.target')} htmlFor="training-target">
          <TextField
            form={form}
            field="target"
            id="training-target"
            label={t('training.target')}
            unit={t('training.chips')}
            placeholder={t('training.noTarget')}
            help={t('training.targetHelp')}
          />
        </Row>
      )}
      {!('checkpointEveryIterations' in values.more) && (
        <Row label={t('training.checkpoints')} htmlFor="training-checkpoints">
          <TextField
            form={form}
            field="checkpointSeconds"
            id="training-checkpoints"
            label={t('training.checkpoints')}
            unit={t('training.secondsApart')}
            help={t('training.checkpointsHelp')}
          />
        </Row>
      )}
      <Row label={t('training.snapshots')} htmlFor="training-snapshots">
        <TextField
          form={form}
          field="snapshotSeconds"
          id="training-snapshots"
          label={t('training.snapshots')}
          unit={t('training.secondsApart')}
          placeholder={t('training.noSnapshots')}
          help={t('training.snapshotsHelp')}
        />
      </Row>
      <Row label={t('setup.seed')}>
        <div className="form-pair">
          <Select
            aria-label={t('setup.seedMode')}
            allowDeselect={false}
            data={[
              { value: 'drawn', label: t('setup.seedDrawn') },
              { value: 'fixed', label: t('setup.seedFixed') },
            ]}
            value={values.seedMode}
            onChange={(mode) => edit({ seedMode: mode === 'fixed' ? 'fixed' : 'drawn' })}
          />
          {values.seedMode === 'fixed' ? (
            <TextField
              form={form}
              field="seed"
              label={t('setup.seed')}
              placeholder={t('setup.seedPlaceholder')}
            />
          ) : (
            <p className="form-aside">{t('setup.seedHelp')}</p>
          )}
        </div>
      </Row>
    </Group>
  )
}
