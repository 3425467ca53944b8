import { Switch } from '@mantine/core'
import { useId } from 'react'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import { RadioCards } from '../fields/RadioCards.tsx'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'

const SEATS = ['1', '2', '3', '4', '5', '6'] as const
const USUAL_ROUNDS = 500

/** Who sits at the table, and how it is dealt. */
export function TableSection() {
  const { config, set } = useForm()
  const id = useId()
  const { table, dealer, deck } = config
  const refilled = table.total_rounds !== null
  return (
    <Section id="table" title={t('table.title')} summary={useSummaries().table}>
      <Row label={t('table.seats')} term="seats">
        <div data-path="table.num_seats">
          <Segmented
            label={t('table.seats')}
            value={String(table.num_seats) as (typeof SEATS)[number]}
            options={SEATS.map((seats) => ({ value: seats, label: seats }))}
            onChange={(seats) => set('table.num_seats', Number(seats))}
          />
        </div>
        <p className="form-help">{t('table.seatsHelp')}</p>
      </Row>
      <Row label={t('table.replace')} htmlFor={`${id}-replace`} term="replacement">
        <div className="form-pair">
          <div className="form-switch">
            <Switch
              id={`${id}-replace`}
              checked={refilled}
              onChange={(event) =>
                set('table.total_rounds', event.currentTarget.checked ? USUAL_ROUNDS : null)
              }
              label={t('table.replaceLabel')}
            />
          </div>
          {refilled && (
            <UnitInput
              path="table.total_rounds"
              kind="count"
              label={t('table.rounds')}
              after={t('table.roundsUnit')}
            />
          )}
        </div>
        <p className="form-help">{t('table.replaceHelp')}</p>
      </Row>
      <Row label={t('table.discard')} htmlFor={`${id}-discard`} term="discards">
        <div className="form-pair">
          <div className="form-switch">
            <Switch
              id={`${id}-discard`}
              data-path="dealer.discard_enabled"
              checked={dealer.discard_enabled}
              onChange={(event) => set('dealer.discard_enabled', event.currentTarget.checked)}
              label={t('table.discardLabel')}
            />
          </div>
          {dealer.discard_enabled && (
            <UnitInput
              path="dealer.discard_cards"
              kind="count"
              label={t('table.discardCards')}
              after={t('table.discardUnit')}
            />
          )}
        </div>
      </Row>
      <Row label={t('table.shuffle')} term="shuffle">
        <div data-path="deck.shuffle_algorithm">
          <RadioCards
            label={t('table.shuffle')}
            name="shuffle"
            value={deck.shuffle_algorithm}
            onChange={(shuffle) => set('deck.shuffle_algorithm', shuffle)}
            choices={[
              { value: 'fisher_yates', title: t('table.seeded'), text: t('table.seededText') },
              { value: 'cryptographic', title: t('table.crypto'), text: t('table.cryptoText') },
            ]}
          />
        </div>
        {deck.shuffle_algorithm === 'cryptographic' && (
          <p className="form-help" data-tone="warning">
            {t('table.cryptoMeans')}
          </p>
        )}
      </Row>
    </Section>
  )
}
