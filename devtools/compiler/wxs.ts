// Prepares WXS for the browser: checks that it is ES5, and bends the language's differences from JavaScript.

import { parse, type Node } from 'acorn'
import { walkNodes } from './syntax-tree'

export type WxsReading = { ok: true; text: string; requires: string[] } | { ok: false; line: number; column: number; message: string }

/** Globals of a browser that WXS does not have. `Date`, `Math`, `JSON`, `Number`, `console` and the parse functions exist in WXS. */
const absent =
  'window,document,self,globalThis,top,parent,frames,location,navigator,localStorage,sessionStorage,fetch,XMLHttpRequest,WebSocket,' +
  'setTimeout,setInterval,requestAnimationFrame,Object,Array,Function,RegExp,String,Boolean,Promise,Symbol,Map,Set,Proxy,Reflect,eval,wx,yuelanHost'
const prelude = `var ${absent};`

interface Edit {
  at: number
  until: number
  text: string
}

const isNamed = (node: Node | undefined, name: string): boolean => node?.type === 'Identifier' && 'name' in node && node.name === name

/** `a.constructor` is the name of the type in WXS (`'Array'`), not a function: Q.T is the run time's answer. */
function constructorEdits(node: Node & { object?: Node; property?: Node; computed?: boolean }): Edit[] {
  if (node.type !== 'MemberExpression' || !node.object || node.computed === true || !isNamed(node.property, 'constructor')) return []
  return [
    { at: node.object.start, until: node.object.start, text: 'Q.T(' },
    { at: node.object.end, until: node.end, text: ')' },
  ]
}

/** In `getRegExp('\d')` the backslash is meant literally; a doubled one already is. */
function callEdits(node: Node & { callee?: Node; arguments?: Node[] }, text: string, requires: string[]): Edit[] {
  const argument = node.arguments?.[0]
  if (node.type !== 'CallExpression' || argument?.type !== 'Literal') return []
  const literal = text.slice(argument.start, argument.end)
  if (isNamed(node.callee, 'getRegExp')) return [{ at: argument.start, until: argument.end, text: literal.replace(/\\\\?/g, '\\\\') }]
  if (!isNamed(node.callee, 'require') || !/^["']/.test(literal)) return []
  const path = literal.slice(1, -1)
  requires.push(path)
  return [{ at: argument.start, until: argument.end, text: JSON.stringify(path.replace(/\.wxs$/, '')) }]
}

/** The offset of line and column is that of the script, counted from 1. */
export function prepareWxs(text: string): WxsReading {
  try {
    const tree = parse(text, { ecmaVersion: 5, sourceType: 'script', allowReserved: true })
    const requires: string[] = []
    const edits: Edit[] = []
    walkNodes(tree, (node) => edits.push(...constructorEdits(node), ...callEdits(node, text, requires)))
    // Last place first, so that an edit moves nothing that is still to be edited; at one place the one found later lies inside.
    const ordered = edits.map((edit, index) => ({ edit, index })).sort((a, b) => b.edit.at - a.edit.at || b.index - a.index)
    const changed = ordered.reduce((result, { edit }) => result.slice(0, edit.at) + edit.text + result.slice(edit.until), text)
    return { ok: true, text: `${prelude}${changed}`, requires }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const place = 'loc' in error && typeof error.loc === 'object' && error.loc !== null ? error.loc : {}
    const line = 'line' in place ? Number(place.line) : 1
    const column = 'column' in place ? Number(place.column) + 1 : 1
    return { ok: false, line, column, message: `WXS takes ES5 only: ${error.message.replace(/ \(\d+:\d+\)$/, '')}` }
  }
}
