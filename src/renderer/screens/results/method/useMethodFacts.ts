import type { Results } from '../../../../shared/api/simulations.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { type Fact, settingsFacts } from './settingsFacts.ts'

/** Settings and circumstances of a run, as label and value. */
export function useMethodFacts({ record, summary, theory }: Results): readonly Fact[] {
  const format = useFormat()
  const cryptographic = record.config.deck.shuffle_algorithm === 'cryptographic'
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
    {
      label: t('method.theory'),
      value: t('method.theoryText', { edge: format.percent(theory.houseEdge, { places: 4 }) }),
    },
  ]
}
