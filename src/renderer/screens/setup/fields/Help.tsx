import type { ReactNode } from 'react'

interface HelpProps {
  readonly id?: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly warning?: string | undefined
}

/** One line below a control: help, which turns in place into what is allowed there. */
export function Help({ id, help, error, warning }: HelpProps) {
  const tone = error !== undefined ? 'error' : warning !== undefined ? 'warning' : 'help'
  return (
    <p id={id} className="form-help" data-tone={tone} aria-live="polite">
      {error ?? warning ?? help}
    </p>
  )
}
