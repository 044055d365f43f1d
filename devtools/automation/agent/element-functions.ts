// What the SDK does with WeChat's own components by name: typing, scrolling, swiping, switching, sliding.

import { numberAt } from './params'
import { tap } from './touch'
import { type Element, domOf, tagOf } from './tree'

export type BuiltinFunction = (element: Element, args: unknown[]) => unknown

const settlesWithinMs = 2_000

function part<K extends HTMLElement>(element: Element, selector: string, kind: new () => K): K {
  const found = domOf(element).querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`<${tagOf(element)}> has no part to act on`)
  return found
}

/** Types over what is there, as a person would, so that everything that listens to typing hears it. */
function typeInto(field: HTMLInputElement | HTMLTextAreaElement, value: unknown): void {
  if (field.disabled || field.readOnly) throw new Error('the field is disabled')
  field.focus()
  const written = String(value ?? '')
  // A script may exceed the limit that the keyboard keeps.
  field.value = field.maxLength >= 0 ? written.slice(0, field.maxLength) : written
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: field.value }))
}

/** Scrolls the swiper's track as a finger does; resolves when it has come to rest. */
async function swipeTo(element: Element, args: unknown[]): Promise<void> {
  const index = numberAt(args, 0, 'index')
  const track = part(element, 'wx-swiper-track', HTMLElement)
  const items = [...track.children].filter((each) => each.localName === 'wx-swiper-item')
  const target = items[index]
  if (!(target instanceof HTMLElement)) throw new Error(`the swiper has ${items.length} items and none at ${index}`)
  const there = Math.abs(track.scrollLeft - target.offsetLeft) < 1 && Math.abs(track.scrollTop - target.offsetTop) < 1
  if (there) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, settlesWithinMs)
    track.addEventListener('scrollend', () => {
      clearTimeout(timer)
      setTimeout(resolve)
    }, { once: true })
    track.scrollTo({ left: target.offsetLeft, top: target.offsetTop, behavior: 'instant' })
  })
}

function slideTo(element: Element, args: unknown[]): void {
  const range = part(element, 'input', HTMLInputElement)
  if (range.disabled) throw new Error('the slider is disabled')
  range.value = String(numberAt(args, 0, 'value'))
  for (const type of ['input', 'change']) range.dispatchEvent(new Event(type, { bubbles: true }))
}

export function builtinFunctions(): Record<string, BuiltinFunction> {
  return {
    'input.input': (element, [value]) => typeInto(part(element, 'input', HTMLInputElement), value),
    'textarea.input': (element, [value]) => typeInto(part(element, 'textarea', HTMLTextAreaElement), value),
    'switch.tap': (element) => tap(element),
    'scroll-view.scrollTo': (element, args) =>
      domOf(element).scrollTo({ left: numberAt(args, 0, 'x'), top: numberAt(args, 1, 'y'), behavior: 'instant' }),
    'scroll-view.scrollTop': (element) => domOf(element).scrollTop,
    'scroll-view.scrollLeft': (element) => domOf(element).scrollLeft,
    'scroll-view.scrollWidth': (element) => domOf(element).scrollWidth,
    'scroll-view.scrollHeight': (element) => domOf(element).scrollHeight,
    'swiper.swipeTo': swipeTo,
    'slider.slideTo': slideTo,
  }
}
