/**
 * CSV as spreadsheets and statistics programs read it (RFC 4180): commas, CRLF, decimal point, a byte-order
 * mark so that Excel takes the file for UTF-8. Numbers keep full precision; null is an empty cell.
 */
export const BYTE_ORDER_MARK = '\ufeff'
export const LINE_END = '\r\n'

/** A number in digits that a double might not hold, such as an exact sum of money. */
export interface ExactNumber {
  readonly digits: string
}

export type Cell = string | number | ExactNumber | null

export function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',') + LINE_END
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainNumber(cell) : ''
  return typeof cell === 'string' ? quoted(harmless(cell)) : cell.digits
}

/** Never `-0`. `1e-7` stays in exponent form, which every reader knows. */
function plainNumber(value: number): string {
  return value === 0 ? '0' : String(value)
}

/**
 * A spreadsheet takes text that begins with one of these for a formula and would run it; an apostrophe before
 * it makes it text again. Leading spaces do not hide the sign from every program, so they do not hide it here.
 */
const FORMULA = /^\p{Cc}|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u

export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Whole cents as decimal text in currency units, `-14.02`. Fast for the millions of amounts of a sessions file:
 * a double divided by 100 prints its shortest digits, which are exact up to 15 of them.
 */
export function centsCell(cents: number): string {
  if (cents === 0) return '0'
  if (Math.abs(cents) < 1e14) return String(cents / 100)
  const digits = Math.abs(cents).toString().padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
