import { t } from '../../../i18n/t.ts'
import { RadioCards } from '../fields/RadioCards.tsx'
import { Group, Row } from '../fields/Row.tsx'
import type { Experiment } from '../useExperiment.ts'

/** Which bets are pulled back. */
export function PlayGroup({ experiment }: { readonly experiment: Experiment }) {
  const { values, change } = experiment
  return (
    <Group title={t('setup.howToPlay')}>
      <Row label={t('setup.decisions')}>
        <RadioCards
          label={t('setup.decisions')}
          name="strategy"
          value={values.strategy}
          onChange={(strategy) => change('strategy', strategy)}
          choices={[
            { value: 'basic', title: t('setup.basic'), text: t('setup.basicText') },
            { value: 'optimal', title: t('setup.optimal'), text: t('setup.optimalText') },
            { value: 'always_ride', title: t('setup.alwaysRide'), text: t('setup.alwaysRideText') },
            { value: 'always_pull', title: t('setup.alwaysPull'), text: t('setup.alwaysPullText') },
          ]}
        />
      </Row>
    </Group>
  )
}
