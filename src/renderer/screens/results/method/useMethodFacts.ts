import type { Results } from '../../../../shared/api/simulations.ts'
import { exactHand } from '../../../../shared/results/exactHand.ts'
import { type PerHour, perHour } from '../../../../shared/results/perHour.ts'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { type Fact, settingsFacts } from './settingsFacts.ts'

/** Settings and circumstances of a run, as label and value. */
export function useMethodFacts({ record, summary, theory }: Results): readonly Fact[] {
  const format = useFormat()
  const cryptographic = record.config.deck.shuffle_algorithm === 'cryptographic'
  const pace = record.config.bankroll.stop_conditions.hands_per_hour
  const hand = exactHand(record.config, theory)
  const hour = hand === null ? null : perHour(hand, pace)
  return [
    { label: t('method.sessions'), value: format.count(summary.figures.sessions) },
    ...settingsFacts(record.config, format),
    cryptographic
      ? { label: t('method.seedLabel'), value: t('method.noSeed') }
      : { label: t('method.seedLabel'), value: record.seed, mono: true },
    { label: t('method.engine'), value: record.engineVersion },
    { label: t('method.workers'), value: record.workers === null ? '–' : format.count(record.workers) },
    { label: t('method.time'), value: format.duration(record.elapsedSeconds) },
    {
      label: t('method.speed'),
      value:
        record.handsPerSecond === null
          ? '–'
          : t('method.handsPerSecond', { speed: format.short(record.handsPerSecond) }),
    },
    ...(theory.play === null
      ? []
      : [
          {
            label: t('method.theory'),
            value: t('method.theoryText', { edge: format.percent(theory.play.houseEdge, { places: 4 }) }),
          },
        ]),
    ...(hour === null ? [] : [{ label: t('method.perHour'), value: hourText(hour, format) }]),
  ]
}

/** What the table costs at the stated pace, and how far an hour strays from it. */
function hourText({ ev, standardDeviation: sd, handsPerHour }: PerHour, format: Format): string {
  return t('method.perHourText', {
    ev: format.money(ev, { places: 2 }),
    sd: format.money(sd, { places: 2 }),
    pace: format.count(handsPerHour),
  })
}
