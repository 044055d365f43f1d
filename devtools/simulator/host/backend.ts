// The browser's document as glass-easel's backend, with what WeChat's view layer does differently.

import * as glassEasel from 'glass-easel'
import { domOf, elementAround } from './behind'
import { dispatchDomEvent } from './dom-event'

type Backend = glassEasel.CurrentWindowBackendContext
type Listener = Parameters<Backend['onEvent']>[0]
type BackendElement = Parameters<Backend['associateValue']>[0]

/** DOM events that reach templates as they are. All others (input, scroll, focus…) come from the built-in components alone. */
const passed = new Set([
  'touchstart', 'touchmove', 'touchend', 'touchcancel', 'transitionend', 'animationstart', 'animationiteration', 'animationend',
])

const rpx = /(?<![\w#.-])(-?(?:\d*\.)?\d+)rpx\b/g
const withoutRpx = (style: string): string => style.replace(rpx, (_, size: string) => `${Number(size) / 7.5}vw`)

/** glass-easel writes `true` as an empty attribute, which for these would mean nothing at all. */
const ariaState = /^aria-(hidden|disabled|checked|selected|expanded|pressed|busy|modal|atomic)$/

function shownValue(name: string, value: string): string {
  if (name === 'style' && value.includes('rpx')) return withoutRpx(value)
  return value === '' && ariaState.test(name) ? 'true' : value
}

/** `<view>` becomes `<wx-view>`; `h5-input` is a real `<input>`, for the templates of built-in components. */
function createElement(tag: string): HTMLElement {
  if (tag.startsWith('h5-')) return document.createElement(tag.slice(3))
  const element = document.createElement(`wx-${tag}`)
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => setAttribute(name, shownValue(name, value))
  return element
}

export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly listened = new Set<string>()
  private sheets = 0

  /** `spendTap` says, once, whether the tap now due ends a long press that the page has heard: then it is no tap, as on the phone. */
  constructor(spendTap: () => boolean) {
    super()
    const create = { createElement, createTextNode: document.createTextNode.bind(document), createDocumentFragment: document.createDocumentFragment.bind(document) }
    Object.assign(this, { document: create })
    this.onEvent(((target, type, detail, options) => {
      if (type !== 'tap' || !spendTap()) dispatchDomEvent(target, type, detail, options.originalEvent)
    }) satisfies Listener)
  }

  /** Sheets are put in by StyleSheets, by page: what glass-easel asks for at each creation is not needed. */
  override appendStyleSheetPath(): number {
    this.sheets += 1
    return this.sheets
  }

  override setListenerStats(_element: BackendElement, type: string): void {
    if (!passed.has(type) || this.listened.has(type)) return
    this.listened.add(type)
    const listen = (event: Event): void => {
      if (dispatchDomEvent(elementAround(event.target), type, {}, event) && event.cancelable) event.preventDefault()
    }
    // Not passive: `catch:touchmove` on a mask must be able to hold the page still.
    document.addEventListener(type, listen, { capture: true, passive: false })
  }
}

/** Writes `wx-id` beside each id, since sheets name ids so; glass-easel itself would put a prefix before them. */
export function mirrorIds(): void {
  const id = Object.getOwnPropertyDescriptor(glassEasel.Element.prototype, 'id')
  if (!id?.set) throw new Error('this version of glass-easel keeps ids elsewhere')
  Object.defineProperty(glassEasel.Element.prototype, 'id', {
    ...id,
    set(this: glassEasel.Element, value: unknown) {
      id.set?.call(this, value)
      domOf(this)?.setAttribute('wx-id', String(value))
    },
  })
}
