// hover-class: worn while a finger or the mouse presses, after hover-start-time, until hover-stay-time after it lets go.

import * as glassEasel from 'glass-easel'

const START_MS = 50
const STAY_MS = 400
/** The segment of an element's classes that templates do not touch. */
const SEGMENT = 3 as glassEasel.StyleSegmentIndex

interface Hover { node: glassEasel.Element; element: Element; className: string; start: number; stay: number; stops: boolean }

const setting = (node: glassEasel.Element, dashed: string): unknown => {
  if (glassEasel.Component.isComponent(node)) {
    const camel = dashed.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    return (node.data as Record<string, unknown>)[camel]
  }
  return glassEasel.NativeNode.isNativeNode(node) ? node.getAttribute(dashed) : undefined
}

const hoverOf = (element: Element): Hover | undefined => {
  const node = (element as { __wxElement?: unknown }).__wxElement
  if (!glassEasel.Element.isElement(node)) return undefined
  const className = setting(node, 'hover-class')
  if (typeof className !== 'string' || className === '' || className === 'none' || setting(node, 'disabled') === true) return undefined
  const ms = (name: string, fallback: number) => {
    const value = Number(setting(node, name) ?? fallback)
    return Number.isNaN(value) ? fallback : value
  }
  const stops = setting(node, 'hover-stop-propagation')
  return {
    node, element, className, start: ms('hover-start-time', START_MS), stay: ms('hover-stay-time', STAY_MS),
    stops: stops !== undefined && stops !== null && stops !== false,
  }
}

const hoversFrom = (target: EventTarget | null): Hover[] => {
  const found: Hover[] = []
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const hover = hoverOf(element)
    if (hover) found.push(hover)
    if (hover?.stops) break
  }
  return found
}

const wear = ({ node, element, className }: Hover, on: boolean): void => {
  node.setNodeClass(on ? className : '', SEGMENT)
  // The default looks of button and navigator hang on this: a component's own sheet may not reach their class.
  element.toggleAttribute('wx-hover', on)
}

/** Watches the document; a press that moves away or is cancelled takes the class off again. */
export const watchHover = (): void => {
  let pressed: { hover: Hover; timer: ReturnType<typeof setTimeout>; worn: boolean }[] = []
  const press = (event: Event) => {
    release()
    pressed = hoversFrom(event.target).map(hover => {
      const entry = { hover, worn: false, timer: setTimeout(() => {
        entry.worn = true
        wear(hover, true)
      }, hover.start) }
      return entry
    })
  }
  const release = () => {
    for (const { hover, timer, worn } of pressed) {
      clearTimeout(timer)
      if (worn) setTimeout(() => wear(hover, false), hover.stay)
    }
    pressed = []
  }
  const options = { capture: true, passive: true }
  document.addEventListener('touchstart', press, options)
  document.addEventListener('mousedown', press, options)
  const ends = ['touchend', 'touchcancel', 'touchmove', 'mouseup', 'dragstart', 'scroll']
  for (const type of ends) document.addEventListener(type, release, options)
}
