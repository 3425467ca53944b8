import { Segmented } from '../../../../components/Segmented.tsx'
import { t } from '../../../../i18n/t.ts'
import { Row } from '../../fields/Row.tsx'
import { UnitInput } from '../../fields/UnitInput.tsx'
import { useForm } from '../../useExperiment.ts'

/** A fixed amount, or a share of the bet on a circle: exactly one of the two. */
export function StaticRows() {
  const { config, set } = useForm()
  const section = config.bonus_strategy.static
  const byShare = section?.ratio != null
  return (
    <Row label={t('setup.bonusAmount')}>
      <div className="form-pair">
        <div>
          <Segmented
            label={t('bonus.staticMode')}
            value={byShare ? 'share' : 'amount'}
            options={[
              { value: 'amount', label: t('bonus.staticAmount') },
              { value: 'share', label: t('bonus.staticShare') },
            ]}
            onChange={(mode) =>
              set(
                'bonus_strategy.static',
                mode === 'share' ? { amount: null, ratio: '0.2' } : { amount: '1', ratio: null },
              )
            }
          />
        </div>
        {byShare ? (
          <UnitInput
            path="bonus_strategy.static.ratio"
            kind="percent"
            label={t('setup.bonusRatio')}
            after={t('bonus.ofTheBet')}
          />
        ) : (
          <UnitInput
            path="bonus_strategy.static.amount"
            kind="money"
            label={t('setup.bonusAmount')}
            after={t('setup.everyHand')}
          />
        )}
      </div>
    </Row>
  )
}
