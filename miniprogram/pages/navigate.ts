// Goes from page to page; a stack that is full is not an error for a reader.

import { urlOf } from '../entry/arrival'
import type { Arrival } from '../entry/arrival'

/** WeChat refuses to stack an eleventh page. */
const mostPages = 10

const tabs = ['/pages/home/home', '/pages/library/library', '/pages/me/me']

/** Opens what an arrival leads to, above the page that is open. */
export function goTo(arrival: Arrival): void {
  const url = urlOf(arrival)
  if (tabs.includes(url)) wx.switchTab({ url, fail: report })
  else if (getCurrentPages().length >= mostPages) wx.redirectTo({ url, fail: report })
  else wx.navigateTo({ url, fail: report })
}

/** Puts what an arrival leads to in the place of the page that is open, so that going back does not pass it again. */
export function replaceWith(arrival: Arrival): void {
  wx.redirectTo({ url: urlOf(arrival), fail: report })
}

/** What the reader asked to be reminded of. */
export function goToReminders(): void {
  goTo({ kind: 'reminders' })
}

/** What is stored of the reader, and how it is deleted. */
export function goToPrivacy(): void {
  goTo({ kind: 'privacy' })
}

/** Where staff work. Who is none is told so there: a resident's own page asks nothing. */
export function goToDesk(): void {
  wx.navigateTo({ url: '/staff/desk/desk', fail: report })
}

function report(error: { errMsg: string }): void {
  // In Moments' single page WeChat itself tells the reader that nothing can be opened from there.
  console.warn(error.errMsg)
}
