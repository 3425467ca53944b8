/** What JSON of unknown origin is tested for. */

/** Longest decimal string accepted for a sum: far above any product of sums over 10^8 sessions of the largest amounts. */
const MAX_SUM_DIGITS = 120

export function isRecord<Field extends string>(
  value: unknown,
): value is { readonly [Name in Field]?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_SUM_DIGITS && /^-?\d+$/.test(value)
}

export function isCountList(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every(isCount)
}
