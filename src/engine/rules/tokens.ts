import { problemAt, RuleError, type Span } from './errors.ts'
import { MAX_DIGITS, MAX_SOURCE } from './limits.ts'

export const KEYWORDS = ['and', 'or', 'not', 'if', 'else', 'true', 'false', 'default'] as const
export type Keyword = (typeof KEYWORDS)[number]

export const SYMBOLS = ['>=', '<=', '==', '!=', '>', '<', '+', '-', '*', '/', '(', ')', ','] as const
export type SymbolText = (typeof SYMBOLS)[number]

export type Token = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly digits: number; readonly scale: number }
  | { readonly kind: 'text'; readonly value: string }
  /** In lower case: the language does not tell cases apart. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'keyword'; readonly keyword: Keyword }
  | { readonly kind: 'symbol'; readonly symbol: SymbolText }
  | { readonly kind: 'end' }
)

const BLANK = /[ \t\r\n]+/y
const WORD = /[a-z_][a-z0-9_]*/iy
const NUMBER = /\d+(?:\.\d+)?|\.\d+/y
/** What makes a number a word or a second number: `3cards`, `1.2.3`, `5.`. */
const NUMBER_TAIL = /[a-z0-9_.]+/iy
const TEXT = /'([^'"\r\n]*)'|"([^'"\r\n]*)"/y

const INSTEAD_OF: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['!', 'not'],
  ['&', 'and'],
  ['|', 'or'],
  ['%', 'a number with a decimal point, such as 0.05'],
])

/** Words, numbers and symbols of a source, ending with an `end`. Throws a RuleError. */
export function tokenize(source: string): Token[] {
  if (source.length > MAX_SOURCE) {
    const message = `This text has ${source.length} characters; at most ${MAX_SOURCE} are allowed.`
    throw new RuleError(
      problemAt(source, { start: MAX_SOURCE, end: source.length }, { code: 'too_long', message }),
    )
  }
  const tokens: Token[] = []
  let start = skipBlanks(source, 0)
  while (start < source.length) {
    const token = tokenAt(source, start)
    tokens.push(token)
    start = skipBlanks(source, token.span.end)
  }
  tokens.push({ kind: 'end', span: { start: source.length, end: source.length } })
  return tokens
}

function match(pattern: RegExp, source: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(source)
}

function skipBlanks(source: string, start: number): number {
  return start + (match(BLANK, source, start)?.[0].length ?? 0)
}

function tokenAt(source: string, start: number): Token {
  const word = match(WORD, source, start)?.[0].toLowerCase()
  if (word !== undefined) {
    const span = { start, end: start + word.length }
    return isKeyword(word) ? { kind: 'keyword', keyword: word, span } : { kind: 'name', name: word, span }
  }
  const number = match(NUMBER, source, start)?.[0]
  if (number !== undefined) return numberToken(source, start, number)
  const character = source.charAt(start)
  if (character === "'" || character === '"') return textToken(source, start)
  const symbol = SYMBOLS.find((candidate) => source.startsWith(candidate, start))
  if (symbol !== undefined) return { kind: 'symbol', symbol, span: { start, end: start + symbol.length } }
  throw badCharacter(source, start)
}

function isKeyword(word: string): word is Keyword {
  return (KEYWORDS as readonly string[]).includes(word)
}

function numberToken(source: string, start: number, text: string): Token {
  const tail = match(NUMBER_TAIL, source, start + text.length)?.[0] ?? ''
  const span = { start, end: start + text.length + tail.length }
  const bad = (message: string): RuleError =>
    new RuleError(problemAt(source, span, { code: 'bad_number', message }))
  if (tail !== '') throw bad(`“${text}${tail}” is not a number; write it like 12 or 0.5.`)
  const [whole = '', fraction = ''] = text.split('.')
  const significant = fraction.replace(/0+$/, '')
  const digits = (whole + significant).replace(/^0+/, '')
  if (digits.length > MAX_DIGITS || significant.length > MAX_DIGITS)
    throw bad(`A number may have at most ${MAX_DIGITS} digits.`)
  return { kind: 'number', digits: Number(digits), scale: significant.length, span }
}

function textToken(source: string, start: number): Token {
  const found = match(TEXT, source, start)
  if (found) {
    const value = (found[1] ?? found[2])!
    return { kind: 'text', value, span: { start, end: start + found[0].length } }
  }
  const message = `This quotation mark needs its partner on the same line, as in 'win'.`
  throw new RuleError(problemAt(source, { start, end: start + 1 }, { code: 'bad_text', message }))
}

function badCharacter(source: string, start: number): RuleError {
  const point = source.codePointAt(start)!
  const character = String.fromCodePoint(point)
  const shown = /^[!-~]$|^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? `“${character}”`
    : `the character U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  const instead = INSTEAD_OF.get(character)
  const message = `The language has no use for ${shown}${instead === undefined ? '' : `; write ${instead}`}.`
  const span = { start, end: start + character.length }
  const expected = instead === undefined ? [] : [instead]
  return new RuleError(problemAt(source, span, { code: 'bad_character', message, expected }))
}
