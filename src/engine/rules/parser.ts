/**
 * Grammar, loosest first; words in any case:
 *
 *     text        = "default" | expression
 *     expression  = or [ "if" or "else" expression ]
 *     or          = and { "or" and }
 *     and         = not { "and" not }
 *     not         = "not" not | comparison
 *     comparison  = sum [ (">=" | "<=" | ">" | "<" | "==" | "!=") sum ]
 *     sum         = product { ("+" | "-") product }
 *     product     = negative { ("*" | "/") negative }
 *     negative    = "-" negative | primary
 *     primary     = number | text in quotes | "true" | "false" | name | function "(" expression { "," expression } ")"
 *                 | "(" expression ")"
 */
import { COMPARISONS, type Comparison, FUNCTIONS, type FunctionName, type Node } from './ast.ts'
import { type ProblemCode, problemAt, RuleError, type Span } from './errors.ts'
import { MAX_ARGUMENTS, MAX_DEPTH, MAX_NODES } from './limits.ts'
import { type Keyword, type SymbolText, type Token, tokenize } from './tokens.ts'

const OPERAND = ['a name', 'a number', '(']
const OPERATOR = ['and', 'or', ...COMPARISONS, '+', '-', '*', '/']

/** The tree of a source. Throws a RuleError. */
export function parse(source: string): Node {
  return new Parser(source).text()
}

class Parser {
  readonly #source: string
  readonly #tokens: readonly Token[]
  #place = 0
  #depth = 0
  #nodes = 0

  constructor(source: string) {
    this.#source = source
    this.#tokens = tokenize(source)
  }

  text(): Node {
    const first = this.#token
    if (first.kind === 'keyword' && first.keyword === 'default' && this.#tokens[1]!.kind === 'end')
      return { kind: 'default', span: first.span }
    const node = this.#expression()
    if (this.#token.kind !== 'end') throw this.#unexpected(OPERATOR)
    return node
  }

  #expression(): Node {
    const whenTrue = this.#or()
    if (!this.#accept('if')) return whenTrue
    return this.#nested(() => {
      const condition = this.#or()
      if (!this.#accept('else')) throw this.#unexpected(['else'])
      const whenFalse = this.#expression()
      return this.#make({
        kind: 'conditional',
        whenTrue,
        condition,
        whenFalse,
        span: across(whenTrue, whenFalse),
      })
    })
  }

  #or(): Node {
    let left = this.#and()
    while (this.#accept('or')) {
      const right = this.#and()
      left = this.#make({ kind: 'or', left, right, span: across(left, right) })
    }
    return left
  }

  #and(): Node {
    let left = this.#not()
    while (this.#accept('and')) {
      const right = this.#not()
      left = this.#make({ kind: 'and', left, right, span: across(left, right) })
    }
    return left
  }

  #not(): Node {
    const word = this.#accept('not')
    if (!word) return this.#comparison()
    const operand = this.#nested(() => this.#not())
    return this.#make({ kind: 'not', operand, span: { start: word.span.start, end: operand.span.end } })
  }

  #comparison(): Node {
    const left = this.#sum()
    const operator = this.#acceptComparison()
    if (operator === null) return left
    const right = this.#sum()
    const next = this.#token
    if (next.kind === 'symbol' && isComparison(next.symbol)) {
      const middle = this.#source.slice(right.span.start, right.span.end)
      const message = `Comparisons cannot be chained: write “… ${operator} ${middle} and ${middle} ${next.symbol} …”.`
      throw this.#error(next.span, 'chained_comparison', message, ['and'])
    }
    return this.#make({ kind: 'comparison', operator, left, right, span: across(left, right) })
  }

  #sum(): Node {
    let left = this.#product()
    for (;;) {
      const operator = this.#accept('+') ? '+' : this.#accept('-') ? '-' : null
      if (operator === null) return left
      const right = this.#product()
      left = this.#make({ kind: 'arithmetic', operator, left, right, span: across(left, right) })
    }
  }

  #product(): Node {
    let left = this.#negative()
    for (;;) {
      const operator = this.#accept('*') ? '*' : this.#accept('/') ? '/' : null
      if (operator === null) return left
      const right = this.#negative()
      left = this.#make({ kind: 'arithmetic', operator, left, right, span: across(left, right) })
    }
  }

  #negative(): Node {
    const sign = this.#accept('-')
    if (!sign) return this.#primary()
    const operand = this.#nested(() => this.#negative())
    return this.#make({ kind: 'negative', operand, span: { start: sign.span.start, end: operand.span.end } })
  }

  #primary(): Node {
    const token = this.#token
    if (this.#accept('(')) {
      const inner = this.#nested(() => this.#expression())
      const close = this.#accept(')')
      if (!close) throw this.#unexpected([')', ...OPERATOR])
      return { ...inner, span: { start: token.span.start, end: close.span.end } }
    }
    const value = this.#accept('true') ?? this.#accept('false')
    if (value) return this.#make({ kind: 'boolean', value: word(value) === 'true', span: value.span })
    switch (token.kind) {
      case 'number':
      case 'text':
        this.#place++
        return this.#make(token)
      case 'name':
        this.#place++
        return isFunction(token.name) ? this.#call(token.name, token.span) : this.#make(token)
      case 'keyword':
      case 'symbol':
      case 'end':
        throw this.#unexpected(OPERAND)
    }
  }

  #call(name: FunctionName, span: Span): Node {
    if (!this.#accept('(')) throw this.#unexpected(['('], `After ${name} comes “(”, as in ${name}(…).`)
    const list: Node[] = []
    do {
      list.push(this.#nested(() => this.#expression()))
    } while (this.#accept(','))
    const close = this.#accept(')')
    if (!close) throw this.#unexpected([',', ')', ...OPERATOR])
    const whole = { start: span.start, end: close.span.end }
    if (list.length > MAX_ARGUMENTS)
      throw this.#error(whole, 'wrong_arguments', `${name} takes at most ${MAX_ARGUMENTS} values.`)
    return this.#make({ kind: 'call', function: name, arguments: list, span: whole })
  }

  get #token(): Token {
    return this.#tokens[this.#place]!
  }

  /** Takes the next token if it is this word or symbol. */
  #accept(text: Keyword | SymbolText): Token | null {
    const token = this.#token
    if (word(token) !== text) return null
    this.#place++
    return token
  }

  #acceptComparison(): Comparison | null {
    const token = this.#token
    if (token.kind !== 'symbol' || !isComparison(token.symbol)) return null
    this.#place++
    return token.symbol
  }

  #nested(parsePart: () => Node): Node {
    if (++this.#depth > MAX_DEPTH)
      throw this.#error(this.#token.span, 'too_deep', `Nothing may be nested more than ${MAX_DEPTH} deep.`)
    const node = parsePart()
    this.#depth--
    return node
  }

  #make(node: Node): Node {
    if (++this.#nodes > MAX_NODES)
      throw this.#error(node.span, 'too_many_parts', `A text may have at most ${MAX_NODES} parts.`)
    return node
  }

  #unexpected(expected: readonly string[], message?: string): RuleError {
    const { span } = this.#token
    const found = span.end > span.start ? `“${this.#source.slice(span.start, span.end)}”` : 'The end'
    const wanted =
      expected === OPERAND
        ? 'a name or a number'
        : expected === OPERATOR
          ? 'and, or or an operator'
          : expected[0]
    const text = message ?? `${found} cannot stand here; ${wanted} is expected.`
    return this.#error(span, 'unexpected', text, expected)
  }

  #error(span: Span, code: ProblemCode, message: string, expected: readonly string[] = []): RuleError {
    return new RuleError(problemAt(this.#source, span, { code, message, expected }))
  }
}

function word(token: Token): string | null {
  return token.kind === 'keyword' ? token.keyword : token.kind === 'symbol' ? token.symbol : null
}

function isComparison(symbol: string): symbol is Comparison {
  return (COMPARISONS as readonly string[]).includes(symbol)
}

function isFunction(name: string): name is FunctionName {
  return (FUNCTIONS as readonly string[]).includes(name)
}

function across(left: Node, right: Node): Span {
  return { start: left.span.start, end: right.span.end }
}
