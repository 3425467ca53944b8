import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { KeyCap } from '../components/KeyCap.tsx'
import { t } from '../i18n/t.ts'
import { BrandMark } from './BrandMark.tsx'
import type { StageEntry } from './stages.ts'
import { EXPERIMENT, FOOT, KNOWLEDGE, LIBRARY } from './stages.ts'
import { useStageStates } from './useStageStates.ts'
import './Rail.css'

/** Stages of the work in their order. A stage with nothing to show says why. */
export function Rail() {
  const states = useStageStates()
  const entry = (item: StageEntry, note?: ReactNode) => (
    <RailLink
      key={item.stage}
      item={item}
      note={note ?? states[item.stage]?.note}
      reason={states[item.stage]?.reason}
    />
  )
  return (
    <nav className="rail" aria-label={t('shell.stages')}>
      <div className="rail-brand">
        <BrandMark />
        <span className="rail-name">{t('app.name')}</span>
      </div>
      {entry(LIBRARY)}
      <div className="rail-group">
        <span>{t('shell.experiment')}</span>
      </div>
      {EXPERIMENT.map((item) => entry(item))}
      <div className="rail-group">
        <span>{t('shell.knowledge')}</span>
      </div>
      {KNOWLEDGE.map((item) => entry(item))}
      <div className="rail-foot">
        {FOOT.map((item) => entry(item, item.stage === 'help' ? <KeyCap>?</KeyCap> : undefined))}
      </div>
    </nav>
  )
}

interface RailLinkProps {
  readonly item: StageEntry
  readonly note: ReactNode
  readonly reason: string | undefined
}

function RailLink({ item, note, reason }: RailLinkProps) {
  const [location] = useLocation()
  const folded = useMediaQuery('(max-width: 1199px)') ?? false
  const Icon = item.icon
  const label = t(item.label)
  const current = location.split('/')[1] === item.stage
  return (
    <Tooltip
      label={reason ?? (typeof note === 'string' ? `${label}, ${note}` : label)}
      disabled={reason === undefined && !folded}
      position="right"
    >
      <a
        className="rail-link"
        href={reason === undefined ? `#/${item.stage}` : undefined}
        // Without an address it is not a link by itself; the reason must still be reachable by keyboard.
        {...(reason === undefined ? {} : { role: 'link', tabIndex: 0 })}
        aria-current={current ? 'page' : undefined}
        aria-disabled={reason === undefined ? undefined : true}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="rail-name">{label}</span>
        {note !== undefined && <span className="rail-note num">{note}</span>}
      </a>
    </Tooltip>
  )
}
