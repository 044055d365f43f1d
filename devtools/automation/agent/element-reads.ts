// What the SDK asks of an element without changing it.

import { attributeOf, propertyNames, propertyOf } from './attributes'
import { jsonCopy } from './json'
import { type Params, text, texts } from './params'
import type { Registry } from './registry'
import { type Element, domOf } from './tree'
import { innerWxml, outerWxml } from './wxml'

/** Of an input the live text, which the page's data may not have heard of. */
function liveProperty(element: Element, name: string): unknown {
  if (name === '__propPublic') return publicProperties(element)
  if (name === 'value') {
    const field = domOf(element).querySelector<HTMLInputElement | HTMLTextAreaElement>(':scope > input, :scope > textarea')
    if (field) return field.value
  }
  return jsonCopy(propertyOf(element, name))
}

/** A map of names to true: the SDK refuses every other name itself. A plain node's properties are the attributes it has. */
function publicProperties(element: Element): Record<string, true> {
  const names = [...propertyNames(element), ...element.attributes.map(({ name }) => name), 'id']
  return Object.fromEntries(names.map((name) => [name, true]))
}

function domProperty(element: Element, name: string): unknown {
  const value: unknown = Reflect.get(domOf(element), name)
  return typeof value === 'object' || typeof value === 'function' ? null : value
}

function style(element: Element, name: string): string {
  const computed = getComputedStyle(domOf(element))
  return computed.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
}

/** `{left, top}` in px from the top of the page, scrolled out of view or not. */
function offset(element: Element): { left: number; top: number } {
  const box = domOf(element).getBoundingClientRect()
  return { left: box.left + scrollX, top: box.top + scrollY }
}

export function elementReads(registry: Registry): Record<string, (params: Params) => unknown> {
  const each = (params: Params, read: (element: Element, name: string) => unknown): unknown[] => {
    const element = registry.element(params)
    return texts(params, 'names').map((name) => read(element, name) ?? null)
  }
  return {
    'Element.getAttributes': (params) => ({ attributes: each(params, attributeOf) }),
    'Element.getProperties': (params) => ({ properties: each(params, liveProperty) }),
    'Element.getDOMProperties': (params) => ({ properties: each(params, domProperty) }),
    'Element.getStyles': (params) => ({ styles: each(params, style) }),
    'Element.getOffset': (params) => offset(registry.element(params)),
    'Element.getWXML': (params) => {
      const element = registry.element(params)
      return { wxml: text(params, 'type') === 'outer' ? outerWxml(element) : innerWxml(element) }
    },
  }
}
