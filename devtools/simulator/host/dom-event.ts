// Brings what the browser reports to the templates as WeChat's events.

import * as glassEasel from 'glass-easel'
import { newGesture, withGesture } from './tap-gesture'

/** A finger, as WeChat describes it; px. */
export interface TouchPoint {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
  force: number
}

const pointOf = (point: Touch | MouseEvent): TouchPoint => ({
  identifier: 'identifier' in point ? point.identifier : 0,
  pageX: point.pageX,
  pageY: point.pageY,
  clientX: point.clientX,
  clientY: point.clientY,
  force: 'force' in point ? point.force : 1,
})

function touchesOf(event: unknown): { touches?: TouchPoint[]; changedTouches?: TouchPoint[] } {
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) {
    const changedTouches = [...event.changedTouches].map(pointOf)
    const touches = [...event.touches].map(pointOf)
    return { touches: touches.length > 0 ? touches : changedTouches, changedTouches }
  }
  return event instanceof MouseEvent ? { touches: [pointOf(event)], changedTouches: [pointOf(event)] } : {}
}

function detailOf(type: string, detail: unknown, event: unknown, point: TouchPoint | undefined): unknown {
  if (point && /^(tap|longpress|longtap|canceltap)$/.test(type)) return { x: point.pageX, y: point.pageY }
  if (event instanceof TransitionEvent) return { propertyName: event.propertyName, elapsedTime: event.elapsedTime }
  if (event instanceof AnimationEvent) return { animationName: event.animationName, elapsedTime: event.elapsedTime }
  return detail
}

/** Sends the event up from `target`; true when a handler caught it, so that the browser should not act on it either. */
export function dispatchDomEvent(
  target: glassEasel.Element | undefined,
  type: string,
  detail: unknown,
  originalEvent: unknown,
): boolean {
  if (!target) return false
  const fingers = touchesOf(originalEvent)
  const event = new glassEasel.Event(type, detailOf(type, detail, originalEvent, fingers.changedTouches?.[0]), {
    originalEvent,
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { ...fingers },
  })
  const dispatch = (): void => glassEasel.Event.dispatchEvent(target, event)
  if (type === 'tap') withGesture(newGesture(), dispatch)
  else dispatch()
  return event.defaultPrevented()
}
