// What mammoth knows of a paragraph and a run and its HTML does not say: alignment and size, sent along in words that it does say.

import { palette, runSizes } from '../../../../../miniprogram/contract/body'
import type { Findings } from '../findings'

/** Of mammoth's document tree, what is read here. */
interface DocumentNode {
  type: string
  children?: DocumentNode[]
  value?: string
  alignment?: string
  numbering?: object | null
  styleId?: string | null
  styleName?: string | null
  fontSize?: number | null
  highlight?: string | null
  name?: string
}

const colours = ['ink', ...palette]
const highlights = colours.flatMap((colour) => ['', ...runSizes.map((size) => `-${size}`)].map((size) => `yl-${colour}${size}`))

export const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  'u => u',
  "br[type='page'] => br",
  ...highlights.map((name) => `highlight[color='${name}'] => span.${name}`),
]

/** pt; what Word sets text in where nothing is said. */
const plainSize = 10.5

/** mammoth's `transformDocument`. */
export function settle(document: unknown, findings: Findings): unknown {
  const root = document as DocumentNode
  const usual = usualSize(root)
  visit(root, (node) => {
    if (node.type === 'run') sized(node, usual, findings)
    if (node.type !== 'paragraph') return
    if (node.numbering && /^heading|^title|^标题/i.test(node.styleName ?? '')) findings.note('numbers')
    const align = node.alignment === 'end' ? 'right' : node.alignment
    // A bookmark becomes an empty <a id>, which notes.ts makes the paragraph's style of.
    if (align === 'center' || align === 'right') node.children = [{ type: 'bookmarkStart', name: `yl-align-${align}` }, ...(node.children ?? [])]
  })
  return root
}

function sized(run: DocumentNode, usual: number, findings: Findings): void {
  const size = run.fontSize ?? plainSize
  const name = size >= usual * 1.2 ? 'large' : size <= usual * 0.84 ? 'small' : undefined
  if (!run.fontSize || !name) return
  findings.note('sizes')
  run.highlight = `${run.highlight ?? 'yl-ink'}-${name}`
}

/** The size of most characters. */
function usualSize(root: DocumentNode): number {
  const lengths = new Map<number, number>()
  visit(root, (node) => {
    if (node.type !== 'run') return
    const size = node.fontSize ?? plainSize
    const length = (node.children ?? []).reduce((sum, { value = '' }) => sum + value.length, 0)
    lengths.set(size, (lengths.get(size) ?? 0) + length)
  })
  return [...lengths].sort(([, one], [, other]) => other - one)[0]?.[0] ?? plainSize
}

function visit(node: DocumentNode, see: (node: DocumentNode) => void): void {
  see(node)
  for (const child of node.children ?? []) visit(child, see)
}
