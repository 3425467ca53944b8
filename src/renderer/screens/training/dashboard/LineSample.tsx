interface LineSampleProps {
  readonly colour: string
  readonly dash: string
}

/** A piece of the line that stands for this one in the chart. */
export function LineSample({ colour, dash }: LineSampleProps) {
  return (
    <svg width="20" height="10" aria-hidden>
      <line x1="0" y1="5" x2="20" y2="5" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  )
}
