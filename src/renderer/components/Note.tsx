import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './Note.css'

interface NoteProps {
  readonly tone?: 'plain' | 'warn' | 'bad'
  readonly icon: LucideIcon
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A line in the page that deserves care: what is safe, a caveat, a flag. */
export function Note({ tone = 'plain', icon: Icon, children, action }: NoteProps) {
  return (
    <div className="note" data-tone={tone}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <div className="note-text selectable">{children}</div>
      {action}
    </div>
  )
}
