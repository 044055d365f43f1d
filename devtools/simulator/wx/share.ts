// Forwarding: asks the page what its card says and lays the card before the user; WeChat tells nobody whether it was sent.

import type { Host, OpenPage } from '../host/types'
import type { PhoneShell, ShareCard } from '../shell/types'
import { handlerOf, topPage, windowOf } from './current-page'
import { listeners } from './listeners'
import { mapSource } from './source-url'
import { asynchronous, optionsOf, text, type Members } from './result'

export interface ShareOccasion { from: 'menu' | 'button'; target?: { id: string; dataset: unknown } }

/** A card's promise must settle within this, else the plain values are used. */
const PROMISE_MS = 3000

const ownPath = (page: OpenPage): string => {
  const query = Object.entries(page.query).map(([key, value]) => `${key}=${value}`).join('&')
  return `/${page.path}${query === '' ? '' : `?${query}`}`
}

const cardOf = (host: Host, page: OpenPage, given: Record<string, unknown>): ShareCard => {
  const imageUrl = mapSource(text(given.imageUrl))
  return {
    title: text(given.title, windowOf(host, page).navigationBarTitleText ?? ''), path: text(given.path, ownPath(page)),
    ...(imageUrl === '' ? {} : { imageUrl }),
  }
}

/** The whole of 转发: from the capsule's menu or from a button. */
export const sharePage = async (host: Host, occasion: ShareOccasion): Promise<void> => {
  const page = topPage(host)
  if (!page) return
  const handler = handlerOf(page, 'onShareAppMessage')
  if (!handler && occasion.from === 'menu') {
    host.shell.showToast({ title: '当前页面不可转发', icon: 'none', duration: 1500, mask: false })
    return
  }
  const plain = optionsOf(handler?.(occasion))
  const late: unknown = plain.promise instanceof Promise
    ? await Promise.race([plain.promise, new Promise(resolve => setTimeout(resolve, PROMISE_MS))])
    : undefined
  ;(host.shell as PhoneShell).showShareCard(cardOf(host, page, { ...plain, ...optionsOf(late) }))
}

export const share = (host: Host): Members => {
  const copied = listeners<unknown>()
  host.shell.on('share', () => void sharePage(host, { from: 'menu' }).catch(error => host.reportError(error)))
  return {
    showShareMenu: asynchronous('showShareMenu', () => ({})),
    hideShareMenu: asynchronous('hideShareMenu', () => ({})),
    updateShareMenu: asynchronous('updateShareMenu', () => ({})),
    onCopyUrl: copied.on,
    offCopyUrl: copied.off,
  }
}
