// The strip on top: the real time, and a signal and battery that are always full.

import { element } from './element'

const SIGNAL = '<svg viewBox="0 0 17 11" width="17" height="11" fill="currentColor" aria-hidden="true"><path d="M0 8h3v3H0zM4.5 6h3v5h-3zM9 3h3v8H9zM13.5 0h3v11h-3z"/></svg>'
const BATTERY = '<svg viewBox="0 0 24 11" width="24" height="11" fill="none" stroke="currentColor" aria-hidden="true">'
  + '<rect x=".5" y=".5" width="20" height="10" rx="2.5"/><path d="M22.5 3.5v4" stroke-width="1.5"/>'
  + '<rect x="2" y="2" width="15" height="7" rx="1" fill="currentColor" stroke="none"/></svg>'
const MINUTE_MS = 60_000

const now = () => new Date().toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false })

export const statusBar = (): HTMLElement => {
  const time = element('span', 'time', {}, now())
  const marks = element('span', 'marks')
  marks.innerHTML = SIGNAL + BATTERY
  const tick = () => {
    time.textContent = now()
    setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS))
  }
  tick()
  return element('div', 'status-bar', {}, time, marks)
}
