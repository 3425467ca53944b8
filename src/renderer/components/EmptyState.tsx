import type { ReactNode } from 'react'
import './EmptyState.css'

interface EmptyStateProps {
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}

/** An invitation where there is nothing yet. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  )
}
