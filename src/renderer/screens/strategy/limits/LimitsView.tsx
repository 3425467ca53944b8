import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LimitsCell, LimitsGrid } from '../../../../shared/exact/limits.ts'
import { frontierPlaces, withLimits } from '../../../../shared/exact/limitsView.ts'
import { notExactText } from '../../../../shared/results/notExactWords.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import { goTo } from '../../../shell/navigate.ts'
import { useDraft } from '../../../state/draft.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { FrontierPanel } from './FrontierPanel.tsx'
import { HeatMap } from './HeatMap.tsx'
import { MEASURES, type Measure } from './measures.ts'
import { PointPanel } from './PointPanel.tsx'
import { type Limits, useLimits } from './useLimits.ts'
import './limits.css'

/** Limits: what every pair of a win limit and a loss limit brings, exactly. */
export function LimitsView() {
  const limits = useLimits()
  const { grid, answer } = limits
  if (grid !== null && answer?.kind === 'solved') return <Solved grid={grid} all={answer.cells} />
  return (
    <div className="screen-body">
      <Panel title={t('limits.title')}>
        <Waiting limits={limits} />
      </Panel>
    </div>
  )
}

function Waiting({ limits }: { readonly limits: Limits }) {
  const format = useFormat()
  const { answer, working, share, error, cancelled, work, cancel, grid } = limits
  if (grid === null) return <p className="side-text">{t('limits.noGrid')}</p>
  if (answer !== undefined && answer.kind !== 'solved')
    return <p className="side-text">{notExactText(answer, format.style)}</p>
  if (working) {
    const done = format.percent(Math.floor(share * 100) / 100, { places: 0 })
    const n = grid.winLimitsCents.length * grid.lossLimitsCents.length
    return (
      <div className="limits-wait">
        <p className="side-text num">{t('limits.working', { n, share: done })}</p>
        <ProgressBar value={share} label={t('limits.progress')} />
        <ActionButton onClick={cancel}>{t('action.cancel')}</ActionButton>
      </div>
    )
  }
  if (error !== null && !cancelled)
    return <ErrorNotice title={t('limits.failed')} error={error} onRetry={work} />
  return (
    <div className="limits-wait">
      <p className="side-text">{t('limits.stopped')}</p>
      <ActionButton onClick={work}>{t('limits.work')}</ActionButton>
    </div>
  )
}

function Solved({ grid, all }: { readonly grid: LimitsGrid; readonly all: readonly LimitsCell[] }) {
  const format = useFormat()
  const { draft, edit } = useDraft()
  const own = draft.config.simulation.hands_per_session
  const [measure, setMeasure] = useState<Measure>('pWin')
  const [hands, setHands] = useState(grid.hands.includes(own) ? own : grid.hands[0]!)
  const [chosen, setChosen] = useState(0)
  const { cells, frontier } = useMemo(() => {
    const shown = all.filter((cell) => cell.hands === hands)
    return { cells: shown, frontier: frontierPlaces(shown) }
  }, [all, hands])
  const open = (place: number) => {
    edit({ config: withLimits(draft.config, cells[place]!) })
    goTo('setup')
  }
  return (
    <div className="screen-body limits-body">
      <Panel
        title={t('limits.title')}
        className="heat-panel"
        end={
          <>
            <Select
              aria-label={t('limits.hands')}
              value={String(hands)}
              data={grid.hands.map((count) => ({
                value: String(count),
                label: t('limits.handsOption', { hands: format.count(count) }),
              }))}
              allowDeselect={false}
              onChange={(next) => setHands(Number(next ?? hands))}
            />
            <Segmented
              label={t('limits.measure')}
              value={measure}
              options={MEASURES.map((value) => ({ value, label: t(`limits.${value}`) }))}
              onChange={setMeasure}
            />
          </>
        }
      >
        <HeatMap
          grid={grid}
          cells={cells}
          measure={measure}
          frontier={frontier}
          chosen={chosen}
          onPoint={setChosen}
          onOpen={open}
        />
        <p className="chart-note">{t(`limits.unit.${measure}`, { currency: format.style.currency })}</p>
      </Panel>
      <div className="strategy-side">
        <PointPanel cell={cells[chosen]!} isFramed={frontier.has(chosen)} onOpen={() => open(chosen)} />
        <FrontierPanel cells={cells} frontier={frontier} onPoint={setChosen} />
      </div>
    </div>
  )
}
