import type { ExactFigures as Figures } from '../../../../shared/results/exactSession.ts'
import { ExactBadge } from '../../../components/Figures.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface ExactFiguresProps {
  readonly figures: Figures
  /** They belong to the last settings that could be played. */
  readonly outdated: boolean
}

/** What a session comes to, without simulating any. */
export function ExactFigures({ figures, outdated }: ExactFiguresProps) {
  const format = useFormat()
  const { pWin, pPush, pLoss, meanProfit, meanHands } = figures
  const loses = meanProfit <= 0
  return (
    <>
      <header className="preview-header" data-exact>
        <h2>{t('setup.worth')}</h2>
        <ExactBadge />
        {outdated && <p className="preview-method">{t('setup.lastPlayable')}</p>}
      </header>
      <div className="preview-hero">
        <div className="preview-label">{t('chart.chanceOfLeavingAhead')}</div>
        <div className="preview-big num">{format.percent(pWin, { places: 2 })}</div>
        <div className="preview-sub num">
          {t('setup.evenBehind', {
            even: format.percent(pPush, { places: 2 }),
            behind: format.percent(pLoss, { places: 2 }),
          })}
        </div>
      </div>
      <div className="preview-pair">
        <div>
          <div className="preview-label">{loses ? t('setup.expectedLoss') : t('setup.expectedWin')}</div>
          <div className="preview-figure num">{format.money(Math.abs(meanProfit), { places: 2 })}</div>
        </div>
        <div>
          <div className="preview-label">{t('setup.handsPlayed')}</div>
          <div className="preview-figure num">{format.number(meanHands, { places: 1 })}</div>
        </div>
      </div>
    </>
  )
}
