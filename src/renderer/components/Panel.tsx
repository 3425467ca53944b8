import type { ReactNode } from 'react'
import './Panel.css'

interface PanelProps {
  readonly title: string
  /** Beside the title, in quieter text. */
  readonly facts?: ReactNode
  /** At the right of the title: a legend, a badge, small actions. */
  readonly end?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A titled surface. Panels stand beside each other and never inside each other. */
export function Panel({ title, facts, end, className, children }: PanelProps) {
  return (
    <section className={className === undefined ? 'panel' : `panel ${className}`} aria-label={title}>
      <header className="panel-header">
        <h2>{title}</h2>
        {facts !== undefined && <span className="panel-facts num">{facts}</span>}
        {end !== undefined && <div className="panel-end num">{end}</div>}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
