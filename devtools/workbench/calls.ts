// 调用: every call of a cloud function, newest at the bottom, with what came of it.

import { element } from '../simulator/shell/element'
import type { Call } from './stream'

const KEPT = 200
const HEADS = ['时刻', '动作', '结果', '说明', '库', '毫秒']

const clock = (time: number): string => {
  const at = new Date(time)
  return `${at.toTimeString().slice(0, 8)}.${String(at.getMilliseconds()).padStart(3, '0')}`
}

export const callsPanel = (panel: HTMLElement): { add(call: Call): void } => {
  const body = element('tbody')
  const scroller = element('div', 'scroller', { tabindex: '0', role: 'region', 'aria-label': '调用' },
    element('table', '', {}, element('thead', '', {}, element('tr', '', {}, ...HEADS.map(head => element('th', '', {}, head)))), body))
  panel.append(scroller)
  return {
    add({ time, functionName, action, code, note, ms, reads, writes }) {
      const ok = code === 'ok'
      body.append(element('tr', 'new', {}, element('td', '', {}, clock(time)),
        element('td', '', {}, element('b', '', {}, functionName), ` ${action}`), element('td', ok ? 'good' : 'bad', {}, code),
        element('td', 'said-by', {}, note), element('td', '', {}, `读${reads} 写${writes}`), element('td', 'number', {}, String(Math.round(ms)))))
      while (body.rows.length > KEPT) body.deleteRow(0)
      scroller.scrollTop = scroller.scrollHeight
    },
  }
}
