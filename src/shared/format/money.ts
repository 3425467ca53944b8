import { type Digits, formatNumber, MINUS, NO_VALUE, type NumberStyle, placesForDigits } from './number.ts'

/**
 * An amount in currency units: `−$14.02`. The sign of the currency is the person's own text, so it stands
 * before the amount in every locale; the minus stands before both.
 */
export function formatMoney(amount: number, digits: Digits, style: NumberStyle): string {
  if (!Number.isFinite(amount)) return NO_VALUE
  const number = formatNumber(amount, digits, style)
  const signed = number.startsWith(MINUS) || number.startsWith('+')
  return signed ? `${number[0]!}${style.currency}${number.slice(1)}` : `${style.currency}${number}`
}

/** An amount that is exact to the cent, without needless zeros: `$5`, `$2.50`, `−$1,000`. */
export function formatAmount(amount: number, style: NumberStyle): string {
  return formatMoney(amount, { places: Number.isInteger(amount) ? 0 : 2 }, style)
}

/** Decimal config text (`"7.5"`) as an amount: `$7.50`. */
export function formatAmountText(text: string, style: NumberStyle): string {
  return formatAmount(Number(text), style)
}

/** An amount for a sentence, about two digits of it: `$14`, `$1.40`, `$0.15`, `$142`, `$0.004`. Never signed. */
export function formatRoundAmount(amount: number, style: NumberStyle): string {
  const size = Math.abs(amount)
  const places = size >= 9.995 || size === 0 ? 0 : Math.max(2, placesForDigits(size, 1))
  return formatMoney(size, { places }, style)
}
