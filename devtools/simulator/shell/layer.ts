// A layer over the program: takes the focus, keeps it, gives it back; Escape and a tap beside it dismiss it.

import { element } from './element'

export interface Layer {
  close(): void
}

const FOCUSABLE = 'button, input, textarea, a[href], [tabindex="0"]'

/** Lays `panel` over the phone. `dismiss` runs for Escape and for a tap beside the panel; without it neither does anything. */
export const openLayer = (phone: HTMLElement, panel: HTMLElement, kind: string, dismiss?: () => void): Layer => {
  const before = document.activeElement
  const cover = element('div', `cover cover-${kind}`)
  cover.append(panel)
  // The tap that opened the layer may end in a click on it: only a press that began there counts. A key's click has no detail.
  let pressed: EventTarget | null = null
  cover.addEventListener('pointerdown', event => { pressed = event.target }, { capture: true })
  cover.addEventListener('click', event => { if (pressed === null && event.detail > 0) event.stopPropagation() }, { capture: true })
  cover.addEventListener('click', event => { if (pressed === cover && event.target === cover) dismiss?.() })
  cover.addEventListener('keydown', event => {
    if (event.key === 'Escape') dismiss?.()
    if (event.key !== 'Tab') return
    const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)]
    const first = stops[0]
    const last = stops.at(-1)
    const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last
    if (!leaving) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  })
  phone.append(cover)
  ;(panel.querySelector<HTMLElement>('[autofocus]') ?? panel.querySelector<HTMLElement>(FOCUSABLE))?.focus()
  return {
    close() {
      cover.remove()
      if (before instanceof HTMLElement) before.focus()
    },
  }
}
