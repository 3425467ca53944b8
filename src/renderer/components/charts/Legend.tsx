export interface LegendEntry {
  readonly label: string
  /** CSS colour, a variable of the theme. */
  readonly colour: string
  readonly mark?: 'bar' | 'line'
}

/** Which colour means what; stands at the top right of a panel. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="legend">
      {entries.map(({ label, colour, mark = 'bar' }) => (
        <li key={label}>
          <i data-mark={mark} style={{ background: colour }} />
          {label}
        </li>
      ))}
    </ul>
  )
}
