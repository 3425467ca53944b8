import { childrenOf, FUNCTIONS, type Node } from './ast.ts'
import { type Problem, type ProblemCode, problemAt } from './errors.ts'
import { nearest } from './nearest.ts'
import { findVariable, type Scope, type ValueType, variablesOf } from './variables.ts'

const PLACES: Readonly<Record<Scope, string>> = {
  bet1: 'the rules of bet 1',
  bet2: 'the rules of bet 2',
  betting: 'a bet',
  bonus: 'a bonus bet',
}

/** Everything that is wrong with a tree in a scope, in the order of the source. */
export function check(source: string, root: Node, scope: Scope): Problem[] {
  const problems: Problem[] = []
  if (typeOf(root) === 'text') report(root, 'wrong_type', 'A text alone decides nothing: compare it.')
  return problems.toSorted((a, b) => a.offset - b.offset)

  function report(
    node: Node,
    code: ProblemCode,
    message: string,
    options: { severity?: Problem['severity']; expected?: readonly string[] } = {},
  ): void {
    problems.push(problemAt(source, node.span, { code, message, ...options }))
  }

  /** Type of a node, after checking all below it; what is wrong counts as a number. */
  function typeOf(node: Node): ValueType {
    switch (node.kind) {
      case 'number':
        return 'number'
      case 'boolean':
      case 'default':
        return 'boolean'
      case 'text':
        return 'text'
      case 'name':
        return typeOfName(node)
      case 'not':
      case 'and':
      case 'or':
        for (const child of childrenOf(node)) refuseText(child)
        return 'boolean'
      case 'comparison':
        checkComparison(node)
        return 'boolean'
      case 'negative':
        refuseText(node.operand)
        return 'number'
      case 'arithmetic':
        for (const child of childrenOf(node)) refuseText(child)
        if (node.operator === '/' && node.right.kind === 'number' && node.right.digits === 0) {
          const message = 'This divides by zero, which always gives 0.'
          report(node.right, 'division_by_zero', message, { severity: 'warning' })
        }
        return 'number'
      case 'call':
        checkCall(node)
        return 'number'
      case 'conditional': {
        const [whenTrue, , whenFalse] = childrenOf(node).map(refuseText)
        return whenTrue === 'boolean' && whenFalse === 'boolean' ? 'boolean' : 'number'
      }
    }
  }

  function typeOfName(node: Extract<Node, { kind: 'name' }>): ValueType {
    const variable = findVariable(node.name)
    if (variable === null) {
      const known = [...variablesOf(scope).map(({ name }) => name), ...FUNCTIONS]
      const meant = nearest(node.name, known)
      const hint = meant === null ? '' : ` Did you mean ${meant}?`
      report(node, 'unknown_name', `Nothing is called ${node.name.slice(0, 60)}.${hint}`, {
        expected: meant === null ? [] : [meant],
      })
      return 'number'
    }
    if (!(variable.scopes as readonly Scope[]).includes(scope)) {
      const elsewhere = variable.scopes.map((place) => PLACES[place]).join(', ')
      report(node, 'not_here', `${node.name} is not known in ${PLACES[scope]}, only in ${elsewhere}.`)
    } else if (variable.zeroIn === scope) {
      const cards = scope === 'bet1' ? 'three' : 'four'
      report(node, 'always_zero', `${node.name} is never true on ${cards} cards.`, { severity: 'warning' })
    }
    return variable.type
  }

  /** Type of a node that must be a number or a truth. */
  function refuseText(node: Node): ValueType {
    const type = typeOf(node)
    if (type !== 'text') return type
    const message =
      node.kind === 'name'
        ? `${node.name} is a text: compare it, as in ${node.name} == '${findVariable(node.name)!.texts[1]}'.`
        : "A text can only be compared with a text, as in last_outcome == 'win'."
    report(node, 'wrong_type', message)
    return 'number'
  }

  function checkComparison(node: Extract<Node, { kind: 'comparison' }>): void {
    const [left, right] = [typeOf(node.left), typeOf(node.right)]
    if (left !== 'text' && right !== 'text') return
    const [name, text] = node.left.kind === 'name' ? [node.left, node.right] : [node.right, node.left]
    if (name.kind !== 'name' || text.kind !== 'text') {
      const wrong = left === 'text' ? node.left : node.right
      report(wrong, 'wrong_type', "Texts are compared with a name, as in last_outcome == 'win'.")
      return
    }
    const variable = findVariable(name.name)
    // An unknown name has its own problem.
    if (variable === null) return
    if (variable.type !== 'text') {
      const hint = /^last_\w*result$/.test(variable.name) ? ': above 0 is a win, below 0 a loss' : ''
      report(text, 'wrong_type', `${variable.name} is not a text but a ${variable.type}${hint}.`)
    } else if (!variable.texts.includes(text.value)) {
      const list = variable.texts.map((known) => `'${known}'`)
      report(text, 'wrong_type', `${variable.name} is one of ${list.join(', ')}.`, { expected: list })
    } else if (node.operator !== '==' && node.operator !== '!=') {
      report(node, 'wrong_type', `Texts have no order: use == or !=.`, { expected: ['==', '!='] })
    }
  }

  function checkCall(node: Extract<Node, { kind: 'call' }>): void {
    for (const argument of node.arguments) refuseText(argument)
    const several = node.function === 'min' || node.function === 'max'
    const count = node.arguments.length
    if (several ? count >= 2 : count === 1) return
    const takes = several ? 'at least two values' : 'one value'
    report(node, 'wrong_arguments', `${node.function} takes ${takes}, not ${count}.`)
  }
}
