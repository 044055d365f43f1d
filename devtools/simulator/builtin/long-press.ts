// longpress and longtap after 350 ms of a still finger or mouse; a page that hears longpress gets no tap after it, as in WeChat.

import * as glassEasel from 'glass-easel'

const LONG_PRESS_MS = 350
const STILL_PX = 10

interface Point { identifier: number; pageX: number; pageY: number; clientX: number; clientY: number }

const nodeOf = (target: EventTarget | null): glassEasel.Element | undefined => {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const node = (element as { __wxElement?: unknown }).__wxElement
    if (glassEasel.Element.isElement(node)) return node
  }
  return undefined
}

const fire = (node: glassEasel.Element, type: string, point: Point, originalEvent: Event): boolean => {
  let heard = false
  const event = new glassEasel.Event(type, { x: point.pageX, y: point.pageY }, {
    bubbles: true, composed: true, capturePhase: true, originalEvent, extraFields: { touches: [point], changedTouches: [point] },
    handleListenerReturn: () => { heard = true },
  })
  glassEasel.Event.dispatchEvent(node, event)
  return heard
}

let tapSpent = false

/** True, once, for the tap that ends a long press which the page has heard: it must not be delivered. */
export const spendTap = (): boolean => {
  const spent = tapSpent
  tapSpent = false
  return spent
}

const pointOf = (event: TouchEvent | MouseEvent): Point | undefined => {
  const source = event instanceof MouseEvent ? event : event.touches.length === 1 ? event.touches[0] : undefined
  if (!source) return undefined
  const { pageX, pageY, clientX, clientY } = source
  return { identifier: 'identifier' in source ? source.identifier : 0, pageX, pageY, clientX, clientY }
}

/** Listens for touches only: the host turns the mouse into them. */
export const watchLongPress = (): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start: Point | undefined
  const stop = () => clearTimeout(timer)
  const press = (event: TouchEvent) => {
    stop()
    tapSpent = false
    start = pointOf(event)
    const point = start
    const node = nodeOf(event.target)
    if (!point || !node) return
    timer = setTimeout(() => {
      tapSpent = fire(node, 'longpress', point, event)
      fire(node, 'longtap', point, event)
    }, LONG_PRESS_MS)
  }
  const move = (event: TouchEvent) => {
    const point = pointOf(event)
    if (!start || !point || Math.hypot(point.clientX - start.clientX, point.clientY - start.clientY) > STILL_PX) stop()
  }
  const options = { capture: true, passive: true }
  document.addEventListener('touchstart', press, options)
  document.addEventListener('touchmove', move, options)
  for (const type of ['touchend', 'touchcancel', 'dragstart', 'scroll']) document.addEventListener(type, stop, options)
}
