import type { RunProgress } from '../../../shared/results/progress.ts'
import { Tile, TileStrip } from '../../components/Figures.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import type { ShownRun } from './useShownRun.ts'

const NONE = '–'

interface RunTilesProps {
  readonly run: ShownRun
  readonly progress: RunProgress
}

/** How fast it goes, and what it shows so far. */
export function RunTiles({ run, progress }: RunTilesProps) {
  const format = useFormat()
  const running = run.state === 'running'
  const { figures, handsPerSecond, lanes } = progress
  const playing = lanes.filter((lane) => lane.state === 'playing').length
  const ahead =
    figures?.winRate == null ? null : format.estimate(figures.winRate, figures.winRateCI, 'percent')
  const average =
    figures?.meanProfit == null ? null : format.estimate(figures.meanProfit, figures.meanProfitCI, 'money')
  return (
    <TileStrip>
      <Tile
        label={t('run.speed')}
        figure={running && handsPerSecond > 0 ? format.short(handsPerSecond) : NONE}
        {...(running && handsPerSecond > 0 ? { aside: t('run.handsPerSecond') } : {})}
      >
        {running && playing > 0
          ? t('run.aWorker', { speed: format.short(handsPerSecond / playing) })
          : t(running ? 'run.starting' : 'run.nothingMoves')}
      </Tile>
      <Tile label={t('run.elapsed')} figure={format.duration(progress.elapsedSeconds)}>
        {t('run.hands', { hands: format.count(progress.handsDone) })}
      </Tile>
      <Tile label={t('run.ahead')} figure={ahead?.value ?? NONE} {...aside(ahead?.plusMinus)}>
        {figures?.lossRate == null
          ? t('run.noneYet')
          : t('setup.evenBehind', {
              even: format.percent(figures.pushRate ?? 0, { places: ahead?.places ?? 2 }),
              behind: format.percent(figures.lossRate, { places: ahead?.places ?? 2 }),
            })}
      </Tile>
      <Tile label={t('run.average')} figure={average?.value ?? NONE} {...aside(average?.plusMinus)}>
        {figures?.sdProfit == null
          ? t('run.noneYet')
          : t('run.deviation', { sd: format.estimate(figures.sdProfit, figures.sdProfitCI, 'money').value })}
      </Tile>
    </TileStrip>
  )
}

function aside(text: string | null | undefined): { readonly aside?: string } {
  return text == null ? {} : { aside: text }
}
