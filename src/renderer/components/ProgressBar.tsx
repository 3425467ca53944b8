import './ProgressBar.css'

interface ProgressBarProps {
  /** 0 to 1. */
  readonly value: number
  readonly label: string
  /** 10 on the run screen, 8 in cards, 5 in lanes. */
  readonly size?: 'hero' | 'card' | 'lane'
  readonly state?: 'going' | 'paused' | 'failed'
  /** Of a bar that belongs to a line of a chart; a variable of the theme. */
  readonly colour?: string
}

/** Moves in straight lines between updates; hatched while paused. */
export function ProgressBar({ value, label, size = 'card', state = 'going', colour }: ProgressBarProps) {
  const percent = Math.min(100, Math.max(0, value * 100))
  return (
    <div
      className="progress-bar"
      data-size={size}
      data-state={state}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percent)}
    >
      <i style={{ width: `${percent}%`, ...(colour === undefined ? {} : { background: colour }) }} />
    </div>
  )
}
