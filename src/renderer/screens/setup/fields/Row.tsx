import type { ReactNode } from 'react'
import type { TermId } from '../../../i18n/en/terms.ts'
import { Term } from './Term.tsx'
import './fields.css'

interface RowProps {
  readonly label: string
  /** Id of the control; a row of several controls names each by itself. */
  readonly htmlFor?: string
  /** What the label's word means, on request. */
  readonly term?: TermId
  readonly children: ReactNode
}

/** One line of the form: label left, control right. */
export function Row({ label, htmlFor, term, children }: RowProps) {
  return (
    <div className="form-row">
      <span className="form-label">
        {htmlFor === undefined ? label : <label htmlFor={htmlFor}>{label}</label>}
        {term !== undefined && <Term id={term} name={label} />}
      </span>
      <div className="form-control">{children}</div>
    </div>
  )
}
