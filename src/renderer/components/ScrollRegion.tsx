import type { ComponentProps } from 'react'

/** A part that scrolls by itself. It takes the focus, so that people without a mouse can scroll it too. */
export function ScrollRegion({
  label,
  ...rest
}: Omit<ComponentProps<'section'>, 'aria-label'> & { readonly label: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: that is the point of it.
  return <section {...rest} tabIndex={0} aria-label={label} /> // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
}
