// A column of values that turns under the finger: the part that <picker> and <picker-view> share.

const ROW_PX = 34

export interface Wheel {
  element: HTMLElement
  index(): number
  turnTo(index: number, smooth: boolean): void
}

/** Makes `element` a wheel: rows of equal height, the one in the middle is chosen; `changed` runs when it comes to rest on another. */
export const wheel = (element: HTMLElement, changed: (index: number) => void, rowPx: () => number = () => ROW_PX): Wheel => {
  let at = 0
  const rows = () => Math.max(0, Math.round((element.scrollHeight - element.clientHeight) / rowPx()))
  const index = () => Math.max(0, Math.min(rows(), Math.round(element.scrollTop / rowPx())))
  element.classList.add('wx-wheel')
  element.addEventListener('scrollend', () => {
    if (index() === at) return
    at = index()
    changed(at)
  })
  element.addEventListener('click', event => {
    // A tap above or below the middle turns there, for mouse and keyboard-less screens.
    const box = element.getBoundingClientRect()
    const rowsAway = Math.round((event.clientY - box.top - box.height / 2) / rowPx())
    if (rowsAway !== 0) element.scrollTo({ top: (index() + rowsAway) * rowPx(), behavior: 'smooth' })
  })
  return {
    element,
    index: () => at,
    turnTo(next, smooth) {
      at = next
      element.scrollTo({ top: next * rowPx(), behavior: smooth ? 'smooth' : 'instant' })
    },
  }
}

/** A wheel over plain texts, for the picker's sheet. */
export const textWheel = (texts: readonly string[], start: number, changed: (index: number) => void): Wheel => {
  const element = document.createElement('div')
  element.tabIndex = 0
  for (const text of texts) {
    const row = document.createElement('div')
    row.textContent = text
    element.append(row)
  }
  const made = wheel(element, changed)
  element.addEventListener('keydown', event => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = Math.max(0, Math.min(texts.length - 1, made.index() + step))
    made.turnTo(next, false)
    changed(next)
  })
  requestAnimationFrame(() => made.turnTo(Math.max(0, start), false))
  return made
}
