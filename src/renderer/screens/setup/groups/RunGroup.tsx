import { Checkbox, Select } from '@mantine/core'
import { useId } from 'react'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Group, Row } from '../fields/Row.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import type { Experiment } from '../useExperiment.ts'

/** How much is played, from which seed, on how many workers. */
export function RunGroup({ experiment }: { readonly experiment: Experiment }) {
  const { values, change, preview, stale } = experiment
  const format = useFormat()
  const id = useId()
  const half = preview?.estimate.winRateHalfWidth
  const precision =
    half === undefined || stale
      ? undefined
      : format.estimate(0.5, [0.5 - half, 0.5 + half], 'percent').plusMinus
  return (
    <Group title={t('setup.run')}>
      <Row label={t('setup.sessions')} htmlFor={`${id}-sessions`}>
        <UnitInput
          experiment={experiment}
          field="sessions"
          count
          id={`${id}-sessions`}
          label={t('setup.sessions')}
          {...(precision == null ? {} : { after: t('setup.points', { half: precision }) })}
        />
      </Row>
      <Row label={t('setup.seed')}>
        <div className="form-pair">
          <Select
            aria-label={t('setup.seedMode')}
            data={[
              { value: 'drawn', label: t('setup.seedDrawn') },
              { value: 'fixed', label: t('setup.seedFixed') },
            ]}
            value={values.seedMode}
            onChange={(mode) => change('seedMode', mode === 'fixed' ? 'fixed' : 'drawn')}
          />
          {values.seedMode === 'fixed' ? (
            <UnitInput
              experiment={experiment}
              field="seed"
              label={t('setup.seed')}
              numeric={false}
              placeholder={t('setup.seedPlaceholder')}
            />
          ) : (
            <p className="form-aside">{t('setup.seedHelp')}</p>
          )}
        </div>
      </Row>
      <Row label={t('setup.workers')}>
        <div className="form-pair">
          <Select
            aria-label={t('setup.workersMode')}
            data={[
              { value: 'auto', label: t('setup.workersAuto') },
              { value: 'fixed', label: t('setup.workersFixed') },
            ]}
            value={values.workersMode}
            onChange={(mode) => change('workersMode', mode === 'fixed' ? 'fixed' : 'auto')}
          />
          {values.workersMode === 'fixed' ? (
            <UnitInput
              experiment={experiment}
              field="workers"
              label={t('setup.workers')}
              after={t('setup.workersUnit')}
            />
          ) : (
            <p className="form-aside">{t('setup.workersHelp')}</p>
          )}
        </div>
      </Row>
      <Row label={t('setup.keep')} htmlFor={`${id}-rows`}>
        <Checkbox
          id={`${id}-rows`}
          className="form-check"
          checked={values.rows === 'sessions'}
          onChange={(event) => change('rows', event.currentTarget.checked ? 'sessions' : 'none')}
          label={t('setup.keepLabel')}
        />
      </Row>
    </Group>
  )
}
