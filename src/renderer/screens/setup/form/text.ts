import { formatDecimal, parseDecimal } from '../../../../shared/decimal.ts'

/**
 * What a field holds. The draft keeps the text as typed where it is not yet a value, so that half a number is
 * not lost; main alone decides what is valid.
 */
export type FieldKind = 'money' | 'count' | 'decimal' | 'percent' | 'text'

/** The value of a draft as a person reads it in a field. */
export function shownText(value: unknown, kind: FieldKind): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = String(value)
  return kind === 'percent' ? shifted(text, 2) : text
}

/** What was typed as it stands in a draft. */
export function typedValue(text: string, kind: FieldKind): string | number {
  switch (kind) {
    case 'count':
      return count(text)
    case 'money':
    case 'decimal':
      return ungrouped(text)
    case 'percent':
      return shifted(ungrouped(text).replace(/%$/, ''), -2)
    case 'text':
      return text
  }
}

/** 0.03 ↔ 3, exactly; text that is no plain number stays as it is. */
function shifted(text: string, places: number): string {
  const exact = parseDecimal(text)
  // A number that is still being typed ("2.", ".5") is a number; anything else is left to the check.
  if (exact === null) return text
  return formatDecimal(
    places > 0
      ? reduced(exact.digits * 10n ** BigInt(places), exact.scale)
      : reduced(exact.digits, exact.scale - places),
  )
}

function reduced(digits: bigint, scale: number): { digits: bigint; scale: number } {
  let [d, s] = [digits, scale]
  while (s > 0 && d % 10n === 0n) {
    d /= 10n
    s -= 1
  }
  return { digits: d, scale: s }
}

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/** Takes commas out only where they group thousands; `2,50` stays, and the check asks what it means. */
function ungrouped(text: string): string {
  const trimmed = text.trim().replaceAll(/\s/g, '').replace(/^−/, '-')
  return GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed
}

/** A whole number where the text is one, else the text, for the check to name what is wrong with it. */
function count(text: string): number | string {
  const plain = text.replaceAll(/[\s,'’]/g, '')
  return /^\d{1,15}$/.test(plain) ? Number(plain) : text.trim()
}
