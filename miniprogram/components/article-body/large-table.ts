// A table of very many cells as nodes for rich-text, which is one element however many cells it has. Links in it are plain text there.

import type { ShownText } from './shown'

interface Node {
  name: string
  attrs?: { class: string }
  children: (Node | { type: 'text'; text: string })[]
}

function node(name: string, style: string, children: Node['children']): Node {
  return { name, ...(style !== '' && { attrs: { class: style } }), children }
}

function textOf({ text, runs = [{ at: 0, text }] }: ShownText): Node['children'] {
  return runs.map((run) => {
    const words = { type: 'text' as const, text: run.text }
    return 'style' in run && run.style !== undefined ? node('span', run.style, [words]) : words
  })
}

export function largeTable(rows: readonly { cells: readonly ShownText[] }[]): Node[] {
  return [node('div', 'table', rows.map(({ cells }) => node('div', 'row', cells.map((cell) => node('div', 'cell', textOf(cell))))))]
}
