// Writes an element as WXML, with what its components hold and what stands in their slots.

import { attributesOf } from './attributes'
import { type Element, asComponent, childrenOf, isCustom, tagOf } from './tree'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const quoted = (text: string): string => escaped(text).replace(/"/g, '&quot;')

const everywhere = (): boolean => true

export function innerWxml(element: Element): string {
  return childrenOf(element, everywhere)
    .map((child) => (typeof child === 'string' ? escaped(child) : outerWxml(child)))
    .join('')
}

/** A component of the app's own also says what it is, as in DevTools: `<card is="components/card/card">`. */
export function outerWxml(element: Element): string {
  const tag = tagOf(element)
  const is = isCustom(element) ? ` is="${quoted(asComponent(element)?.is ?? '')}"` : ''
  const attributes = [...attributesOf(element)].map(([name, value]) => ` ${name}="${quoted(value)}"`).join('')
  return `<${tag}${is}${attributes}>${innerWxml(element)}</${tag}>`
}
