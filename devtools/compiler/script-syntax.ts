// Reads a compiled script: what it requires, and what WeChat's logic layer would refuse to run.

import { parse, type Node } from 'acorn'
import { walkNodes } from './syntax-tree'

export interface ScriptReading {
  requires: { specifier: string; offset: number }[]
  refused: { offset: number; message: string }[]
}

type Call = Node & { callee: Node & { name?: string }; arguments: (Node & { value?: unknown })[] }

const isCall = (node: Node): node is Call => node.type === 'CallExpression' || node.type === 'NewExpression'

/** `text` is a CommonJS script. Throws acorn's SyntaxError. */
export function readScript(text: string): ScriptReading {
  const reading: ScriptReading = { requires: [], refused: [] }
  const refuse = (node: Node, message: string): void => void reading.refused.push({ offset: node.start, message })
  walkNodes(parse(text, { ecmaVersion: 2022, sourceType: 'script', allowReturnOutsideFunction: true }), (node) => {
    if (node.type === 'ImportExpression') refuse(node, 'import() is not there in a mini-program')
    if (!isCall(node) || node.callee.type !== 'Identifier') return
    const name = node.callee.name
    if (name === 'eval') refuse(node, 'eval is not there in a mini-program')
    if (name === 'Function') refuse(node, 'new Function is not there in a mini-program')
    if (name !== 'require' || node.type !== 'CallExpression') return
    const specifier = node.arguments[0]?.value
    if (typeof specifier === 'string') reading.requires.push({ specifier, offset: node.start })
    else refuse(node, 'require takes a literal path only')
  })
  return reading
}

/** The requires of a CommonJS script that is known to be sound, such as a published package: quicker than parsing it. */
export function findRequires(text: string): ScriptReading['requires'] {
  return [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) => ({ specifier: match[1] ?? '', offset: match.index }))
}
