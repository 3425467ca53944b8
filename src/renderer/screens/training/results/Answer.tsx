import { formatSignificant } from '../../../../shared/format/number.ts'
import { gainOf } from '../../../../shared/training/gains.ts'
import type { TrainingResults } from '../../../../shared/training/results.ts'
import { SoFarChip } from '../../../components/Chip.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** The result in a sentence or two. */
export function Answer({
  results: { evaluation },
  isSoFar,
}: {
  readonly results: TrainingResults
  readonly isSoFar: boolean
}) {
  const format = useFormat()
  const { exact } = evaluation.merged
  const gain = gainOf(evaluation)
  const text = (
    <h2 className="training-answer selectable">
      {exact === null
        ? t(evaluation.merged.holdem === null ? 'training.result.merged' : 'training.result.holdem')
        : t('training.result.exact', { value: formatSignificant(exact.exploitability, 3, format.style) })}
      {gain !== null && <> {t('training.result.gained', { share: format.percent(gain, { places: 0 }) })}</>}
    </h2>
  )
  return isSoFar ? (
    <div className="training-answer-row">
      {text}
      <span title={t('training.soFarText')}>
        <SoFarChip />
      </span>
    </div>
  ) : (
    text
  )
}
