import { Select } from '@mantine/core'
import { t } from '../../../i18n/t.ts'
import { RadioCards } from '../../setup/fields/RadioCards.tsx'
import { Row } from '../../setup/fields/Row.tsx'
import { GAMES } from './choices.ts'
import { Group } from './Group.tsx'
import { TextField } from './TextField.tsx'
import { isHoldem } from './toDraft.ts'
import type { TrainingForm } from './useTrainingForm.ts'

/** Which game, and what of its rules can be chosen. */
export function GameGroup({ form }: { readonly form: TrainingForm }) {
  const { values, edit, leave } = form
  return (
    <Group title={t('training.whatToSolve')}>
      <Row label={t('training.game')}>
        <RadioCards
          label={t('training.game')}
          name="training-game"
          value={values.game}
          choices={GAMES.map((value) => ({
            value,
            title: t(`training.game.${value}`),
            text: t(`training.game.${value}Text`),
          }))}
          onChange={(game) => {
            // Hold'em has one algorithm; see its help.
            edit(isHoldem({ game }) ? { game, algorithm: 'es_mccfr' } : { game })
            leave('algorithm', 'instances', 'target')
          }}
        />
      </Row>
      {values.game === 'leduc' && (
        <Row label={t('training.deck')}>
          <div className="form-triple">
            <TextField
              form={form}
              field="leducRanks"
              label={t('training.ranks')}
              unit={t('training.ranks')}
            />
            <TextField
              form={form}
              field="leducSuits"
              label={t('training.suits')}
              unit={t('training.suits')}
            />
            <TextField
              form={form}
              field="leducRaises"
              label={t('training.raises')}
              unit={t('training.raises')}
            />
          </div>
        </Row>
      )}
      {values.game === 'push_fold' && (
        <Row label={t('training.stack')} htmlFor="training-stack">
          <TextField
            form={form}
            field="pushFoldStack"
            id="training-stack"
            label={t('training.stack')}
            unit={t('training.bigBlinds')}
          />
        </Row>
      )}
      {values.game === 'hunl' && <NoLimitRows form={form} />}
      {isHoldem(values) && (
        <Row label={t('training.buckets')}>
          <Select
            aria-label={t('training.buckets')}
            allowDeselect={false}
            data={[
              { value: 'standard', label: t('training.bucketsStandard') },
              { value: 'small', label: t('training.bucketsSmall') },
            ]}
            value={values.buckets}
            onChange={(buckets) => edit({ buckets: buckets === 'small' ? 'small' : 'standard' })}
          />
          <p className="form-help">{t('training.bucketsHelp')}</p>
        </Row>
      )}
    </Group>
  )
}

function NoLimitRows({ form }: { readonly form: TrainingForm }) {
  return (
    <>
      <Row label={t('training.stack')}>
        <div className="form-pair">
          <TextField
            form={form}
            field="hunlStack"
            label={t('training.stack')}
            unit={t('training.bigBlinds')}
          />
          <TextField
            form={form}
            field="hunlRaises"
            label={t('training.raises')}
            unit={t('training.raises')}
          />
        </div>
      </Row>
      <Row label={t('training.sizes')} htmlFor="training-sizes">
        <TextField
          form={form}
          field="hunlSizes"
          id="training-sizes"
          label={t('training.sizes')}
          unit={t('training.ofPot')}
          help={t('training.sizesHelp')}
        />
      </Row>
    </>
  )
}
