// The switches under the phone: WeChat's font size, light or dark, the width of the screen, and whether WeChat bans the messages.

import { element } from '../simulator/shell/element'
import type { PhoneControl } from '../simulator/shell/phone'

type PhoneBan = Parameters<PhoneControl['setDevice']>[0]['messagesBanned']

const FONTS: [string, number][] = [['标准', 16], ['大', 20], ['较大', 23], ['特大', 28]]
const THEMES: [string, 'light' | 'dark'][] = [['浅', 'light'], ['深', 'dark']]
const WIDTHS: [string, number][] = [['320', 320], ['375', 375], ['430', 430]]
const FIRST_WIDTH = 375
const BANS: [string, PhoneBan][] = [['没有', undefined], ['模板', 'template'], ['小程序', 'program']]

const group = <T>(label: string, options: readonly [string, T][], first: T, choose: (value: T) => void): HTMLElement => {
  const holder = element('span', 'switches', { 'role': 'group', 'aria-label': label }, ...(label === '字号' || label === '封禁' ? [label] : []))
  for (const [text, value] of options) {
    const made = element('button', 'switch', {
      type: 'button', onclick: () => {
        for (const each of holder.querySelectorAll('button')) each.setAttribute('aria-pressed', String(each === made))
        choose(value)
      },
    }, text)
    made.setAttribute('aria-pressed', String(value === first))
    holder.append(made)
  }
  return holder
}

export const devicePanel = (panel: HTMLElement, frame: HTMLElement, change: PhoneControl['setDevice']): void => {
  frame.style.width = `${FIRST_WIDTH}px`
  panel.append(
    group('字号', FONTS, 16, fontSizeSetting => change({ fontSizeSetting })),
    group('深浅', THEMES, 'light', theme => change({ theme })),
    group('封禁', BANS, undefined, messagesBanned => {
      change({ messagesBanned })
      // Who is banned may not send either.
      void fetch('/wx/ban', { method: 'PUT', body: JSON.stringify({ banned: messagesBanned !== undefined }) })
    }),
    group('宽度', WIDTHS, FIRST_WIDTH, width => { frame.style.width = `${width}px` }),
  )
}
