import type { ReactNode } from 'react'
import './FormRow.css'

interface FormRowProps {
  readonly label: string
  /** Id of the control, when it is one field. */
  readonly htmlFor?: string
  readonly help?: ReactNode
  /** What is allowed, in place of the help, while the value is not. */
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** Label left, control right, one line of help below. */
export function FormRow({ label, htmlFor, help, error, children }: FormRowProps) {
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
        {error !== undefined ? (
          <div className="form-help form-error" role="alert">
            {error}
          </div>
        ) : (
          help !== undefined && <div className="form-help">{help}</div>
        )}
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
