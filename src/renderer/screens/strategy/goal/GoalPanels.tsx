import { Select } from '@mantine/core'
import { SlidersHorizontal } from 'lucide-react'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import { notExactText } from '../../../../shared/results/notExactWords.ts'
import type { StrategyChart } from '../../../../shared/results/strategy.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { ExactBadge } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { goTo } from '../../../shell/navigate.ts'
import { useDraft } from '../../../state/draft.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { DeparturesPanel } from './DeparturesPanel.tsx'
import { GoalFigures } from './GoalFigures.tsx'
import { GOAL_KINDS, type GoalKind, goalText, playedFor, withinText } from './goals.ts'
import { SavePolicy } from './SavePolicy.tsx'
import { type Goal, useGoal } from './useGoal.ts'

/** Best play for what the player wants: what it gains, what it costs, and where it departs. */
export function GoalPanels({ chart }: { readonly chart: StrategyChart }) {
  const goal = useGoal()
  const format = useFormat()
  const { kind, choose, config, answer } = goal
  const explanation = answer?.kind === 'solved' ? answer.explanation : null
  return (
    <>
      <Panel title={t('goal.title')} end={<ExactBadge />} className="goal-panel">
        <div className="goal-choice num">
          <Select
            aria-label={t('goal.goal')}
            value={kind}
            data={GOAL_KINDS.map((value) => ({ value, label: goalText(value, config, format) }))}
            allowDeselect={false}
            onChange={(next) => choose((next ?? 'win') as GoalKind)}
          />
          <span>{withinText(config, format)}</span>
        </div>
        <GoalAnswer goal={goal} />
        {answer?.kind === 'solved' && (
          <div className="goal-actions">
            <ActionButton icon={SlidersHorizontal} onClick={() => simulate(playedFor(kind, config))}>
              {t('goal.simulate')}
            </ActionButton>
            <SavePolicy config={playedFor(kind, config)} />
          </div>
        )}
      </Panel>
      {explanation !== null && <DeparturesPanel explanation={explanation} chart={chart} />}
    </>
  )
}

/** Opens the experiment in Set up, with best play for the goal as its strategy. */
function simulate(config: SimulationConfig): void {
  useDraft.getState().edit({ config })
  goTo('setup')
}

function GoalAnswer({ goal: { answer, error, solving, solve } }: { readonly goal: Goal }) {
  const { style } = useFormat()
  if (answer?.kind === 'solved') return <GoalFigures best={answer} />
  if (answer !== undefined) return <p className="side-text">{notExactText(answer, style)}</p>
  if (solving) {
    return (
      <p className="side-text" role="status">
        {t('goal.solving')}
      </p>
    )
  }
  if (error !== null) {
    return (
      <ErrorNotice title={t('goal.failed')} error={error} {...(solve === null ? {} : { onRetry: solve })} />
    )
  }
  return (
    <div className="goal-ask">
      <p className="side-text">{t('goal.long')}</p>
      {solve !== null && <ActionButton onClick={solve}>{t('goal.solve')}</ActionButton>}
    </div>
  )
}
