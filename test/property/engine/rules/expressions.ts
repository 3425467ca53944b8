/**
 * Random expressions, each with its own meaning: the text that the language reads, and a function of the test that
 * knows nothing of its parser, interpreter or fractions.
 */
import fc from 'fast-check'
import { findVariable, newValues, slotOf, type Values } from '../../../../src/engine/rules/variables.ts'

export type Given = Readonly<Record<string, number>>

/** A fraction in its lowest terms as `[numerator, denominator > 0]`. */
export type Fraction = readonly [bigint, bigint]

export type Meaning = { readonly text: string; readonly value: (given: Given) => Fraction }

function fraction(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d]
  while (b !== 0n) [a, b] = [b, a % b]
  const sign = d < 0n ? -1n : 1n
  return [(sign * n) / a, (sign * d) / a]
}

const truth = (holds: boolean): Fraction => [holds ? 1n : 0n, 1n]
const isTrue = ([n]: Fraction): boolean => n !== 0n
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d - c * b, b * d)
/** Rounds down by searching near the quotient, so that it shares no method with the engine. */
function down([n, d]: Fraction): Fraction {
  let whole = n / d - 2n
  while ((whole + 1n) * d <= n) whole++
  return [whole, 1n]
}

const OPERATIONS: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = {
  '+': (a, [n, d]) => minus(a, [-n, d]),
  '-': minus,
  '*': ([a, b], [c, d]) => fraction(a * c, b * d),
  '/': ([a, b], [c, d]) => (c === 0n ? [0n, 1n] : fraction(a * d, b * c)),
  and: (a, b) => truth(isTrue(a) && isTrue(b)),
  or: (a, b) => truth(isTrue(a) || isTrue(b)),
  '>=': (a, b) => truth(minus(a, b)[0] >= 0n),
  '<=': (a, b) => truth(minus(a, b)[0] <= 0n),
  '>': (a, b) => truth(minus(a, b)[0] > 0n),
  '<': (a, b) => truth(minus(a, b)[0] < 0n),
  '==': (a, b) => truth(minus(a, b)[0] === 0n),
  '!=': (a, b) => truth(minus(a, b)[0] !== 0n),
}

const CALLS: Readonly<Record<string, (value: Fraction) => Fraction>> = {
  abs: ([n, d]) => [n < 0n ? -n : n, d],
  floor: down,
  ceil: ([n, d]) => minus([0n, 1n], down([-n, d])),
  round: ([n, d]) => (n < 0n ? minus([0n, 1n], down([d - 2n * n, 2n * d])) : down([2n * n + d, 2n * d])),
}

const number: fc.Arbitrary<Meaning> = fc
  .tuple(
    fc.oneof(fc.nat(20), fc.nat(100_000), fc.constantFrom(999_999_999_999_999, 123_456_789_012_345)),
    fc.nat(6),
  )
  .map(([digits, scale]) => {
    const text = String(digits).padStart(scale + 1, '0')
    const value = fraction(BigInt(digits), 10n ** BigInt(scale))
    return {
      text: scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`,
      value: () => value,
    }
  })

function variable(names: readonly string[]): fc.Arbitrary<Meaning> {
  return fc.constantFrom(...names).map((name) => ({
    text: name,
    value: (given) => fraction(BigInt(given[name]!), findVariable(name)!.unit === 'money' ? 100n : 1n),
  }))
}

const outcome: fc.Arbitrary<Meaning> = fc
  .tuple(fc.constantFrom('none', 'win', 'loss', 'push'), fc.boolean())
  .map(([text, equal]) => ({
    text: `last_outcome ${equal ? '==' : '!='} '${text}'`,
    value: (given) => truth((['none', 'win', 'loss', 'push'][given['last_outcome']!] === text) === equal),
  }))

const DEPTH = { maxDepth: 5, depthSize: 'medium', depthIdentifier: 'part' } as const

/** Expressions over number and truth variables; those with `last_outcome` compare it with its texts too. */
export function expressions(names: readonly string[]): fc.Arbitrary<Meaning> {
  const plain = names.filter((name) => name !== 'last_outcome')
  const leaves = [number, variable(plain), ...(plain.length < names.length ? [outcome] : [])]
  return fc.letrec<{ whole: Meaning; leaf: Meaning; part: Meaning }>((tie) => ({
    leaf: fc.oneof(...leaves),
    part: fc.oneof(DEPTH, tie('leaf'), { weight: 2, arbitrary: tie('whole') }),
    whole: fc.oneof(
      DEPTH,
      tie('leaf'),
      { weight: 5, arbitrary: binary(tie('part')) },
      fc.tuple(fc.constantFrom('not ', '-'), tie('part')).map(unary),
      fc.tuple(fc.constantFrom(...Object.keys(CALLS)), tie('part')).map(call),
      fc.tuple(fc.constantFrom('min', 'max'), tie('part'), tie('part'), tie('part')).map(extreme),
      fc.tuple(tie('part'), tie('part'), tie('part')).map(conditional),
    ),
  })).whole
}

function binary(part: fc.Arbitrary<Meaning>): fc.Arbitrary<Meaning> {
  return fc.tuple(fc.constantFrom(...Object.keys(OPERATIONS)), part, part).map(([operator, left, right]) => ({
    text: `(${left.text}) ${operator} (${right.text})`,
    value: (given) => OPERATIONS[operator]!(left.value(given), right.value(given)),
  }))
}

function unary([sign, operand]: [string, Meaning]): Meaning {
  return {
    text: `${sign}(${operand.text})`,
    value: (given) => {
      const value = operand.value(given)
      return sign === '-' ? minus([0n, 1n], value) : truth(!isTrue(value))
    },
  }
}

function call([name, operand]: [string, Meaning]): Meaning {
  return { text: `${name}(${operand.text})`, value: (given) => CALLS[name]!(operand.value(given)) }
}

function extreme([name, ...parts]: [string, Meaning, Meaning, Meaning]): Meaning {
  const better = (a: Fraction, b: Fraction): boolean => {
    const [difference] = minus(a, b)
    return name === 'min' ? difference < 0n : difference > 0n
  }
  return {
    text: `${name}(${parts.map(({ text }) => text).join(', ')})`,
    value: (given) =>
      parts.map((part) => part.value(given)).reduce((best, next) => (better(next, best) ? next : best)),
  }
}

function conditional([then, condition, otherwise]: [Meaning, Meaning, Meaning]): Meaning {
  return {
    text: `(${then.text}) if (${condition.text}) else (${otherwise.text})`,
    value: (given) => (isTrue(condition.value(given)) ? then : otherwise).value(given),
  }
}

/** Values for variables: small ones, negative ones, and ones too large for products in doubles. */
export function givens(names: readonly string[]): fc.Arbitrary<Given> {
  const value = fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.maxSafeInteger(),
  )
  const of = (name: string): fc.Arbitrary<number> => (name === 'last_outcome' ? fc.nat(3) : value)
  return fc.record(Object.fromEntries(names.map((name) => [name, of(name)])))
}

export function valuesOf(given: Given): Values {
  const values = newValues()
  for (const [name, value] of Object.entries(given)) values[slotOf(name)] = value
  return values
}
