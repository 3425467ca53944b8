/**
 * Expressions compiled to closures over doubles. A value is a fraction of two whole numbers in doubles; as soon as
 * one of them would not be exact (above 2^53), the interpreter evaluates the expression instead, so that results
 * are always the interpreter's.
 */
import type { Node } from './ast.ts'
import { Compiler, floorQuotient, MOST, type Test } from './closures.ts'
import { holds, interpret } from './interpreter.ts'
import { floor, multiply, whole } from './rational.ts'
import type { Values } from './variables.ts'

/** The truth of a checked expression. */
export function compileTest(root: Node): Test {
  const register = { n: 0, d: 1, exact: true }
  const test = new Compiler(register).test(root)
  return (values) => {
    register.exact = true
    const truth = test(values)
    return register.exact ? truth : holds(root, values)
  }
}

/**
 * The value of a checked expression as an amount of money: whole cents, rounded down once, and at most 2^53 − 1 on
 * either side of zero.
 */
export function compileCents(root: Node): (values: Values) => number {
  const register = { n: 0, d: 1, exact: true }
  const compute = new Compiler(register).number(root)
  return (values) => {
    register.exact = true
    compute(values)
    const cents = register.n * 100
    if (!register.exact || Math.abs(cents) > MOST) return interpretedCents(root, values)
    return floorQuotient(cents, register.d)
  }
}

function interpretedCents(root: Node, values: Values): number {
  const { numerator } = floor(multiply(interpret(root, values), whole(100n)))
  const most = BigInt(MOST)
  return Number(numerator > most ? most : numerator < -most ? -most : numerator)
}
