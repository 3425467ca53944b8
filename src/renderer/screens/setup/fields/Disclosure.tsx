import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'

interface DisclosureProps {
  readonly label: string
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** Settings that few people need, unfolded on request. */
export function Disclosure({ label, open, onToggle, children }: DisclosureProps) {
  const id = useId()
  return (
    <div className="disclosure">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <ChevronRight size={14} aria-hidden />
        {label}
      </button>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </div>
  )
}
