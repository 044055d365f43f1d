// The rule about how many elements a page is made of.

import type { Shown } from './elements'
import { limits, type Findings } from './rules'

export function judgeNodes(elements: readonly Shown[]): Findings {
  const deepest = elements.reduce<Shown | undefined>((found, each) => (found && found.depth >= each.depth ? found : each), undefined)
  const crowded = elements.filter(({ children }) => children > limits.children)
  return {
    nodes: [
      ...(elements.length >= limits.nodes ? [`页面有 ${elements.length} 个节点`] : []),
      ...(deepest && deepest.depth >= limits.depth ? [`${deepest.name} 在第 ${deepest.depth} 层`] : []),
      ...crowded.map(({ name, children }) => `${name} 有 ${children} 个子节点`),
    ],
  }
}
