/** Narrow no-break space: before %, between a number and its unit. */
export const THIN = '\u202f'
export const MINUS = '\u2212'

/**
 * Decimal places that an interval allows: its first two significant digits set the last place, so
 * 0.29 gives two and 4.1 gives one. Null when there is no interval to go by.
 */
export function placesFor(halfWidth: number | null): number | null {
  if (halfWidth === null || !Number.isFinite(halfWidth) || halfWidth <= 0) return null
  // Rounding first, because 0.0996 reads 0.10 and its first digit then stands one place further left.
  const magnitude = Math.floor(Math.log10(Number(halfWidth.toPrecision(2))))
  return Math.min(9, Math.max(0, 1 - magnitude))
}

export type Interval = readonly [number, number]

export function halfWidth(interval: Interval | null): number | null {
  return interval === null ? null : (interval[1] - interval[0]) / 2
}

/** Joins Intl's parts in our spelling: a true minus, whatever the locale's hyphen. */
export function joinParts(parts: readonly Intl.NumberFormatPart[]): string {
  return parts
    .map((part) => (part.type === 'minusSign' ? part.value.replace('-', MINUS) : part.value))
    .join('')
}
