import { Select, Switch } from '@mantine/core'
import { useId, useState } from 'react'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Disclosure } from '../fields/Disclosure.tsx'
import { Group, Row } from '../fields/Row.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import type { BonusPlan, FormValues } from '../form/values.ts'
import type { Experiment } from '../useExperiment.ts'

/** What is played: the paytable, and the bonus bet beside it. */
export function GameGroup({ experiment }: { readonly experiment: Experiment }) {
  const { values, change } = experiment
  const id = useId()
  return (
    <Group title={t('setup.game')}>
      <Row label={t('setup.mainPaytable')} htmlFor={`${id}-main`}>
        <Select
          id={`${id}-main`}
          data={[{ value: 'standard', label: t('setup.mainStandard') }]}
          value="standard"
          aria-label={t('setup.mainPaytable')}
        />
      </Row>
      <Row label={t('setup.bonus')} htmlFor={`${id}-bonus`}>
        <div className="form-switch">
          <Switch
            id={`${id}-bonus`}
            checked={values.bonus}
            onChange={(event) => change('bonus', event.currentTarget.checked)}
            label={values.bonus ? t('setup.on') : t('setup.off')}
            aria-label={t('setup.bonus')}
          />
        </div>
      </Row>
      {values.bonus && <BonusRows experiment={experiment} />}
    </Group>
  )
}

function BonusRows({ experiment }: { readonly experiment: Experiment }) {
  const { values, change, errorOf } = experiment
  const { currency } = useFormat().style
  const limitsFail = (['bonusMin', 'bonusMax', 'bonusStep'] as const).some(
    (field) => errorOf(field) !== undefined,
  )
  const [limits, setLimits] = useState(false)
  const plans: { value: BonusPlan; label: string }[] = [
    { value: values.bonusPlan === 'static' ? 'static' : 'always', label: t('setup.planAmount') },
    { value: 'ratio', label: t('setup.planRatio') },
  ]
  return (
    <>
      <Row label={t('setup.bonusPaytable')}>
        <Select
          aria-label={t('setup.bonusPaytable')}
          data={[
            { value: 'paytable_a', label: t('setup.paytableA') },
            { value: 'paytable_b', label: t('setup.paytableB') },
          ]}
          value={values.bonusPaytable}
          onChange={(value) =>
            value !== null && change('bonusPaytable', value as FormValues['bonusPaytable'])
          }
        />
      </Row>
      <Row label={t('setup.bonusBet')}>
        <div className="form-pair">
          <Select
            aria-label={t('setup.bonusPlan')}
            data={plans}
            value={values.bonusPlan}
            onChange={(value) => value !== null && change('bonusPlan', value as BonusPlan)}
          />
          {values.bonusPlan === 'ratio' ? (
            <UnitInput
              experiment={experiment}
              field="bonusRatio"
              label={t('setup.bonusRatio')}
              before="×"
              after={t('setup.ofBaseBet')}
            />
          ) : (
            <UnitInput
              experiment={experiment}
              field="bonusAmount"
              label={t('setup.bonusAmount')}
              before={currency}
              after={t('setup.everyHand')}
            />
          )}
        </div>
      </Row>
      <Row label="">
        <Disclosure
          label={t('setup.bonusLimits')}
          open={limits || limitsFail}
          onToggle={() => setLimits(!limits)}
        >
          <div className="form-triple">
            <UnitInput
              experiment={experiment}
              field="bonusMin"
              label={t('setup.bonusMin')}
              before={currency}
              after={t('setup.least')}
            />
            <UnitInput
              experiment={experiment}
              field="bonusMax"
              label={t('setup.bonusMax')}
              before={currency}
              after={t('setup.most')}
            />
            <UnitInput
              experiment={experiment}
              field="bonusStep"
              label={t('setup.bonusStep')}
              before={currency}
              after={t('setup.step')}
            />
          </div>
          <p className="form-help">{t('setup.bonusLimitsHelp')}</p>
        </Disclosure>
      </Row>
    </>
  )
}
