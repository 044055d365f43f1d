// One way to define a built-in component: properties with their defaults, and a set-up that works on the real element.

import type * as glassEasel from 'glass-easel'

/** Defaults of the properties; the type of each default is the type that WeChat converts to. `null` takes any value. */
export type Properties = Record<string, string | number | boolean | null | readonly unknown[]>

type Widened<V> = V extends string ? string : V extends number ? number : V extends boolean ? boolean : unknown
type Common = { id: string; hidden: boolean }

/** One instance, as its set-up sees it. */
export interface Builtin<P extends Properties> {
  readonly element: HTMLElement
  readonly component: glassEasel.GeneralComponent
  get<K extends keyof P & string>(name: K): Widened<P[K]>
  /** A change made by the user: also goes up through `model:name`. */
  set<K extends keyof P & string>(name: K, value: Widened<P[K]>): void
  /** Runs once now and again whenever one of the properties changes. */
  watch(names: readonly (keyof P & string)[], listener: () => void): void
  /** Fires an event of the component; like WeChat's own it does not bubble unless asked to. */
  emit(type: string, detail: unknown, options?: { bubbles?: boolean; onReturn?: (value: unknown) => void }): void
  /** Listens on the component itself, after the app's handlers on what it holds. */
  on(type: string, listener: (event: glassEasel.ShadowedEvent<unknown>) => void): void
  whenAttached(listener: () => void): void
  whenDetached(listener: () => void): void
}

interface InitContext {
  self: glassEasel.GeneralComponent
  data: Record<string, unknown>
  setData(change: Record<string, unknown>): void
  observer(name: string, listener: () => void): void
  lifetime(name: 'attached' | 'detached', listener: () => void): void
}

/** aria-* pass through to the element; `aria-role` is `role` in HTML. */
const ARIA = [
  'role', 'label', 'hidden', 'disabled', 'live', 'checked', 'selected', 'expanded', 'level', 'valuemin', 'valuemax', 'valuenow',
  'labelledby', 'describedby', 'modal', 'haspopup', 'pressed', 'busy', 'atomic', 'relevant', 'owns', 'controls',
]

const typeOf = (value: Properties[string]) =>
  typeof value === 'string' ? String : typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : null

const camel = (name: string) => `aria${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

const bindCommon = (init: InitContext, element: HTMLElement) => {
  init.observer('hidden', () => element.toggleAttribute('hidden', init.data.hidden === true))
  for (const name of ARIA) {
    init.observer(camel(name), () => {
      const value = init.data[camel(name)]
      const attribute = name === 'role' ? 'role' : `aria-${name}`
      if (value === null || value === undefined) element.removeAttribute(attribute)
      else element.setAttribute(attribute, String(value))
    })
  }
}

const instanceOf = <P extends Properties>(init: InitContext): Builtin<P> => {
  const component = init.self
  const element = component.$$ as unknown as HTMLElement
  bindCommon(init, element)
  return {
    element,
    component,
    get: <K extends keyof P & string>(name: K) => init.data[name] as Widened<P[K]>,
    set: (name, value) => init.setData({ [name]: value }),
    watch(names, listener) {
      for (const name of names) init.observer(name, listener)
      listener()
    },
    emit: (type, detail, options) => component.triggerEvent(type, detail, {
      bubbles: options?.bubbles ?? false, composed: options?.bubbles ?? false, capturePhase: true,
      ...(options?.onReturn ? { handleListenerReturn: options.onReturn } : {}),
    }),
    on: (type, listener) => component.addListener(type, listener),
    whenAttached: listener => init.lifetime('attached', listener),
    whenDetached: listener => init.lifetime('detached', listener),
  }
}

type Define = (...args: unknown[]) => void

/** What the template compiler would make of `<tag><slot/></tag>`. */
const wrapped = (tag: string) => ({
  content: () => () => ({
    C: (_creation: boolean, _text: Define, element: Define) => {
      element(tag, {}, () => undefined, (_inner: boolean, _t: Define, _e: Define, _if: Define, _for: Define, slot: Define) => slot(''))
    },
    B: {},
  }),
})

/**
 * Defines `<name>` for every template of the space. Slotted content goes straight into the element, or into a `<wx-wrapper>` in it
 * where the element has parts of its own that must not move with the content.
 */
export const defineBuiltin = <P extends Properties>(
  space: glassEasel.ComponentSpace,
  name: string,
  properties: P,
  setUp: (builtin: Builtin<P & Common>) => void,
  wrapper?: string,
): void => {
  const builder = space.define(`wx://${name}`)
  if (wrapper !== undefined) builder.template(wrapped(wrapper))
  const aria = Object.fromEntries(ARIA.map(each => [camel(each), null]))
  for (const [key, value] of Object.entries({ hidden: false, ...aria, ...properties })) {
    builder.property(key, { type: typeOf(value), value })
  }
  builder.init(context => setUp(instanceOf<P & Common>(context as unknown as InitContext)))
  space.setGlobalUsingComponent(name, builder.registerComponent().general())
}
