// The event object that a page's handler gets: plain data, as it arrives from the view layer.

import * as glassEasel from 'glass-easel'
import { domOf, elementBehind } from './behind'

/** Nodes come as the component's caller object where the element is a component. */
function describe(node: unknown): Record<string, unknown> {
  const element = elementBehind(node)
  const { offsetLeft = 0, offsetTop = 0 } = domOf(element) ?? {}
  return { id: element?.id ?? '', offsetLeft, offsetTop, dataset: glassEasel.dataUtils.simpleDeepCopy(element?.dataset ?? {}) }
}

/** `detail` stays as it is: what one component triggers for another never leaves the logic layer. */
export function handlerEvent(event: glassEasel.ShadowedEvent<unknown>): Record<string, unknown> {
  const { touches, changedTouches } = event.extraFields ?? {}
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: describe(event.target),
    currentTarget: describe(event.currentTarget),
    mark: event.mark ?? {},
    detail: event.detail,
    ...(touches === undefined ? {} : { touches }),
    ...(changedTouches === undefined ? {} : { changedTouches }),
  }
}
