import { childrenOf, type Node } from './ast.ts'
import { holds } from './interpreter.ts'
import { findVariable, newValues, slotOf, type Values } from './variables.ts'

const NO_VALUES = newValues()

/**
 * A condition as far as the cards decide it: `hand` holds the card variables, and what is left looks at the session
 * alone; `true` or `false` when nothing is left.
 */
export function simplifyCondition(node: Node, hand: Values): Node | boolean {
  if (looksAtCardsOnly(node)) return holds(node, hand)
  switch (node.kind) {
    case 'not': {
      const operand = simplifyCondition(node.operand, hand)
      return typeof operand === 'boolean' ? !operand : { ...node, operand }
    }
    case 'and':
    case 'or':
      return simplifyJunction(node, hand)
    case 'conditional': {
      const condition = simplifyCondition(node.condition, hand)
      if (condition === true) return simplifyCondition(node.whenTrue, hand)
      if (condition === false) return simplifyCondition(node.whenFalse, hand)
      const whenTrue = asNode(simplifyCondition(node.whenTrue, hand), node)
      const whenFalse = asNode(simplifyCondition(node.whenFalse, hand), node)
      return { ...node, condition, whenTrue, whenFalse }
    }
    case 'number':
    case 'boolean':
    case 'default':
    case 'text':
    case 'name':
    case 'negative':
    case 'comparison':
    case 'arithmetic':
    case 'call':
      return substitute(node, hand)
  }
}

function simplifyJunction(node: Extract<Node, { kind: 'and' | 'or' }>, hand: Values): Node | boolean {
  /** What decides the whole as soon as one side has it. */
  const decisive = node.kind === 'or'
  const [left, right] = [simplifyCondition(node.left, hand), simplifyCondition(node.right, hand)]
  if (left === decisive || right === decisive) return decisive
  if (typeof left === 'boolean') return right
  return typeof right === 'boolean' ? left : { ...node, left, right }
}

function asNode(condition: Node | boolean, { span }: Node): Node {
  return typeof condition === 'boolean' ? { kind: 'boolean', value: condition, span } : condition
}

function looksAtCardsOnly(node: Node): boolean {
  if (node.kind === 'name') return findVariable(node.name)!.cost === 'cards'
  return node.kind !== 'text' && childrenOf(node).every(looksAtCardsOnly)
}

/** A copy with the card variables replaced by their values, which are whole and not negative. */
function substitute(node: Node, hand: Values): Node {
  const inside = (child: Node): Node => substitute(child, hand)
  switch (node.kind) {
    case 'name': {
      if (findVariable(node.name)!.cost === 'session') return node
      return { kind: 'number', digits: hand[slotOf(node.name)]!, scale: 0, span: node.span }
    }
    case 'number':
    case 'boolean':
    case 'default':
    case 'text':
      return node
    case 'not':
    case 'negative':
      return { ...node, operand: inside(node.operand) }
    case 'and':
    case 'or':
    case 'comparison':
    case 'arithmetic':
      return { ...node, left: inside(node.left), right: inside(node.right) }
    case 'call':
      return { ...node, arguments: node.arguments.map(inside) }
    case 'conditional':
      return {
        ...node,
        whenTrue: inside(node.whenTrue),
        condition: inside(node.condition),
        whenFalse: inside(node.whenFalse),
      }
  }
}

/** Truth of a condition that mentions no variable, else null. */
export function constantTruth(node: Node): boolean | null {
  return mentionsVariable(node) ? null : holds(node, NO_VALUES)
}

function mentionsVariable(node: Node): boolean {
  return node.kind === 'name' || childrenOf(node).some(mentionsVariable)
}
