import { Popover } from '@mantine/core'
import { Info } from 'lucide-react'
import { t } from '../../i18n/t.ts'

export type ExplainTopic = 'ahead' | 'average' | 'perHand' | 'sd' | 'hands'

interface ExplainProps {
  readonly topic: ExplainTopic
  readonly name: string
  /** What it was computed from: `100,000 sessions`. */
  readonly from: string
}

/** A figure's name that tells, when asked, where the number comes from. */
export function Explain({ topic, name, from }: ExplainProps) {
  const lines = [
    { label: t('explain.formula'), text: t(`explain.${topic}.formula`) },
    { label: t('explain.from'), text: from },
    { label: t('explain.interval'), text: t(`explain.${topic}.interval`) },
    { label: t('explain.source'), text: t(`explain.${topic}.source`) },
  ]
  return (
    <span className="explain">
      {name}
      <Popover width={320} position="bottom-start" shadow="lift" withRoles trapFocus={false} returnFocus>
        <Popover.Target>
          <button type="button" className="explain-button" aria-label={t('explain.of', { name })}>
            <Info size={13} strokeWidth={1.75} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('explain.of', { name })}>
          <div className="explain-text selectable">
            <h3>{name}</h3>
            <dl>
              {lines.map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}
