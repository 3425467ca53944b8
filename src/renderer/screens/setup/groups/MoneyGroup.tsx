import { useId } from 'react'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Group, Row } from '../fields/Row.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import type { Experiment } from '../useExperiment.ts'

/** What is bet, and out of what. */
export function MoneyGroup({ experiment }: { readonly experiment: Experiment }) {
  const format = useFormat()
  const { currency } = format.style
  const id = useId()
  const bets = Number(experiment.values.bankroll) / Number(experiment.values.baseBet)
  const inBets =
    Number.isFinite(bets) && bets >= 1
      ? t('setup.baseBets', { bets: format.count(Math.floor(bets)) })
      : undefined
  return (
    <Group title={t('setup.money')}>
      <Row label={t('setup.baseBet')} htmlFor={`${id}-bet`}>
        <UnitInput
          experiment={experiment}
          field="baseBet"
          id={`${id}-bet`}
          label={t('setup.baseBet')}
          before={currency}
          after={t('setup.threeBets')}
        />
      </Row>
      <Row label={t('setup.bankroll')} htmlFor={`${id}-bankroll`}>
        <UnitInput
          experiment={experiment}
          field="bankroll"
          id={`${id}-bankroll`}
          label={t('setup.bankroll')}
          before={currency}
          {...(inBets === undefined ? {} : { after: inBets })}
        />
      </Row>
    </Group>
  )
}
