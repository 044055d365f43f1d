// From what app code holds (the caller objects of the adapter) to the elements of glass-easel behind them, and from there to the document.

import * as glassEasel from 'glass-easel'

/** The element behind a caller object, or the element itself. */
export function elementBehind(value: unknown): glassEasel.Element | undefined {
  // oxlint-disable-next-line no-underscore-dangle -- the adapter's own name for it
  const inner = typeof value === 'object' && value !== null && '_$' in value ? value._$ : value
  return glassEasel.Element.isElement(inner) ? inner : undefined
}

export function componentBehind(caller: unknown): glassEasel.GeneralComponent | undefined {
  return elementBehind(caller)?.asGeneralComponent() ?? undefined
}

/** The tree that a component's own template made; null for built-in components. */
export function treeBehind(caller: unknown): glassEasel.ShadowRoot | null {
  return componentBehind(caller)?.getShadowRoot() ?? null
}

export function domOf(element: glassEasel.Element | undefined): HTMLElement | undefined {
  const dom: unknown = element?.getBackendElement()
  return dom instanceof HTMLElement ? dom : undefined
}

/** The nearest element of glass-easel around a DOM node. */
export function elementAround(target: EventTarget | null): glassEasel.Element | undefined {
  for (let node = target instanceof Node ? target : null; node; node = node.parentNode) {
    // oxlint-disable-next-line no-underscore-dangle -- where glass-easel's backend leaves it
    const element = '__wxElement' in node ? node.__wxElement : undefined
    if (glassEasel.Element.isElement(element)) return element
  }
  return undefined
}
