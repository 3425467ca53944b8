import { useId, useState } from 'react'
import { t } from '../../../i18n/t.ts'
import { Choice } from '../fields/Choice.tsx'
import { Disclosure } from '../fields/Disclosure.tsx'
import { PathHelp } from '../fields/PathHelp.tsx'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import { chooseBonusPlan } from '../form/choices.ts'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'
import { BONUS_PLANS, PlanFields } from './bonus/PlanFields.tsx'

/** When and how much is bet on the bonus. */
export function BonusSection() {
  const { config, change, problems } = useForm()
  const id = useId()
  const { type } = config.bonus_strategy
  const wrong = LIMITS.some(({ key }) => problems.byPath.has(`bonus_strategy.limits.${key}`))
  const [more, setMore] = useState(false)
  return (
    <Section id="bonus" title={t('bonus.title')} summary={useSummaries().bonus}>
      <Row label={t('setup.bonusBet')} htmlFor={id} term="bonusPlan">
        <div className="form-stack">
          <Choice
            id={id}
            path="bonus_strategy.type"
            label={t('setup.bonusPlan')}
            value={type}
            choices={BONUS_PLANS.map((plan) => ({ value: plan, label: t(`bonus.${plan}`) }))}
            onChange={(plan) => change((draft) => chooseBonusPlan(draft, plan))}
          />
          <p className="form-help">{t(`bonus.${type}.text`)}</p>
          <PathHelp path="bonus_strategy" />
          <PathHelp path={`bonus_strategy.${type}`} />
        </div>
      </Row>
      <PlanFields plan={type} />
      <Row label="">
        <Disclosure label={t('setup.bonusLimits')} open={more || wrong} onToggle={() => setMore(!more)}>
          <div className="form-triple">
            {LIMITS.map(({ key, label, unit }) => (
              <UnitInput
                key={key}
                path={`bonus_strategy.limits.${key}`}
                kind="money"
                label={t(label)}
                after={t(unit)}
              />
            ))}
          </div>
          <p className="form-help">{t('setup.bonusLimitsHelp')}</p>
        </Disclosure>
        <PathHelp path="bonus_strategy.limits" kind="money" />
      </Row>
    </Section>
  )
}

const LIMITS = [
  { key: 'min_bet', label: 'setup.bonusMin', unit: 'setup.least' },
  { key: 'max_bet', label: 'setup.bonusMax', unit: 'setup.most' },
  { key: 'increment', label: 'setup.bonusStep', unit: 'setup.step' },
] as const
