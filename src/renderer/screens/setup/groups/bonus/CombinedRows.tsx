import { t } from '../../../../i18n/t.ts'
import type { FieldSpec } from '../../fields/Fields.tsx'
import { Fields } from '../../fields/Fields.tsx'
import { Row } from '../../fields/Row.tsx'
import { Tick } from '../../fields/Tick.tsx'
import { UnitInput } from '../../fields/UnitInput.tsx'
import { useForm } from '../../useExperiment.ts'

const PATH = 'bonus_strategy.combined'

/** A bonus bet that follows the hand before: what was let ride, and how good the cards were. */
export function CombinedRows() {
  const section = useForm().config.bonus_strategy.combined
  return (
    <>
      <Row label={t('bonus.base')}>
        <UnitInput path={`${PATH}.base_amount`} kind="money" label={t('bonus.base')} />
      </Row>
      <Row label={t('combined.rides')}>
        <Tick path={`${PATH}.ride_correlation.enabled`} label={t('combined.ridesLabel')} />
        {section?.ride_correlation.enabled === true && <Fields specs={RIDES} />}
      </Row>
      <Row label={t('combined.quality')}>
        <Tick path={`${PATH}.hand_quality_adjustment.enabled`} label={t('combined.qualityLabel')} />
        {section?.hand_quality_adjustment.enabled === true && <Fields specs={QUALITY} />}
        <p className="form-help">{t('combined.help')}</p>
      </Row>
    </>
  )
}

const RIDES: readonly FieldSpec[] = (
  ['both_ride_multiplier', 'one_ride_multiplier', 'both_pull_multiplier'] as const
).map((key) => ({
  path: `${PATH}.ride_correlation.${key}`,
  kind: 'decimal',
  label: t(`combined.${key}`),
  before: '×',
  after: t(`combined.${key}Unit`),
}))

const QUALITY: readonly FieldSpec[] = (['strong_hand_multiplier', 'weak_hand_multiplier'] as const).map(
  (key) => ({
    path: `${PATH}.hand_quality_adjustment.${key}`,
    kind: 'decimal',
    label: t(`combined.${key}`),
    before: '×',
    after: t(`combined.${key}Unit`),
  }),
)
