import type { Sample } from '../../../../shared/results/preview.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface SessionFiguresProps {
  readonly sample: Sample
  /** They belong to the last settings that could be played. */
  readonly outdated: boolean
}

/** What a session comes to: from a quick sample, and said to be so, each figure with its interval. */
export function SessionFigures({ sample, outdated }: SessionFiguresProps) {
  const format = useFormat()
  const { figures } = sample
  const mean = figures.meanProfit ?? 0
  const loses = mean <= 0
  const ahead = format.estimate(figures.winRate ?? 0, figures.winRateCI, 'percent')
  const average = format.estimate(
    loses ? -mean : mean,
    figures.meanProfitCI && width(figures.meanProfitCI),
    'money',
  )
  const hands = format.estimate(figures.meanHands ?? 0, figures.meanHandsCI, 'number')
  return (
    <>
      <header className="preview-header">
        <h2>{t('setup.worth')}</h2>
        <p className="preview-method">
          {outdated
            ? t('setup.lastPlayable')
            : t('setup.quickSample', { sessions: format.count(figures.sessions) })}
        </p>
      </header>
      <div className="preview-hero">
        <div className="preview-label">{t('chart.chanceOfLeavingAhead')}</div>
        <div className="preview-big num">
          {ahead.value} <small>{ahead.plusMinus}</small>
        </div>
        <div className="preview-sub num">
          {t('setup.evenBehind', {
            even: format.percent(figures.pushRate ?? 0, { places: ahead.places }),
            behind: format.percent(figures.lossRate ?? 0, { places: ahead.places }),
          })}
        </div>
      </div>
      <div className="preview-pair">
        <div>
          <div className="preview-label">{loses ? t('setup.expectedLoss') : t('setup.expectedWin')}</div>
          <div className="preview-figure num">
            {average.value} <small>{average.plusMinus}</small>
          </div>
        </div>
        <div>
          <div className="preview-label">{t('setup.handsPlayed')}</div>
          <div className="preview-figure num">
            {hands.value} <small>{hands.plusMinus}</small>
          </div>
        </div>
      </div>
    </>
  )
}

/** An interval of the same width around zero: its half is all that is shown. */
function width([low, high]: readonly [number, number]): readonly [number, number] {
  const half = (high - low) / 2
  return [-half, half]
}
