import { useId } from 'react'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'
import { BettingChoice, BettingRows } from './betting/BettingRows.tsx'

/** What is bet, and out of what. */
export function MoneySection() {
  const { bankroll } = useForm().config
  const format = useFormat()
  const id = useId()
  const bets = Number(bankroll.starting_amount) / Number(bankroll.base_bet)
  const inBets =
    Number.isFinite(bets) && bets >= 1
      ? t('setup.baseBets', { bets: format.count(Math.floor(bets)) })
      : undefined
  return (
    <Section id="money" title={t('setup.money')} summary={useSummaries().money}>
      <Row label={t('setup.baseBet')} htmlFor={`${id}-bet`} term="baseBet">
        <div className="form-pair">
          <UnitInput
            path="bankroll.base_bet"
            kind="money"
            id={`${id}-bet`}
            label={t('setup.baseBet')}
            after={t('setup.threeBets')}
          />
          <BettingChoice />
        </div>
      </Row>
      <Row label={t('setup.bankroll')} htmlFor={`${id}-bankroll`}>
        <UnitInput
          path="bankroll.starting_amount"
          kind="money"
          id={`${id}-bankroll`}
          label={t('setup.bankroll')}
          {...(inBets === undefined ? {} : { after: inBets })}
        />
      </Row>
      {bankroll.betting_system.type !== 'flat' && <BettingRows />}
    </Section>
  )
}
