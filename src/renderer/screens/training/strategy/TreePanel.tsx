import type { StrategySource } from '../../../../shared/training/strategy.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import { friendly } from '../../../state/bridge.ts'
import { Branches } from './Branches.tsx'
import { useNode } from './useNode.ts'

interface TreePanelProps {
  readonly id: string
  readonly source: StrategySource
}

/** The game from its first deal, opened branch by branch. */
export function TreePanel({ id, source }: TreePanelProps) {
  const root = useNode(id, source, [])
  return (
    <Panel title={t('training.tree')} facts={t('training.treeFacts')} className="tree-panel">
      {root.error !== null && <ErrorNotice title={t('error.loading')} error={friendly(root.error)} />}
      {root.isPending && <Skeleton lines={4} height={30} />}
      {root.data !== undefined && (
        <ScrollRegion label={t('training.treeNodes')} className="tree-scroll">
          <Branches id={id} source={source} node={root.data} opened={2} />
        </ScrollRegion>
      )}
    </Panel>
  )
}
