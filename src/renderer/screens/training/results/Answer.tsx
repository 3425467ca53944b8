import { formatSignificant } from '../../../../shared/format/number.ts'
import { gainOf } from '../../../../shared/training/gains.ts'
import type { TrainingResults } from '../../../../shared/training/results.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** The result in a sentence or two. */
export function Answer({ results: { evaluation } }: { readonly results: TrainingResults }) {
  const format = useFormat()
  const { exact } = evaluation.merged
  const gain = gainOf(evaluation)
  return (
    <h2 className="training-answer selectable">
      {exact === null
        ? t('training.result.holdem')
        : t('training.result.exact', { value: formatSignificant(exact.exploitability, 3, format.style) })}
      {gain !== null && <> {t('training.result.gained', { share: format.percent(gain, { places: 0 }) })}</>}
    </h2>
  )
}
