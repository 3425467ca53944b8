import { t } from '../../../i18n/t.ts'
import { Fields } from '../fields/Fields.tsx'
import { RadioCards } from '../fields/RadioCards.tsx'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { chooseStrategy } from '../form/choices.ts'
import { RuleBuilder } from '../rules/RuleBuilder.tsx'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'
import { ConservativeRows } from './ConservativeRows.tsx'
import { GoalRows } from './GoalRows.tsx'

const STRATEGIES = [
  'basic',
  'optimal',
  'always_ride',
  'always_pull',
  'conservative',
  'aggressive',
  'custom',
  'goal_optimal',
] as const

/** Which bets are pulled back. */
export function PlaySection() {
  const { config, change } = useForm()
  const { type } = config.strategy
  return (
    <Section id="play" title={t('setup.howToPlay')} summary={useSummaries().play}>
      <Row label={t('setup.decisions')} term="decisions">
        <div data-path="strategy.type">
          <RadioCards
            label={t('setup.decisions')}
            name="strategy"
            value={type}
            onChange={(chosen) => change((draft) => chooseStrategy(draft, chosen))}
            choices={STRATEGIES.map((each) => ({
              value: each,
              title: t(`strategy.${each}`),
              text: t(`strategy.${each}.text`),
            }))}
          />
        </div>
      </Row>
      {type === 'conservative' && <ConservativeRows />}
      {type === 'aggressive' && (
        <Row label={t('aggressive.title')}>
          <Fields
            specs={[
              { path: 'strategy.aggressive.ride_on_draws', label: t('aggressive.draws') },
              ...(config.strategy.aggressive?.ride_on_draws === false
                ? []
                : ([
                    { path: 'strategy.aggressive.include_gutshots', label: t('aggressive.gutshots') },
                    { path: 'strategy.aggressive.include_backdoor_flush', label: t('aggressive.flush') },
                  ] as const)),
            ]}
          />
        </Row>
      )}
      {type === 'custom' && <RuleBuilder />}
      {type === 'goal_optimal' && <GoalRows />}
    </Section>
  )
}
