// Fingers on the glass: real touch events, so that what a tap means is decided where it is for a person's tap.

import { type Params, isRecord } from './params'
import { type Element, domOf } from './tree'

export type TouchType = 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel'

const numeric = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** A point of the SDK: client coordinates, or page coordinates, or neither, which is the middle of the element. */
function touchAt(target: HTMLElement, point: unknown): Touch {
  const given = isRecord(point) ? point : {}
  const box = target.getBoundingClientRect()
  const pageX = numeric(given['pageX'])
  const pageY = numeric(given['pageY'])
  const clientX = numeric(given['clientX']) ?? (pageX === undefined ? box.left + box.width / 2 : pageX - scrollX)
  const clientY = numeric(given['clientY']) ?? (pageY === undefined ? box.top + box.height / 2 : pageY - scrollY)
  const identifier = numeric(given['identifier']) ?? 0
  const onPage = { pageX: clientX + scrollX, pageY: clientY + scrollY }
  return new Touch({ identifier, target, clientX, clientY, ...onPage, screenX: clientX, screenY: clientY })
}

const points = (value: unknown): unknown[] | undefined => (Array.isArray(value) && value.length > 0 ? value : undefined)

/** `changeTouches` is how the SDK's typings spell it, `changedTouches` how its documents do; both are taken. */
export function touch(element: Element, type: TouchType, given: Params = {}): void {
  const target = domOf(element)
  const lifted = type === 'touchend' || type === 'touchcancel'
  const changed = points(given['changedTouches']) ?? points(given['changeTouches']) ?? points(given['touches']) ?? [{}]
  const changedTouches = changed.map((point) => touchAt(target, point))
  const touches = lifted ? [] : (points(given['touches'])?.map((point) => touchAt(target, point)) ?? changedTouches)
  const targetTouches = touches
  target.dispatchEvent(new TouchEvent(type, { touches, targetTouches, changedTouches, bubbles: true, cancelable: true, composed: true }))
}

export function tap(element: Element): void {
  touch(element, 'touchstart')
  touch(element, 'touchend')
}

export function isTouchType(type: string): type is TouchType {
  return type === 'touchstart' || type === 'touchmove' || type === 'touchend' || type === 'touchcancel'
}
