import { t } from '../../../i18n/t.ts'
import { RuleList } from './RuleList.tsx'

/** One's own strategy: rules for bet 1 on three cards, and for bet 2 on four. */
export function RuleBuilder() {
  return (
    <div className="rule-builder">
      <p className="form-help">{t('rules.how')}</p>
      <RuleList bet="bet1" />
      <RuleList bet="bet2" />
    </div>
  )
}
