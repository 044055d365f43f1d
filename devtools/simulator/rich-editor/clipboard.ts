// Markup from outside, set or pasted: only what WeChat's editor takes. A style of lines on letters is without effect, and one of letters on lines.

import type { Delta } from 'quill/core'
import Clipboard from 'quill/modules/clipboard'
import { cssName, LETTER_STYLES, LINE_STYLES } from './formats'

/** https://developers.weixin.qq.com/miniprogram/dev/component/editor.html */
const INLINE = new Set('span strong b ins em i u a del s sub sup img'.split(' '))
const OF_LINES = new Set(['text-align', 'direction', ...LINE_STYLES.map(cssName)])
const OF_LETTERS = new Set(LETTER_STYLES.map(cssName))

const cleanStyle = (element: Element): void => {
  const style = element.getAttribute('style') ?? ''
  const without = INLINE.has(element.localName) ? OF_LINES : OF_LETTERS
  // As text: what a word processor says of its lists is no CSS, and the library reads it later.
  const kept = style.split(';').filter(each => !without.has((each.split(':')[0] ?? '').trim().toLowerCase()))
  element.setAttribute('style', kept.join(';'))
}

const cleaned = (html: string): string => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const each of page.querySelectorAll('script, noscript, template, title')) each.remove()
  for (const each of page.querySelectorAll('[style]')) cleanStyle(each)
  return page.documentElement.outerHTML
}

export class EditorClipboard extends Clipboard {
  protected override convertHTML(html: string): Delta {
    return super.convertHTML(cleaned(html))
  }
}
