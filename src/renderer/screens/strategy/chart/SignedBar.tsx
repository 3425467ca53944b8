/** Both signs on one square-root scale: positions as shares of the width. */
export interface BarScale {
  readonly zero: number
  readonly length: (value: number) => number
}

/** Room at either end, so that the zero line never lies on the edge. */
const LEAST_SIDE = 0.12

export function barScale(values: readonly number[]): BarScale {
  const below = Math.sqrt(Math.max(0, ...values.map((value) => -value)))
  const above = Math.sqrt(Math.max(0, ...values))
  const reach = Math.max(below + above, Number.MIN_VALUE)
  const zero = Math.min(1 - LEAST_SIDE, Math.max(LEAST_SIDE, below / reach))
  const unit = Math.min(
    below === 0 ? Number.POSITIVE_INFINITY : zero / below,
    above === 0 ? Number.POSITIVE_INFINITY : (1 - zero) / above,
  )
  return { zero, length: (value) => (value === 0 ? 0 : Math.sqrt(Math.abs(value)) * unit) }
}

const percent = (share: number) => `${share * 100}%`

/** What riding is worth, to the right of zero when it gains. The figure beside it says it in words. */
export function SignedBar({ value, scale }: { readonly value: number; readonly scale: BarScale }) {
  const length = scale.length(value)
  const left = value < 0 ? scale.zero - length : scale.zero
  return (
    <span className="signed-bar" aria-hidden>
      <i data-loss={value < 0 || undefined} style={{ left: percent(left), width: percent(length) }} />
      <b style={{ left: percent(scale.zero) }} />
    </span>
  )
}
