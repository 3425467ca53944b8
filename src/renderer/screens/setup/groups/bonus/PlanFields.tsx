import type { SimulationConfig } from '../../../../../shared/config/simulation.ts'
import { t } from '../../../../i18n/t.ts'
import { Fields } from '../../fields/Fields.tsx'
import { Row } from '../../fields/Row.tsx'
import { UnitInput } from '../../fields/UnitInput.tsx'
import { ExpressionField } from '../../rules/ExpressionField.tsx'
import { CombinedRows } from './CombinedRows.tsx'
import { ConditionRows } from './ConditionRows.tsx'
import { SessionRows } from './SessionRows.tsx'
import { StaticRows } from './StaticRows.tsx'
import { StreakRows } from './StreakRows.tsx'

type Plan = SimulationConfig['bonus_strategy']['type']

export const BONUS_PLANS = [
  'always',
  'static',
  'bankroll_conditional',
  'streak_based',
  'session_conditional',
  'combined',
  'custom',
  'never',
] as const satisfies readonly Plan[]

/** The settings of the chosen plan. */
export function PlanFields({ plan }: { readonly plan: Plan }) {
  switch (plan) {
    case 'never':
      return null
    case 'always':
      return (
        <Row label={t('setup.bonusAmount')}>
          <UnitInput
            path="bonus_strategy.always.amount"
            kind="money"
            label={t('setup.bonusAmount')}
            after={t('setup.everyHand')}
          />
        </Row>
      )
    case 'static':
      return <StaticRows />
    case 'bankroll_conditional':
      return <ConditionRows />
    case 'streak_based':
      return <StreakRows />
    case 'session_conditional':
      return <SessionRows />
    case 'combined':
      return <CombinedRows />
    case 'custom':
      return (
        <Row label={t('bonus.expression')}>
          <div className="form-stack">
            <ExpressionField
              path="bonus_strategy.custom.expression"
              scope="bonus"
              label={t('bonus.expression')}
            />
            <Fields
              specs={[
                {
                  path: 'bonus_strategy.custom.min_bet',
                  kind: 'money',
                  label: t('bonus.customMin'),
                  after: t('setup.least'),
                },
                {
                  path: 'bonus_strategy.custom.max_bet',
                  kind: 'money',
                  label: t('bonus.customMax'),
                  after: t('setup.most'),
                },
              ]}
            />
          </div>
        </Row>
      )
  }
}
