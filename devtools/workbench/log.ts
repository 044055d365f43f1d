// 日志: what the server, the functions and the program say, all of it or only the errors.

import { element } from '../simulator/shell/element'
import type { LogLine } from './stream'

const KEPT = 500

const clock = (time: number): string => {
  const at = new Date(time)
  return `${String(at.getSeconds()).padStart(2, '0')}.${String(at.getMilliseconds()).padStart(3, '0')}`
}

export const logPanel = (panel: HTMLElement) => {
  const lines = element('div', 'lines', { tabindex: '0', role: 'log', 'aria-label': '日志' })
  const filter = (text: string, onlyErrors: boolean) => {
    const made = element('button', 'filter', {
      type: 'button', onclick: () => {
        lines.classList.toggle('only-errors', onlyErrors)
        for (const each of [all, errors]) each.setAttribute('aria-pressed', String(each === made))
      },
    }, text)
    made.setAttribute('aria-pressed', String(!onlyErrors))
    return made
  }
  const all = filter('全部', false)
  const errors = filter('只看错误', true)
  panel.querySelector('h2')?.append(element('span', 'filters', {}, all, errors))
  panel.append(lines)
  return {
    add({ time, room, level, text }: LogLine) {
      const atEnd = lines.scrollHeight - lines.scrollTop - lines.clientHeight < 40
      lines.append(element('div', `line ${level}`, {}, ...[clock(time), room, text].map(each => element('span', '', {}, each))))
      while (lines.childElementCount > KEPT) lines.firstElementChild?.remove()
      if (atEnd) lines.scrollTop = lines.scrollHeight
    },
    /** One argument of console.log as text. */
    show(value: unknown): string {
      if (typeof value === 'string') return value
      if (value instanceof Error) return value.message
      try {
        return JSON.stringify(value) ?? String(value)
      } catch {
        return String(value)
      }
    },
  }
}
