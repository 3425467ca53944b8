import type { ReactNode } from 'react'

interface RowProps {
  readonly label: string
  /** Id of the control; a row of several controls names each by itself. */
  readonly htmlFor?: string
  readonly children: ReactNode
}

/** One line of the form: label left, control right. */
export function Row({ label, htmlFor, children }: RowProps) {
  return (
    <div className="form-row">
      {htmlFor === undefined ? (
        <span className="form-label">{label}</span>
      ) : (
        <label className="form-label" htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className="form-control">{children}</div>
    </div>
  )
}

/** A titled group of rows. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="form-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
