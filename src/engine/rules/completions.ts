import { COMPARISONS, FUNCTIONS } from './ast.ts'
import { RuleError } from './errors.ts'
import { type Token, tokenize } from './tokens.ts'
import { findVariable, type Scope, variablesOf } from './variables.ts'

export type Completion = {
  readonly label: string
  readonly kind: 'variable' | 'function' | 'word' | 'text'
  /** One line about it; empty for plain words. */
  readonly detail: string
}

export type Completions = {
  /** Part of the source that a chosen completion replaces. */
  readonly from: number
  readonly to: number
  readonly items: readonly Completion[]
}

const FUNCTION_DETAILS: Readonly<Record<(typeof FUNCTIONS)[number], string>> = {
  min: 'The smallest of its values.',
  max: 'The largest of its values.',
  abs: 'The value without its sign.',
  floor: 'Rounded down to a whole number.',
  ceil: 'Rounded up to a whole number.',
  round: 'Rounded to the nearest whole number, halves away from zero.',
}

/** What can stand at an offset of a source, be it finished or not. */
export function completions(source: string, offset: number, scope: Scope): Completions {
  const end = Math.max(0, Math.min(offset, source.length))
  const begun = begunWord(source.slice(0, end))
  const pattern = begun.startsWith("'") ? /^[a-z0-9_]*'?/i : /^[a-z0-9_]*/i
  const [continued] = pattern.exec(source.slice(end))!
  const before = source.slice(0, end - begun.length)
  const typed = begun.toLowerCase()
  const items = candidates(tokensBefore(before), scope, before.trim() === '')
  const begins = items.filter(({ label }) => label.startsWith(typed))
  const contains = items.filter(({ label }) => !label.startsWith(typed) && label.includes(typed))
  return { from: before.length, to: end + continued.length, items: [...begins, ...contains] }
}

/** The word, or the text from its quotation mark on, that a source ends in. */
function begunWord(source: string): string {
  const line = source.slice(source.lastIndexOf('\n') + 1)
  const insideText = line.split("'").length % 2 === 0
  return insideText ? line.slice(line.lastIndexOf("'")) : /[a-z0-9_]*$/i.exec(line)![0]
}

function tokensBefore(source: string): readonly Token[] {
  try {
    return tokenize(source).slice(0, -1)
  } catch (error) {
    if (error instanceof RuleError) return []
    throw error
  }
}

function candidates(before: readonly Token[], scope: Scope, first: boolean): Completion[] {
  const last = before.at(-1)
  if (last && endsOperand(last)) return OPERATORS
  const compared = before.at(-2)
  if (
    last?.kind === 'symbol' &&
    (last.symbol === '==' || last.symbol === '!=') &&
    compared?.kind === 'name'
  ) {
    const texts = findVariable(compared.name)?.texts ?? []
    if (texts.length > 0) return texts.map((text) => ({ label: `'${text}'`, kind: 'text', detail: '' }))
  }
  const rule = scope === 'bet1' || scope === 'bet2'
  return [
    ...variablesOf(scope).map(
      ({ name, explanation }): Completion => ({ label: name, kind: 'variable', detail: explanation }),
    ),
    ...FUNCTIONS.map(
      (name): Completion => ({ label: name, kind: 'function', detail: FUNCTION_DETAILS[name] }),
    ),
    ...['not', 'true', 'false'].map(word),
    ...(rule && first
      ? [{ label: 'default', kind: 'word' as const, detail: 'Always true: the last rule.' }]
      : []),
  ]
}

/** Whether an operator must follow. */
function endsOperand(token: Token): boolean {
  switch (token.kind) {
    case 'number':
    case 'text':
      return true
    case 'name':
      return !(FUNCTIONS as readonly string[]).includes(token.name)
    case 'keyword':
      return ['true', 'false', 'default'].includes(token.keyword)
    case 'symbol':
      return token.symbol === ')'
    case 'end':
      return false
  }
}

function word(label: string): Completion {
  return { label, kind: 'word', detail: '' }
}

const OPERATORS: Completion[] = ['and', 'or', ...COMPARISONS, '+', '-', '*', '/', 'if', 'else'].map(word)
