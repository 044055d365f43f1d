// What a template says about an element: id, class, style, data-* and its own attributes, as text.

import * as glassEasel from 'glass-easel'
import { type Element, asComponent, domOf } from './tree'

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const camel = (name: string): string => name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'function' ? undefined : String(value)
}

/** Names of the properties that an element's kind declares; none for a plain node. */
export function propertyNames(element: Element): string[] {
  const component = asComponent(element)
  return component ? glassEasel.Component.listProperties(component) : []
}

/** The live value of a property, by either spelling (`scroll-top`, `scrollTop`); a plain node's attributes are its properties. */
export function propertyOf(element: Element, name: string): unknown {
  if (name === 'id') return element.id
  const component = asComponent(element)
  if (!component) return element.getAttribute(name) ?? undefined
  const data: Record<string, unknown> = component.data
  return Object.hasOwn(data, name) ? data[name] : data[camel(name)]
}

/** In the order in which WXML is usually written. Properties are told only where they are not what they are by default. */
export function attributesOf(element: Element): Map<string, string> {
  const found = new Map<string, string>()
  const put = (name: string, value: unknown): void => {
    const written = asText(value)
    if (written !== undefined && !found.has(name)) found.set(name, written)
  }
  put('id', element.id)
  put('class', element.class)
  put('style', element.style)
  for (const [name, value] of Object.entries(element.dataset)) put(`data-${dashed(name)}`, value)
  for (const { name, value } of element.attributes) put(name, value)
  for (const name of propertyNames(element)) {
    const value = propertyOf(element, name)
    if (value !== false) put(dashed(name), value)
  }
  return found
}

/** One attribute as `element.attribute(name)` answers it, or null. `style` is what the browser holds, rpx already turned. */
export function attributeOf(element: Element, name: string): string | null {
  if (name === 'class') return element.class
  if (name === 'style') return domOf(element).getAttribute('style')
  return attributesOf(element).get(name) ?? asText(propertyOf(element, camel(name))) ?? null
}
