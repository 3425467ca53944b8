import type { Node } from './ast.ts'

/** How tightly a kind of expression binds, as the levels of the grammar in parser.ts. */
const [CONDITIONAL, OR, AND, NOT, COMPARISON, SUM, PRODUCT, NEGATIVE, PRIMARY] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** The text of a tree with the fewest parentheses; parsing it gives the tree again. */
export function print(node: Node): string {
  return at(CONDITIONAL, node)
}

/** The text of a node for a place that takes nothing looser than `level`. */
function at(level: number, node: Node): string {
  const text = textOf(node)
  return levelOf(node) < level ? `(${text})` : text
}

function textOf(node: Node): string {
  switch (node.kind) {
    case 'number':
      return decimal(node.digits, node.scale)
    case 'boolean':
      return String(node.value)
    case 'text':
      return `'${node.value}'`
    case 'name':
      return node.name
    case 'default':
      return 'default'
    case 'not':
      return `not ${at(NOT, node.operand)}`
    case 'negative':
      return `-${at(NEGATIVE, node.operand)}`
    case 'or':
      return `${at(OR, node.left)} or ${at(AND, node.right)}`
    case 'and':
      return `${at(AND, node.left)} and ${at(NOT, node.right)}`
    case 'comparison':
      return `${at(SUM, node.left)} ${node.operator} ${at(SUM, node.right)}`
    case 'arithmetic': {
      const level = levelOf(node)
      return `${at(level, node.left)} ${node.operator} ${at(level + 1, node.right)}`
    }
    case 'call':
      return `${node.function}(${node.arguments.map(print).join(', ')})`
    case 'conditional':
      return `${at(OR, node.whenTrue)} if ${at(OR, node.condition)} else ${at(CONDITIONAL, node.whenFalse)}`
  }
}

function levelOf(node: Node): number {
  switch (node.kind) {
    case 'conditional':
      return CONDITIONAL
    case 'or':
      return OR
    case 'and':
      return AND
    case 'not':
      return NOT
    case 'comparison':
      return COMPARISON
    case 'arithmetic':
      return node.operator === '+' || node.operator === '-' ? SUM : PRODUCT
    case 'negative':
      return NEGATIVE
    case 'number':
    case 'boolean':
    case 'text':
    case 'name':
    case 'default':
    case 'call':
      return PRIMARY
  }
}

function decimal(digits: number, scale: number): string {
  if (scale === 0) return String(digits)
  const text = String(digits).padStart(scale + 1, '0')
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`
}
