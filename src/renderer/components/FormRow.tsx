import type { ReactNode } from 'react'
import './FormRow.css'

interface FormRowProps {
  readonly label: string
  /** Id of the control, when it is one field. */
  readonly htmlFor?: string
  readonly help?: ReactNode
  readonly children: ReactNode
}

/** Label left, control right, one line of help below. */
export function FormRow({ label, htmlFor, help, children }: FormRowProps) {
  return (
    <div className="form-row">
      {htmlFor === undefined ? (
        <span className="form-label">{label}</span>
      ) : (
        <label className="form-label" htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className="form-control">
        {children}
        {help !== undefined && <div className="form-help">{help}</div>}
      </div>
    </div>
  )
}

/** Rows under a heading, with a hairline to the next group. */
export function FormGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="form-group">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
