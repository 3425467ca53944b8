import { z } from 'zod'
import { compareDecimals, formatDecimal, parseDecimal, toCents } from '../decimal.ts'

/**
 * A number that a YAML file wrote with a point or an exponent, kept as its text. Money and ratios are
 * read from the text; a field that wants words refuses it, as the format always did.
 */
export class DecimalText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The text of anything that may stand for a number in a config: 5, 5n, "5.00", DecimalText. */
function numberText(value: unknown): string | null {
  if (typeof value === 'string') return value.replaceAll('_', '')
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof DecimalText) return value.text.replaceAll('_', '')
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return null
}

const WHOLE = /^[+-]?\d+$/

/** An integer from `min` to `max`, also as text ("200") or bigint. */
export function integer(min: number, max: number) {
  return z.preprocess((value, context) => {
    const text = numberText(value)?.trim()
    const exact = text === undefined ? null : parseDecimal(text)
    if (exact === null) {
      context.addIssue({ code: 'custom', message: 'must be a whole number' })
      return z.NEVER
    }
    if (exact.scale !== 0) {
      context.addIssue({ code: 'custom', message: `must be a whole number, not ${text}` })
      return z.NEVER
    }
    if (exact.digits < BigInt(min) || exact.digits > BigInt(max)) {
      context.addIssue({ code: 'custom', message: `must be from ${group(min)} to ${group(max)}` })
      return z.NEVER
    }
    return Number(exact.digits)
  }, z.int().min(min).max(max))
}

interface NumberRange {
  readonly min?: number
  /** In place of `min`: must be above this. */
  readonly above?: number
  readonly max: number
}

/** A finite number in a range, also as text ("0.5"). */
export function number({ min, above, max }: NumberRange) {
  return z.preprocess((value, context) => {
    const text = numberText(value)?.trim()
    const exact = text === undefined ? null : parseDecimal(text)
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (exact === null) return fail('must be a number')
    const result = Number(formatDecimal(exact))
    if (above !== undefined && result <= above) return fail(`must be above ${above}`)
    if (min !== undefined && result < min) return fail(`must be at least ${min}`)
    if (result > max) return fail(`must be at most ${group(max)}`)
    return result
  }, z.number())
}

/** Largest amount of money a config may name, in currency units. */
export const MAX_MONEY = 1_000_000_000

interface MoneyRange {
  /** Smallest amount, in currency units; excluded when `aboveMin`. */
  readonly min: number
  readonly aboveMin?: boolean
}

interface DecimalRange {
  /** Smallest value; excluded when `aboveMin`. */
  readonly min: number
  readonly aboveMin?: boolean
  readonly max: number
}

/** An exact decimal in a range, canonical decimal text; at most 9 decimal places. */
export function decimal({ min, aboveMin = false, max }: DecimalRange) {
  return z.preprocess((value, context) => {
    const text = numberText(value)
    const exact = text === null ? null : parseDecimal(text)
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (exact === null) return fail('must be a number')
    const range = aboveMin
      ? `above ${group(min)} and at most ${group(max)}`
      : `from ${group(min)} to ${group(max)}`
    const low = compareDecimals(exact, parseDecimal(String(min)) ?? exact)
    const high = compareDecimals(exact, parseDecimal(String(max)) ?? exact)
    if (low < 0 || (aboveMin && low === 0) || high > 0) return fail(`must be ${range}`)
    if (exact.scale > 9) return fail('must have at most 9 decimal places')
    return formatDecimal(exact)
  }, z.string())
}

/** An amount of money in currency units, canonical decimal text ("7.5"), a whole number of cents. */
export function money({ min, aboveMin = false }: MoneyRange) {
  return z.preprocess((value, context) => {
    const text = numberText(value)
    const exact = text === null ? null : parseDecimal(text)
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (text === null || exact === null) return fail('must be an amount of money, such as 5 or 2.50')
    const low = { digits: BigInt(min), scale: 0 }
    const order = compareDecimals(exact, low)
    if (order < 0 || (aboveMin && order === 0)) {
      return fail(aboveMin ? `must be above ${group(min)}` : `must be at least ${group(min)}`)
    }
    if (compareDecimals(exact, { digits: BigInt(MAX_MONEY), scale: 0 }) > 0) {
      return fail(`must be at most ${group(MAX_MONEY)}`)
    }
    if (toCents(exact) === null) return fail(`${text} is not a whole number of cents`)
    return formatDecimal(exact)
  }, z.string())
}

/** An exact ratio in (0, 1], canonical decimal text. */
export const ratio = decimal({ min: 0, aboveMin: true, max: 1 })

const MAX_SEED = 2n ** 64n - 1n

/** A master seed: an integer from 0 to 2^64 − 1, as decimal text so that no digit is lost. */
export const seed = z.preprocess((value, context) => {
  const fail = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return fail('is too long for a plain number here; write it in quotes to keep each digit')
  }
  const text = numberText(value)?.trim()
  if (text === undefined || !WHOLE.test(text))
    return fail('must be a whole number from 0 to 18446744073709551615')
  const exact = BigInt(text)
  if (exact < 0n || exact > MAX_SEED) return fail('must be from 0 to 18446744073709551615')
  return exact.toString()
}, z.string())

/** Free text of a config, for people to read; null when left out. */
export const note = z.string().max(2000, 'must be at most 2,000 characters').nullable().default(null)

function group(n: number): string {
  return n.toLocaleString('en-US', { maximumFractionDigits: 9 })
}
