import type { ReactNode } from 'react'

/** A titled group of rows. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="training-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
