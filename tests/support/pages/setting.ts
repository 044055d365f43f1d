// How a page is set, measured in the browser: what begins its lines, what is wider than the screen, what is cut off, what lies over another.

import type { Frame } from 'playwright-core'

export interface Setting {
  /** Lines of running text that begin with a mark that may not begin one, with some of their text. */
  badLines: string[]
  /** Elements that reach over the edge of the screen, outside of what scrolls. */
  wide: string[]
  /** Elements whose text does not fit in them. */
  clipped: string[]
  /** Pairs of texts that lie over one another. */
  overlapping: string[]
  /** Controls smaller than they should be. */
  small: string[]
  /** How many lines were looked at. */
  lines: number
}

/** Runs in the program. */
const measure = (target: number): string => `(() => {
  const page = document.querySelector('.yuelan-page:not([hidden])')
  const nameOf = (each) => [...each.classList].map((name) => name.replace(/^.*--/, '')).join('.') + ' “' + each.textContent.trim().slice(0, 12) + '”'
  const shown = (each) => { const { width, height } = each.getBoundingClientRect(); return width > 0 && height > 0 && getComputedStyle(each).visibility === 'visible' && !each.closest('wx-van-popup, [class*="popup"]') }
  const scrolls = (each) => each.parentElement?.closest('wx-scroll-view')
  const all = [...page.querySelectorAll('*')].filter(shown)
  const holders = all.filter((each) => /--(paragraph|quote|content|caption|heading|title|cell|maker|text|note)( |$)/.test(each.className))
  const lineStarts = (each) => {
    const starts = []
    let last = -Infinity
    const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at += 1) {
        if (/\\s/.test(node.data[at])) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const rect = range.getClientRects()[0]
        if (!rect) continue
        if (rect.bottom > last + rect.height / 2) starts.push(node.data.slice(at, at + 8))
        last = Math.max(last, rect.bottom)
      }
    }
    return starts
  }
  const starts = holders.flatMap(lineStarts)
  const texts = all.filter((each) => [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') && !scrolls(each))
  const boxes = texts.map((each) => {
    const range = document.createRange()
    range.selectNodeContents(each)
    return { each, rects: [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1) }
  })
  const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
  // Phrases of a title: the empty half of a mark is laid over the empty half of another on purpose.
  const sharesBlankHalf = (a, b) => a.parentElement === b.parentElement && /--(hanging|tight)/.test(a.className + b.className)
  const overlapping = boxes.flatMap(({ each, rects }, index) => boxes.slice(index + 1)
    .filter((other) => !sharesBlankHalf(each, other.each) && !each.contains(other.each) && !other.each.contains(each) && rects.some((rect) => other.rects.some((also) => overlap(rect, also))))
    .map((other) => nameOf(each) + ' and ' + nameOf(other.each)))
  const controls = all.filter((each) => ['button', 'link'].includes(each.getAttribute('role')) && !each.closest('[class*="--failed"]'))
  return {
    badLines: starts.filter((text) => /^[，。、；：？！”’』」）】》…]/.test(text)),
    wide: all.filter((each) => { const { left, right } = each.getBoundingClientRect(); return (left < -1 || right > innerWidth + 1) && !scrolls(each) && !each.matches('wx-scroll-view *') }).map(nameOf),
    clipped: all.filter((each) => each.clientWidth > 0 && getComputedStyle(each).overflowX !== 'visible' && !each.matches('wx-scroll-view') && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)).map(nameOf),
    overlapping,
    small: controls.filter((each) => each.getBoundingClientRect().height < ${target} - 0.5).map((each) => nameOf(each) + ' ' + Math.round(each.getBoundingClientRect().height)),
    lines: starts.length,
  }
})()`

/** `target`: px that a control has to be tall. */
export function settingOf(frame: Frame, target: number): Promise<Setting> {
  return frame.evaluate<Setting>(measure(target))
}
