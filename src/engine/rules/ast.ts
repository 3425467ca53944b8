import type { Span } from './errors.ts'

export const COMPARISONS = ['>=', '<=', '>', '<', '==', '!='] as const
export type Comparison = (typeof COMPARISONS)[number]

export const FUNCTIONS = ['min', 'max', 'abs', 'floor', 'ceil', 'round'] as const
export type FunctionName = (typeof FUNCTIONS)[number]

export type Arithmetic = '+' | '-' | '*' | '/'

/** An expression as a tree; every node knows its place in the source. */
export type Node = NodeShape & { readonly span: Span }

type NodeShape =
  /** digits ÷ 10^scale, without trailing zeros after the point. */
  | { readonly kind: 'number'; readonly digits: number; readonly scale: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  /** Lower case; known to the checker only. */
  | { readonly kind: 'name'; readonly name: string }
  /** The whole condition `default`: always true. */
  | { readonly kind: 'default' }
  | { readonly kind: 'not' | 'negative'; readonly operand: Node }
  | { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | {
      readonly kind: 'comparison'
      readonly operator: Comparison
      readonly left: Node
      readonly right: Node
    }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly arguments: readonly Node[] }
  /** `whenTrue if condition else whenFalse`. */
  | {
      readonly kind: 'conditional'
      readonly whenTrue: Node
      readonly condition: Node
      readonly whenFalse: Node
    }

/** The nodes directly below a node, from left to right. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'number':
    case 'boolean':
    case 'text':
    case 'name':
    case 'default':
      return []
    case 'not':
    case 'negative':
      return [node.operand]
    case 'and':
    case 'or':
    case 'comparison':
    case 'arithmetic':
      return [node.left, node.right]
    case 'call':
      return node.arguments
    case 'conditional':
      return [node.whenTrue, node.condition, node.whenFalse]
  }
}

/** Number of nodes of a tree. */
export function countNodes(node: Node): number {
  return childrenOf(node).reduce((count, child) => count + countNodes(child), 1)
}

/** Every name that a tree mentions. */
export function namesIn(node: Node, names: Set<string> = new Set()): ReadonlySet<string> {
  if (node.kind === 'name') names.add(node.name)
  for (const child of childrenOf(node)) namesIn(child, names)
  return names
}
