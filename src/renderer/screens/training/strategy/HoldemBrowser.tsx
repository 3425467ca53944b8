import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BucketGrid, StrategySource } from '../../../../shared/training/strategy.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { BucketBars } from './BucketBars.tsx'
import { HandGrid } from './HandGrid.tsx'
import { actionWord } from './words.ts'

interface HoldemBrowserProps {
  readonly id: string
  readonly source: StrategySource
}

/** Hold'em by betting line: the 169 hands before the flop, buckets from weak to strong after it. */
export function HoldemBrowser({ id, source }: HoldemBrowserProps) {
  const [steps, setSteps] = useState<readonly number[]>([])
  const grid = useQuery({
    queryKey: ['trainings', 'grid', id, source, steps],
    queryFn: () => ask(bridge().trainings.grid({ id, source, steps: [...steps] })),
    placeholderData: keepPreviousData,
  })
  if (grid.error !== null) return <ErrorNotice title={t('error.loading')} error={friendly(grid.error)} />
  if (grid.data === undefined) return <Skeleton />
  return <Shown key={grid.data.steps.join()} grid={grid.data} onSteps={setSteps} />
}

interface ShownProps {
  readonly grid: BucketGrid
  readonly onSteps: (steps: readonly number[]) => void
}

function Shown({ grid, onSteps }: ShownProps) {
  const format = useFormat()
  // The last action is the boldest one, and the most telling.
  const [shown, setShown] = useState(grid.actions.length - 1)
  const action = grid.actions[shown]
  if (action === undefined) return null
  const title = t(`training.street.${STREETS[grid.street] ?? 0}`)
  const shares = grid.rows.map(({ name, probabilities }) => ({ name, share: probabilities[shown] ?? 0 }))
  const word = actionWord(action.label)
  return (
    <>
      <nav className="betting-line" aria-label={t('training.line')}>
        <ActionButton size="sm" variant="subtle" onClick={() => onSteps([])}>
          {t('training.lineStart')}
        </ActionButton>
        {grid.line.map((label, index) => (
          <ActionButton
            // biome-ignore lint/suspicious/noArrayIndexKey: an action may come twice in a line.
            key={index}
            size="sm"
            variant="subtle"
            onClick={() => onSteps(grid.steps.slice(0, index + 1))}
          >
            {actionWord(label)}
          </ActionButton>
        ))}
        <span className="betting-next">{t('training.next')}</span>
        {grid.actions.map(
          ({ label, opens }, index) =>
            opens && (
              <ActionButton key={label} size="sm" onClick={() => onSteps([...grid.steps, index])}>
                {actionWord(label)}
              </ActionButton>
            ),
        )}
      </nav>
      <Panel
        title={`${title}, ${t('training.player', { player: String(grid.player + 1) })}`}
        facts={`${t('training.pot', { pot: format.number(grid.pot, { places: Number.isInteger(grid.pot) ? 0 : 1 }) })} · ${t(grid.street === 0 ? 'training.gridFacts' : 'training.bucketsFacts')}`}
        end={
          <Segmented
            label={t('training.shownAction')}
            value={String(shown)}
            options={grid.actions.map(({ label }, index) => ({
              value: String(index),
              label: actionWord(label),
            }))}
            onChange={(value) => setShown(Number(value))}
          />
        }
      >
        {grid.rows.length === 169 && grid.street === 0 ? (
          <HandGrid
            label={t('training.grid')}
            action={word}
            shares={new Map(shares.map(({ name, share }) => [name, share]))}
          />
        ) : (
          <BucketBars shares={shares} action={word} />
        )}
      </Panel>
    </>
  )
}

const STREETS = ['0', '1', '2', '3'] as const
