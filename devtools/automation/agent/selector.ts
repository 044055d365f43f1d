// Finds elements as WeChat does: inside one page or component, across component boundaries only where `>>>` says so.

import { type Mirror, mirror } from './mirror'
import { type Element, type Opens, isDrawn } from './tree'

/** Splits at a mark that stands outside of brackets, parentheses and quotes. */
function splitOutside(selector: string, mark: ',' | '>>>'): string[] {
  const parts: string[] = ['']
  let depth = 0
  let quote = ''
  for (let at = 0; at < selector.length; at++) {
    const letter = selector.charAt(at)
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '[' || letter === '(') depth++
    else if (letter === ']' || letter === ')') depth--
    if (!quote && depth === 0 && selector.startsWith(mark, at)) {
      parts.push('')
      at += mark.length - 1
    } else {
      parts[parts.length - 1] += letter
    }
  }
  return parts.map((part) => part.trim())
}

/** Without what is not drawn, such as the content of a slot that its component does not show: the page's document has no such element. */
function originals({ original }: Mirror, copies: (Node | null)[]): Element[] {
  return copies.flatMap((copy) => (copy && original(copy)) ?? []).filter(isDrawn)
}

function within(root: Element, selector: string, opens: Opens): Element[] {
  const copy = mirror(root, opens)
  const scoped = selector.startsWith('>') ? `:scope ${selector}` : selector
  try {
    const hits = [...copy.root.querySelectorAll(scoped)]
    // The page itself is no descendant of its root, yet `page` selects it.
    if (copy.root.tagName === 'page' && copy.root.matches(scoped)) hits.unshift(copy.root)
    return originals(copy, hits)
  } catch {
    throw new Error(`"${selector}" is not a selector`)
  }
}

/** Looks into the component that the search starts from and nowhere else. */
const onlyInto = (root: Element): Opens => (component) => component === root

function one(root: Element, selector: string): Element[] {
  const [first = '', ...deeper] = splitOutside(selector, '>>>')
  return deeper.reduce(
    (found, part) => [...new Set(found.flatMap((each) => within(each, part, () => true)))],
    within(root, first, onlyInto(root)),
  )
}

/** In document order for each selector of the list, each element once. Throws for what is not a selector. */
export function select(root: Element, selector: string): Element[] {
  if (!selector.includes('>>>')) return within(root, selector, onlyInto(root))
  return [...new Set(splitOutside(selector, ',').flatMap((each) => one(root, each)))]
}

/** By XPath from the page's root, as in `/page/view[2]//text`; XPath does see into components. */
export function selectByXPath(root: Element, path: string): Element[] {
  const copy = mirror(root, () => true)
  try {
    const hits = copy.document.evaluate(path, copy.document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
    return originals(copy, Array.from({ length: hits.snapshotLength }, (_nothing, index) => hits.snapshotItem(index)))
  } catch {
    throw new Error(`"${path}" is not an XPath to elements`)
  }
}
