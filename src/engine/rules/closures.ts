import type { Comparison, Node } from './ast.ts'
import { placeOfText } from './interpreter.ts'
import { findVariable, slotOf, type Values } from './variables.ts'

/** The value computed last: n ÷ d, d above 0. Meaningless once `exact` is false. */
export type Register = { n: number; d: number; exact: boolean }
export type Compute = (values: Values) => void
export type Test = (values: Values) => boolean

/** The largest whole number below which doubles are exact. */
export const MOST = Number.MAX_SAFE_INTEGER

/** ⌊n ÷ d⌋; a remainder of doubles is exact, their quotient is not. */
export function floorQuotient(n: number, d: number): number {
  const rest = n % d
  return (n - (rest < 0 ? rest + d : rest)) / d + 0
}

/**
 * Turns nodes into closures that share one register. A closure that would leave the exact whole numbers says so in
 * the register and goes on with numbers that mean nothing.
 */
export class Compiler {
  readonly #register: Register

  constructor(register: Register) {
    this.#register = register
  }

  /** A function that leaves the node's value in the register. */
  number(node: Node): Compute {
    const register = this.#register
    switch (node.kind) {
      case 'number':
        return this.#constant(node.digits, Number(`1e${node.scale}`))
      case 'name': {
        const [slot, d] = [slotOf(node.name), findVariable(node.name)!.unit === 'money' ? 100 : 1]
        return (values) => {
          register.n = values[slot]!
          register.d = d
        }
      }
      case 'negative': {
        const operand = this.number(node.operand)
        return (values) => {
          operand(values)
          register.n = 0 - register.n
        }
      }
      case 'arithmetic':
        return this.#arithmetic(node)
      case 'call':
        return this.#call(node)
      case 'conditional': {
        const condition = this.test(node.condition)
        const [whenTrue, whenFalse] = [this.number(node.whenTrue), this.number(node.whenFalse)]
        return (values) => (condition(values) ? whenTrue(values) : whenFalse(values))
      }
      case 'text':
      case 'boolean':
      case 'default':
      case 'not':
      case 'and':
      case 'or':
      case 'comparison': {
        const test = this.test(node)
        return (values) => {
          register.n = test(values) ? 1 : 0
          register.d = 1
        }
      }
    }
  }

  /** A function that gives the node's truth; the register holds nothing of use afterwards. */
  test(node: Node): Test {
    const register = this.#register
    switch (node.kind) {
      case 'boolean':
        return node.value ? () => true : () => false
      case 'default':
        return () => true
      case 'not': {
        const operand = this.test(node.operand)
        return (values) => !operand(values)
      }
      case 'and': {
        const [left, right] = [this.test(node.left), this.test(node.right)]
        return (values) => left(values) && right(values)
      }
      case 'or': {
        const [left, right] = [this.test(node.left), this.test(node.right)]
        return (values) => left(values) || right(values)
      }
      case 'conditional': {
        const condition = this.test(node.condition)
        const [whenTrue, whenFalse] = [this.test(node.whenTrue), this.test(node.whenFalse)]
        return (values) => (condition(values) ? whenTrue(values) : whenFalse(values))
      }
      case 'comparison':
        return this.#comparison(node)
      case 'name': {
        const slot = slotOf(node.name)
        return (values) => values[slot]! !== 0
      }
      case 'number':
      case 'negative':
      case 'arithmetic':
      case 'call': {
        const compute = this.number(node)
        return (values) => {
          compute(values)
          return register.n !== 0
        }
      }
      case 'text':
        throw new TypeError('a text has no value')
    }
  }

  #constant(n: number, d: number): Compute {
    const register = this.#register
    return () => {
      register.n = n
      register.d = d
    }
  }

  #arithmetic({ operator, left, right }: Extract<Node, { kind: 'arithmetic' }>): Compute {
    const register = this.#register
    const [first, second] = [this.number(left), this.number(right)]
    const sign = operator === '-' ? -1 : 1
    const finish = (n: number, d: number): void => {
      register.n = n
      register.d = d
      if (!(Math.abs(n) <= MOST && d <= MOST)) register.exact = false
    }
    const add = (n: number, d: number): void => {
      const m = sign * register.n
      const [a, b] = register.d === d ? [n, m] : [n * register.d, m * d]
      if (!(Math.abs(a) <= MOST && Math.abs(b) <= MOST)) register.exact = false
      finish(a + b, register.d === d ? d : d * register.d)
    }
    const divide = (n: number, d: number): void => {
      const turn = register.n < 0 ? -1 : 1
      if (register.n === 0) finish(0, 1)
      else finish(turn * n * register.d, turn * d * register.n)
    }
    const combine =
      operator === '*'
        ? (n: number, d: number): void => finish(n * register.n, d * register.d)
        : operator === '/'
          ? divide
          : add
    return (values) => {
      first(values)
      const { n, d } = register
      second(values)
      combine(n, d)
    }
  }

  #call(node: Extract<Node, { kind: 'call' }>): Compute {
    const register = this.#register
    const [first, ...rest] = node.arguments.map((argument) => this.number(argument))
    const value = first!
    switch (node.function) {
      case 'min':
        return rest.reduce((least, next) => this.#extreme(least, next, -1), value)
      case 'max':
        return rest.reduce((most, next) => this.#extreme(most, next, 1), value)
      case 'abs':
        return (values) => {
          value(values)
          register.n = Math.abs(register.n)
        }
      case 'floor':
        return this.#rounding(value, floorQuotient)
      case 'ceil':
        return this.#rounding(value, (n, d) => 0 - floorQuotient(-n, d))
      case 'round':
        return this.#rounding(value, (n, d) => {
          const doubled = 2 * Math.abs(n) + d
          if (doubled > MOST) register.exact = false
          const rounded = floorQuotient(doubled, 2 * d)
          return n < 0 ? 0 - rounded : rounded
        })
    }
  }

  #rounding(value: Compute, round: (n: number, d: number) => number): Compute {
    const register = this.#register
    return (values) => {
      value(values)
      if (register.d !== 1) register.n = round(register.n, register.d)
      register.d = 1
    }
  }

  /** The larger (sign 1) or smaller (sign −1) of two values; the first when they are equal. */
  #extreme(first: Compute, second: Compute, sign: number): Compute {
    const register = this.#register
    return (values) => {
      first(values)
      const { n, d } = register
      second(values)
      if (sign * this.#difference(n, d) < 0) return
      register.n = n
      register.d = d
    }
  }

  /** Sign of n ÷ d − the register. */
  #difference(n: number, d: number): number {
    const register = this.#register
    if (d === register.d) return n - register.n
    const [a, b] = [n * register.d, register.n * d]
    if (!(Math.abs(a) <= MOST && Math.abs(b) <= MOST)) register.exact = false
    return a - b
  }

  #comparison(node: Extract<Node, { kind: 'comparison' }>): Test {
    const register = this.#register
    const [first, second] = [this.#operand(node.left, node.right), this.#operand(node.right, node.left)]
    const accepts = ACCEPTS[node.operator]
    return (values) => {
      first(values)
      const { n, d } = register
      second(values)
      return accepts(this.#difference(n, d))
    }
  }

  #operand(node: Node, opposite: Node): Compute {
    return node.kind === 'text' ? this.#constant(placeOfText(node.value, opposite), 1) : this.number(node)
  }
}

const ACCEPTS: Readonly<Record<Comparison, (difference: number) => boolean>> = {
  '>=': (difference) => difference >= 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '<': (difference) => difference < 0,
  '==': (difference) => difference === 0,
  '!=': (difference) => difference !== 0,
}
