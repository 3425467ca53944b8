/**
 * What expressions mean, written to be read: fast evaluation (evaluator.ts) must give the same.
 *
 * Values are exact fractions; nothing is rounded but by floor, ceil and round (halves away from zero). A truth is 1
 * or 0, a number is true when it is not 0. Dividing by zero gives 0. Money is in units of currency.
 */
import type { Node } from './ast.ts'
import { add, compare, divide, floor, multiply, negate, ONE, type Rational, whole, ZERO } from './rational.ts'
import { findVariable, slotOf, type Values } from './variables.ts'

const HALF: Rational = { numerator: 1n, denominator: 2n }

/** Value of a checked expression. */
export function interpret(node: Node, values: Values): Rational {
  switch (node.kind) {
    case 'number':
      return { numerator: BigInt(node.digits), denominator: 10n ** BigInt(node.scale) }
    case 'name':
      return variableValue(node.name, values)
    case 'negative':
      return negate(interpret(node.operand, values))
    case 'arithmetic':
      return calculate(node, values)
    case 'call':
      return call(node, values)
    case 'conditional':
      return interpret(holds(node.condition, values) ? node.whenTrue : node.whenFalse, values)
    case 'boolean':
    case 'default':
    case 'not':
    case 'and':
    case 'or':
    case 'comparison':
      return holds(node, values) ? ONE : ZERO
    case 'text':
      throw new TypeError('a text has no value')
  }
}

/** Truth of a checked expression. */
export function holds(node: Node, values: Values): boolean {
  switch (node.kind) {
    case 'boolean':
      return node.value
    case 'default':
      return true
    case 'not':
      return !holds(node.operand, values)
    case 'and':
      return holds(node.left, values) && holds(node.right, values)
    case 'or':
      return holds(node.left, values) || holds(node.right, values)
    case 'comparison':
      return comparisonHolds(node, values)
    case 'conditional':
      return holds(holds(node.condition, values) ? node.whenTrue : node.whenFalse, values)
    case 'number':
    case 'name':
    case 'negative':
    case 'arithmetic':
    case 'call':
    case 'text':
      return interpret(node, values).numerator !== 0n
  }
}

function variableValue(name: string, values: Values): Rational {
  const denominator = findVariable(name)!.unit === 'money' ? 100n : 1n
  return { numerator: BigInt(values[slotOf(name)]!), denominator }
}

function calculate(node: Extract<Node, { kind: 'arithmetic' }>, values: Values): Rational {
  const [left, right] = [interpret(node.left, values), interpret(node.right, values)]
  switch (node.operator) {
    case '+':
      return add(left, right)
    case '-':
      return add(left, negate(right))
    case '*':
      return multiply(left, right)
    case '/':
      return divide(left, right)
  }
}

function call(node: Extract<Node, { kind: 'call' }>, values: Values): Rational {
  const [first, ...rest] = node.arguments.map((argument) => interpret(argument, values))
  const value = first!
  switch (node.function) {
    case 'min':
      return rest.reduce((least, next) => (compare(next, least) < 0 ? next : least), value)
    case 'max':
      return rest.reduce((most, next) => (compare(next, most) > 0 ? next : most), value)
    case 'abs':
      return value.numerator < 0n ? negate(value) : value
    case 'floor':
      return floor(value)
    case 'ceil':
      return negate(floor(negate(value)))
    case 'round':
      return value.numerator < 0n ? negate(floor(add(negate(value), HALF))) : floor(add(value, HALF))
  }
}

function comparisonHolds(node: Extract<Node, { kind: 'comparison' }>, values: Values): boolean {
  const order = compare(operand(node.left, node.right, values), operand(node.right, node.left, values))
  switch (node.operator) {
    case '>=':
      return order >= 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    case '==':
      return order === 0
    case '!=':
      return order !== 0
  }
}

/** Value of one side of a comparison; a text counts as its place among the texts of the variable opposite. */
function operand(node: Node, opposite: Node, values: Values): Rational {
  return node.kind === 'text' ? whole(BigInt(placeOfText(node.value, opposite))) : interpret(node, values)
}

/** The value that a text variable has when it is this text. */
export function placeOfText(text: string, variable: Node): number {
  return variable.kind === 'name' ? findVariable(variable.name)!.texts.indexOf(text as never) : -1
}
