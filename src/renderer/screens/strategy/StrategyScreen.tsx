import { ArrowLeft, GraduationCap } from 'lucide-react'
import { useParams } from 'wouter'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { ExactBadge } from '../../components/Figures.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { useFormat } from '../../state/useFormat.ts'
import { ChartPanel } from './chart/ChartPanel.tsx'
import { GoalPanels } from './goal/GoalPanels.tsx'
import { LimitsView } from './limits/LimitsView.tsx'
import { Practice } from './practice/Practice.tsx'
import { type Strategy, useStrategy } from './useStrategy.ts'
import { WaysPanel } from './ways/WaysPanel.tsx'
import { paytableName } from './words.ts'
import './strategy.css'

const VIEWS = ['chart', 'limits'] as const

/** Strategy: which hands to let ride, what each decision is worth, which limits to set, and a table to practise at. */
export function StrategyScreen() {
  const strategy = useStrategy()
  const format = useFormat()
  const { view } = useParams<{ view?: string }>()
  const practises = view === 'practise'
  const shown = VIEWS.find((each) => each === view) ?? 'chart'
  return (
    <>
      <TopBar
        title={t('rail.strategy')}
        chip={<ExactBadge />}
        facts={t('strategy.facts', {
          paytable: paytableName(strategy.paytable),
          bet: format.amount(strategy.bet),
        })}
        actions={
          practises ? (
            <ActionButton icon={ArrowLeft} onClick={() => goTo('strategy')}>
              {t('strategy.toChart')}
            </ActionButton>
          ) : (
            <>
              <Segmented
                label={t('limits.view')}
                value={shown}
                options={VIEWS.map((value) => ({ value, label: t(`limits.${value}`) }))}
                onChange={(next) => (next === 'chart' ? goTo('strategy') : goTo('strategy', next))}
              />
              <ActionButton
                variant="filled"
                icon={GraduationCap}
                onClick={() => goTo('strategy', 'practise')}
              >
                {t('strategy.practise')}
              </ActionButton>
            </>
          )
        }
      />
      {practises ? (
        <Practice bet={strategy.bet} />
      ) : shown === 'limits' ? (
        <LimitsView />
      ) : (
        <Body strategy={strategy} />
      )}
    </>
  )
}

function Body({ strategy: { chart, error, retry, bet } }: { readonly strategy: Strategy }) {
  if (chart === undefined) {
    return (
      <div className="screen-body">
        {error === null ? (
          <Skeleton lines={11} height={45} />
        ) : (
          <ErrorNotice title={t('strategy.failed')} error={error} onRetry={retry} />
        )}
      </div>
    )
  }
  return (
    <div className="screen-body strategy-body">
      <ChartPanel chart={chart} bet={bet} />
      <div className="strategy-side">
        <GoalPanels chart={chart} />
        <WaysPanel chart={chart} bet={bet} />
      </div>
    </div>
  )
}
