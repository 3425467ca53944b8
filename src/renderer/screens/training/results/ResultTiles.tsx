import { formatSignificant } from '../../../../shared/format/number.ts'
import { gainOf, worthOf } from '../../../../shared/training/gains.ts'
import type { TrainingResults } from '../../../../shared/training/results.ts'
import { ExactBadge, Tile, TileStrip } from '../../../components/Figures.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** The merged strategy's figures, and what several solvers were worth. */
export function ResultTiles({ results }: { readonly results: TrainingResults }) {
  const format = useFormat()
  const { evaluation, speedUp, record } = results
  const { exact, positiveRegret } = evaluation.merged
  const gain = gainOf(evaluation)
  const digits = (value: number) => formatSignificant(value, 3, format.style)
  const several = evaluation.instances.length > 1
  return (
    <TileStrip>
      {exact !== null && (
        <>
          <Tile
            label={t(several ? 'training.tile.merged' : 'training.tile.one')}
            figure={digits(exact.exploitability)}
            aside={t('training.chips')}
          >
            <ExactBadge />
          </Tile>
          <Tile
            label={t('training.tile.value')}
            figure={digits(exact.valuePlayer0)}
            aside={t('training.chips')}
          >
            <ExactBadge /> {t('training.valueText')}
          </Tile>
        </>
      )}
      {exact === null && positiveRegret !== null && (
        <Tile label={t('training.regret')} figure={digits(positiveRegret)} aside={t('training.bb')}>
          {t(several ? 'training.regretMerged' : 'training.regretFalls')}
        </Tile>
      )}
      {gain !== null && (
        <Tile label={t('training.tile.gained')} figure={format.percent(gain, { places: 0 })}>
          {t('training.worth', { times: format.number(worthOf(gain), { places: 1 }) })}
        </Tile>
      )}
      {several && speedUp !== null && (
        <Tile
          label={t('training.tile.speedUp')}
          figure={`${format.number(speedUp.factor, { places: speedUp.factor < 9.95 ? 2 : 1 })}\u202f×`}
        >
          {t('training.speedUpText', {
            together: format.short(speedUp.together),
            single: format.short(speedUp.single),
          })}
        </Tile>
      )}
      <Tile label={t('training.col.iterations')} figure={format.short(record.iterationsDone)}>
        {speedUp === null
          ? format.count(record.iterationsDone)
          : t('training.doneIn', {
              iterations: format.count(record.iterationsDone),
              time: format.duration(record.elapsedSeconds),
            })}
      </Tile>
    </TileStrip>
  )
}
