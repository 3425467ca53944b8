import { Select } from '@mantine/core'
import { useState } from 'react'
import type { StrategySource } from '../../../../shared/training/strategy.ts'
import { Segmented } from '../../../components/Segmented.tsx'
import { t } from '../../../i18n/t.ts'
import type { ShownTraining } from '../useShownTraining.ts'
import { HoldemBrowser } from './HoldemBrowser.tsx'
import { InfosetPanel } from './InfosetPanel.tsx'
import { PushFoldGrids } from './PushFoldGrids.tsx'
import { Play } from './play/Play.tsx'
import { TreePanel } from './TreePanel.tsx'

/** The strategy itself: a tree for small games, the grid of starting hands for hold'em. */
export function StrategyTab({ training: { card } }: { readonly training: ShownTraining }) {
  const [source, setSource] = useState<StrategySource>('merged')
  const [look, setLook] = useState<'browse' | 'play'>('browse')
  const { game, instances } = card.config
  const small = game === 'kuhn' || game === 'leduc'
  return (
    <div className="screen-body training-body">
      {(instances > 1 || small) && (
        <div className="strategy-source">
          {instances > 1 && (
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
          )}
          {small && (
            <Segmented
              label={t('training.look')}
              value={look}
              options={[
                { value: 'browse', label: t('training.look.browse') },
                { value: 'play', label: t('training.look.play') },
              ]}
              onChange={setLook}
            />
          )}
        </div>
      )}
      {small && look === 'play' && <Play key={`${source} play`} id={card.id} source={source} />}
      {small && look === 'browse' && (
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
