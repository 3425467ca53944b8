import { t } from '../../../../i18n/t.ts'
import { Fields } from '../../fields/Fields.tsx'
import { Row } from '../../fields/Row.tsx'
import { Tick } from '../../fields/Tick.tsx'
import { UnitInput } from '../../fields/UnitInput.tsx'
import { useForm } from '../../useExperiment.ts'
import { TiersEditor } from './TiersEditor.tsx'

const PATH = 'bonus_strategy.bankroll_conditional'

/** A bonus bet only while the bankroll allows it, and as large as it allows. */
export function ConditionRows() {
  const { config } = useForm()
  const scaled = config.bonus_strategy.bankroll_conditional?.scaling.enabled === true
  const none = { optional: true, placeholder: t('bonus.noCondition') } as const
  return (
    <>
      <Row label={t('bonus.base')}>
        <UnitInput path={`${PATH}.base_amount`} kind="money" label={t('bonus.base')} />
      </Row>
      <Row label={t('bonus.onlyWhile')}>
        <div className="form-stack">
          <Fields
            specs={[
              {
                path: `${PATH}.min_session_profit`,
                kind: 'money',
                label: t('bonus.minProfit'),
                after: t('bonus.minProfitUnit'),
                ...none,
              },
              {
                path: `${PATH}.min_bankroll_ratio`,
                kind: 'percent',
                label: t('bonus.minBankroll'),
                after: t('bonus.minBankrollUnit'),
                ...none,
              },
              {
                path: `${PATH}.max_drawdown`,
                kind: 'percent',
                label: t('bonus.maxLoss'),
                after: t('bonus.maxLossUnit'),
                ...none,
              },
            ]}
          />
          <p className="form-help">{t('bonus.conditionsHelp')}</p>
        </div>
      </Row>
      <Row label={t('bonus.size')}>
        <div className="form-stack">
          <UnitInput
            path={`${PATH}.profit_percentage`}
            kind="percent"
            label={t('bonus.profitShare')}
            after={t('bonus.profitShareUnit')}
            optional
            placeholder={t('bonus.noShare')}
          />
          <Tick path={`${PATH}.scaling.enabled`} label={t('bonus.tiers')} />
          {scaled && <TiersEditor />}
        </div>
      </Row>
    </>
  )
}
