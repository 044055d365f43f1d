// A mouse on a desktop acts as a finger, as it does in WeChat DevTools: sliders, swipers and masks listen for touches only.

function send(type: string, event: MouseEvent, target: EventTarget): void {
  const touch = new Touch({
    identifier: 0,
    target,
    clientX: event.clientX,
    clientY: event.clientY,
    pageX: event.pageX,
    pageY: event.pageY,
    screenX: event.screenX,
    screenY: event.screenY,
    force: 1,
  })
  const touches = type === 'touchend' ? [] : [touch]
  target.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, composed: true, touches, targetTouches: touches, changedTouches: [touch] }))
}

/** Starts turning the left button's events into touches. The mouse events themselves still reach inputs, so that text can be selected. */
export function mouseAsTouch(): void {
  let held: EventTarget | undefined
  document.addEventListener('mousedown', (event) => {
    // Taps of a real finger are followed by mouse events of the browser: those are old news.
    const isEcho = 'sourceCapabilities' in event && (event.sourceCapabilities as { firesTouchEvents?: boolean } | null)?.firesTouchEvents === true
    if (event.button !== 0 || isEcho || !event.target) return
    held = event.target
    send('touchstart', event, held)
  }, { capture: true })
  document.addEventListener('mousemove', (event) => {
    if (held) send('touchmove', event, held)
  }, { capture: true })
  document.addEventListener('mouseup', (event) => {
    if (held) send('touchend', event, held)
    held = undefined
  }, { capture: true })
}
