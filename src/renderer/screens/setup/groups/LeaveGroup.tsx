import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Group, Row } from '../fields/Row.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import type { Experiment } from '../useExperiment.ts'

/** What ends a session. */
export function LeaveGroup({ experiment }: { readonly experiment: Experiment }) {
  const { currency } = useFormat().style
  const { values, change } = experiment
  const id = useId()
  return (
    <Group title={t('setup.whenToLeave')}>
      <Row label={t('setup.profitOrLoss')}>
        <div className="form-pair">
          <UnitInput
            experiment={experiment}
            field="winLimit"
            label={t('setup.winLimit')}
            before={`+ ${currency}`}
            after={t('setup.aheadUnit')}
            placeholder={t('setup.noLimit')}
          />
          <UnitInput
            experiment={experiment}
            field="lossLimit"
            label={t('setup.lossLimit')}
            before={`− ${currency}`}
            after={t('setup.behindUnit')}
            placeholder={t('setup.noLimit')}
          />
        </div>
      </Row>
      <Row label={t('setup.after')} htmlFor={`${id}-hands`}>
        <UnitInput
          experiment={experiment}
          field="hands"
          count
          id={`${id}-hands`}
          label={t('setup.handsAtMost')}
          after={t('setup.handsUnit')}
          help={values.stopOnFunds ? t('setup.leaveHelp') : t('setup.leaveHelpFunds')}
        />
      </Row>
      {values.bonus && (
        <Row label={t('setup.funds')} htmlFor={`${id}-funds`}>
          <Checkbox
            id={`${id}-funds`}
            className="form-check"
            checked={values.stopOnFunds}
            onChange={(event) => change('stopOnFunds', event.currentTarget.checked)}
            label={t('setup.fundsLabel')}
          />
        </Row>
      )}
    </Group>
  )
}
