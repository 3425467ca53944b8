import { formatSignificant } from '../../../../shared/format/number.ts'
import { worthOf } from '../../../../shared/training/gains.ts'
import type { TrainingProgress } from '../../../../shared/training/progress.ts'
import { ExactBadge, Tile, TileStrip } from '../../../components/Figures.tsx'
import type { Format } from '../../../format/format.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { ShownTraining } from '../useShownTraining.ts'
import { measured, standing } from './figures.ts'

const NONE = '–'

interface TilesProps {
  readonly training: ShownTraining
  readonly progress: TrainingProgress
}

/** Merged, mean, gained, progress and what is left; for hold'em, which has no exact measure, regret and rates. */
export function TrainingTiles(props: TilesProps) {
  const exact = props.progress.instances.some(({ progress }) => progress.exploitability !== null)
  return (
    <TileStrip>
      {exact ? <ExactTiles {...props} /> : <RegretTiles {...props} />}
      <ProgressTile {...props} />
      <LeftTile {...props} />
    </TileStrip>
  )
}

function ExactTiles({ progress }: TilesProps) {
  const format = useFormat()
  const { merged, mean, best, gained } = standing(progress)
  const digits = (value: number) => formatSignificant(value, 3, format.style)
  const one = progress.instances.length === 1
  if (one) {
    return (
      <>
        <Tile label={t('training.tile.one')} {...chips(mean, digits)}>
          <ExactBadge />
        </Tile>
        <Tile label={t('training.tile.speed')} figure={rateText(progress.iterPerSec, format)}>
          {t('training.iterationsASecond')}
        </Tile>
      </>
    )
  }
  return (
    <>
      <Tile label={t('training.tile.merged')} {...chips(merged, digits)}>
        {t(merged === null ? 'training.mergedAtEnd' : 'training.exploitabilityExact')}
      </Tile>
      <Tile label={t('training.tile.mean')} {...chips(mean, digits)}>
        {best === null
          ? t('training.notMeasured')
          : t('training.best', { value: digits(best.value), solver: best.solver })}
      </Tile>
      <Tile
        label={t('training.tile.gained')}
        figure={gained === null ? NONE : format.percent(gained, { places: 0 })}
      >
        {gained === null || gained <= 0
          ? t('training.gainedAtEnd')
          : t('training.worth', { times: format.number(worthOf(gained), { places: 1 }) })}
      </Tile>
    </>
  )
}

function RegretTiles({ progress }: TilesProps) {
  const format = useFormat()
  const { mean, best } = measured(progress, 'positiveRegret')
  const digits = (value: number) => formatSignificant(value, 3, format.style)
  const touched = Math.max(0, ...progress.instances.map((each) => each.progress.infosetsTouched))
  return (
    <>
      <Tile
        label={t('training.regret')}
        {...(mean === null ? { figure: NONE } : { figure: digits(mean), aside: t('training.bb') })}
      >
        {best === null
          ? t('training.notMeasured')
          : progress.instances.length === 1
            ? t('training.regretFalls')
            : t('training.regretBest', { value: digits(best.value), solver: best.solver })}
      </Tile>
      <Tile label={t('training.tile.speed')} figure={rateText(progress.iterPerSec, format)}>
        {t('training.iterationsASecond')}
      </Tile>
      <Tile label={t('training.infosets')} figure={format.short(touched)}>
        {t('training.touched')}
      </Tile>
    </>
  )
}

function ProgressTile({ progress }: TilesProps) {
  const format = useFormat()
  const { fraction, iterationsDone, iterationsTarget, elapsedSeconds } = progress
  return (
    <Tile
      label={t('training.tile.progress')}
      // Rounded down, so that 100 % means all of it.
      figure={format.percent(Math.floor(fraction * 100) / 100, { places: 0 })}
    >
      {iterationsTarget === null
        ? t('training.doneIn', {
            iterations: format.count(iterationsDone),
            time: format.duration(elapsedSeconds),
          })
        : t('training.doneOf', {
            iterations: format.count(iterationsDone),
            total: format.count(iterationsTarget),
          })}
    </Tile>
  )
}

function LeftTile({ training, progress }: TilesProps) {
  const format = useFormat()
  const target = training.card.config.targetExploitability
  const seconds = target === undefined ? progress.etaSeconds : progress.etaToTargetSeconds
  const label =
    target === undefined
      ? t('training.tile.left')
      : t('training.tile.target', { target: formatSignificant(target, 3, format.style) })
  const running = training.state === 'running'
  const rate = t('training.atRate', { rate: format.short(progress.iterPerSec) })
  if (!running)
    return (
      <Tile label={label} figure={NONE}>
        {t('run.nothingMoves')}
      </Tile>
    )
  // Before the first iteration nothing is known of the speed, and the time does not run yet.
  if (seconds === null || progress.iterPerSec === 0)
    return (
      <Tile label={label} figure={t('eta.estimating')}>
        {progress.iterPerSec === 0 ? t('training.notBegun') : rate}
      </Tile>
    )
  return (
    <Tile label={label} figure={format.about(seconds)}>
      {rate}
    </Tile>
  )
}

function chips(value: number | null, digits: (value: number) => string) {
  return value === null ? { figure: NONE } : { figure: digits(value), aside: t('training.chips') }
}

const rateText = (rate: number, format: Format) => (rate === 0 ? NONE : format.short(rate))
