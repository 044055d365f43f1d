// Walks a syntax tree of acorn, node by node.

import type { Node } from 'acorn'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Visits `node` and everything below it, parents first. */
export function walkNodes(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walkNodes(child, visit)
  }
}
