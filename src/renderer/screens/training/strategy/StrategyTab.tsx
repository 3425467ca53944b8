import { Select } from '@mantine/core'
import { useState } from 'react'
import type { StrategySource } from '../../../../shared/training/strategy.ts'
import { t } from '../../../i18n/t.ts'
import type { ShownTraining } from '../useShownTraining.ts'
import { HoldemBrowser } from './HoldemBrowser.tsx'
import { InfosetPanel } from './InfosetPanel.tsx'
import { PushFoldGrids } from './PushFoldGrids.tsx'
import { TreePanel } from './TreePanel.tsx'

/** The strategy itself: a tree for small games, the grid of starting hands for hold'em. */
export function StrategyTab({ training: { card } }: { readonly training: ShownTraining }) {
  const [source, setSource] = useState<StrategySource>('merged')
  const { game, instances } = card.config
  return (
    <div className="screen-body training-body">
      {instances > 1 && (
        <div className="strategy-source">
          <Select
            aria-label={t('training.whose')}
            allowDeselect={false}
            data={[
              { value: 'merged', label: t('training.merged') },
              ...Array.from({ length: instances }, (_, index) => ({
                value: String(index),
                label: t('training.solver', { solver: index + 1 }),
              })),
            ]}
            value={String(source)}
            onChange={(value) => setSource(value === null || value === 'merged' ? 'merged' : Number(value))}
          />
        </div>
      )}
      {(game === 'kuhn' || game === 'leduc') && (
        <section className="strategy-tree">
          <TreePanel key={source} id={card.id} source={source} />
          <InfosetPanel key={`${source} list`} id={card.id} source={source} />
        </section>
      )}
      {game === 'push_fold' && <PushFoldGrids id={card.id} source={source} />}
      {(game === 'hulhe' || game === 'hunl') && <HoldemBrowser id={card.id} source={source} />}
    </div>
  )
}
