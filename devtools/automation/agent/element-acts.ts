// What the SDK does to an element: touches, events, and the calls that the app's own components answer.

import * as glassEasel from 'glass-easel'
import { callMember } from './call-member'
import { builtinFunctions } from './element-functions'
import { atPath, jsonCopy } from './json'
import { type Params, list, optionalText, record, text } from './params'
import type { Realm } from './realm'
import type { Registry } from './registry'
import { select } from './selector'
import { isTouchType, tap, touch } from './touch'
import { type Element, asComponent, isCustom, tagOf } from './tree'

/** WeChat lets these rise through the tree; the events of components do not, unless their author asks for it. */
const rising = new Set([
  'tap', 'longpress', 'longtap', 'transitionend', 'animationstart', 'animationiteration', 'animationend', 'touchforcechange',
])

function trigger(element: Element, type: string, detail: unknown): void {
  const bubbles = rising.has(type)
  glassEasel.Event.triggerEvent(element, type, detail ?? {}, { bubbles, composed: bubbles, capturePhase: true })
}

/** `{eventName, touches?, changedTouches?, detail?, $?}`; `$` names an element further in. */
function dispatch(element: Element, params: Params): void {
  const inner = optionalText(params, '$')
  const target = inner === undefined ? element : select(element, inner)[0]
  if (!target) throw new Error(`no such element: ${String(inner)}`)
  const type = text(params, 'eventName')
  if (isTouchType(type)) touch(target, type, params)
  else trigger(target, type, params['detail'])
}

function customCaller(element: Element): { setData(change: Params): void; data: unknown } {
  const component = asComponent(element)
  if (!component || !isCustom(element)) throw new Error(`<${tagOf(element)}> is not a component of the app`)
  return component.getMethodCaller()
}

export function elementActs(registry: Registry, realm: Realm): Record<string, (params: Params) => unknown> {
  const functions = builtinFunctions()
  return {
    'Element.tap': (params) => tap(registry.element(params)),
    'Element.touchstart': (params) => touch(registry.element(params), 'touchstart', params),
    'Element.touchmove': (params) => touch(registry.element(params), 'touchmove', params),
    'Element.touchend': (params) => touch(registry.element(params), 'touchend', params),
    'Element.triggerEvent': (params) => trigger(registry.element(params), text(params, 'type'), params['detail']),
    'Element.dispatchEvent': (params) => dispatch(registry.element(params), params),
    'Element.setData': (params) => customCaller(registry.element(params)).setData(record(params, 'data')),
    'Element.getData': (params) => {
      const { data } = customCaller(registry.element(params))
      return { data: jsonCopy(atPath(data, optionalText(params, 'path') ?? '')) }
    },
    async 'Element.callMethod'(params) {
      const element = registry.element(params)
      return { result: await callMember(customCaller(element), text(params, 'method'), list(params, 'args'), `<${tagOf(element)}>`) }
    },
    async 'Element.callFunction'(params) {
      const name = text(params, 'functionName')
      const call = Object.hasOwn(functions, name) ? functions[name] : undefined
      if (!call) throw new Error(`${name} is not in this simulator yet`)
      return { result: jsonCopy(await call(registry.element(params), list(params, 'args'))) }
    },
    /** Such as `play` of a video: what its context, `wx.createVideoContext`, does. */
    async 'Element.callContextMethod'(params) {
      const element = registry.element(params)
      const create: unknown = Reflect.get(realm.wx, 'createVideoContext')
      if (typeof create !== 'function') throw new Error('wx.createVideoContext is not in this simulator yet')
      const owner = element.ownerShadowRoot?.getHostNode().getMethodCaller()
      const context: unknown = Reflect.apply(create, realm.wx, [element.id, owner])
      if (typeof context !== 'object' || context === null) throw new Error(`<${tagOf(element)}> has no context`)
      return { result: await callMember(context, text(params, 'method'), list(params, 'args'), 'the video context') }
    },
  }
}
