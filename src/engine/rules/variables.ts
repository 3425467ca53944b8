import { CARD_VARIABLES, type CardVariable } from './cardVariables.ts'
import { SESSION_VARIABLES, type SessionVariable } from './sessionVariables.ts'

/**
 * Where a text stands, hence what it may mention: the rules of bet 1 (three cards) and bet 2 (four cards), a
 * betting system's bet, a bonus bet.
 */
export const SCOPES = ['bet1', 'bet2', 'betting', 'bonus'] as const
export type Scope = (typeof SCOPES)[number]

/** Scopes in which cards are known. */
export type CardScope = Extract<Scope, 'bet1' | 'bet2'>

/** A truth also counts as the number 1 or 0, and a number as true when it is not 0. */
export type ValueType = 'number' | 'boolean' | 'text'

export type Variable = CardVariable | SessionVariable

/**
 * Values of variables by slot: cards as counts and ranks, truths as 1 and 0, money in whole cents, texts as their
 * place in `texts`. Only whole numbers up to 2^53.
 */
export type Values = Float64Array

const VARIABLES: readonly Variable[] = [...CARD_VARIABLES, ...SESSION_VARIABLES]
const BY_NAME: ReadonlyMap<string, Variable> = new Map(VARIABLES.map((variable) => [variable.name, variable]))
const SLOTS: ReadonlyMap<string, number> = new Map(VARIABLES.map(({ name }, slot) => [name, slot]))

/** An array for the values of all variables, all 0; `last_outcome` 0 is `none`. */
export function newValues(): Values {
  return new Float64Array(VARIABLES.length)
}

/** Any variable of the language by its name in lower case. */
export function findVariable(name: string): Variable | null {
  return BY_NAME.get(name) ?? null
}

/** Place of a variable in `Values`; throws a RangeError for a name that does not exist. */
export function slotOf(name: string): number {
  const slot = SLOTS.get(name)
  if (slot === undefined) throw new RangeError(`no variable is called ${name}`)
  return slot
}

/** Variables that a text of a scope may mention, cards first. */
export function variablesOf(scope: Scope): readonly Variable[] {
  return VARIABLES.filter((variable) => (variable.scopes as readonly Scope[]).includes(scope))
}

export type VariableDescription = {
  readonly name: string
  readonly type: ValueType
  /** What one stands for: money is in units of currency, such as 12.50. */
  readonly unit: 'cards' | 'rank' | 'hands' | 'money' | null
  /** Rules over cards alone are tabulated before play; those that look at the session are decided hand by hand. */
  readonly cost: 'cards' | 'session'
  /** The texts that a text variable can be. */
  readonly texts: readonly string[]
  readonly explanation: string
}

/** What the variables of a scope mean, for a list beside an editor. */
export function describeVariables(scope: Scope): VariableDescription[] {
  return variablesOf(scope).map(({ name, type, unit, cost, texts, explanation }) => ({
    name,
    type,
    unit,
    cost,
    texts,
    explanation,
  }))
}
