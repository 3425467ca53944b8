import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { StrategySource, TreeNode } from '../../../../shared/training/strategy.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { ShareBar } from './ShareBar.tsx'
import { useNode } from './useNode.ts'
import { actionWord, cardWord } from './words.ts'

interface BranchesProps {
  readonly id: string
  readonly source: StrategySource
  readonly node: TreeNode
  /** Levels that are open from the beginning, along the first branch. */
  readonly opened: number
}

/** What may follow a node; each branch opens in place. */
export function Branches({ id, source, node, opened }: BranchesProps) {
  return (
    <ul className="branches">
      {node.children.map((child, index) => (
        <Branch
          key={child.label}
          id={id}
          source={source}
          parent={node}
          index={index}
          opened={index === 0 ? opened : 0}
        />
      ))}
    </ul>
  )
}

interface BranchProps {
  readonly id: string
  readonly source: StrategySource
  readonly parent: TreeNode
  readonly index: number
  readonly opened: number
}

function Branch({ id, source, parent, index, opened }: BranchProps) {
  const format = useFormat()
  const [open, setOpen] = useState(opened > 0)
  const node = useNode(id, source, [...parent.steps, index], open)
  const child = parent.children[index]
  if (child === undefined) return null
  const chance = parent.kind === 'chance'
  const ends = child.kind === 'terminal'
  const label = chance ? cardWord(child.label) : actionWord(child.label)
  const who = chance
    ? t('training.chance')
    : t('training.player', { player: String((parent.player ?? 0) + 1) })
  const row = (
    <>
      <ChevronRight size={14} aria-hidden style={{ visibility: ends ? 'hidden' : 'visible' }} />
      <span className="branch-label">
        <b>{label}</b> <span>{ends ? `${who}, ${t('training.ends')}` : who}</span>
      </span>
      <ShareBar share={child.probability} quiet={chance} />
      <span className="branch-value num">{format.number(child.value, { places: 3, sign: 'always' })}</span>
    </>
  )
  return (
    <li>
      {ends ? (
        <div className="branch">{row}</div>
      ) : (
        <button type="button" className="branch" aria-expanded={open} onClick={() => setOpen(!open)}>
          {row}
        </button>
      )}
      {open && node.data !== undefined && (
        <Branches id={id} source={source} node={node.data} opened={opened - 1} />
      )}
    </li>
  )
}
