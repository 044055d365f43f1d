// Forwarding: asks the page what its card says and lays the card before the user; WeChat tells nobody whether it was sent.

import type { Host, OpenPage } from '../host/types'
import type { PhoneShell, ShareCard } from '../shell/types'
import { handlerOf, topPage, windowOf } from './current-page'
import { mapSource } from './source-url'
import { asynchronous, optionsOf, text, type Members, type Options } from './result'

export interface ShareOccasion { from: 'menu' | 'button'; target?: { id: string; dataset: unknown } }

/** A promise of a page must settle within this, else the plain values are used. */
const PROMISE_MS = 3000
const COPY_PROMISE_MS = 2000

const ownQuery = (page: OpenPage): string => Object.entries(page.query).map(([key, value]) => `${key}=${value}`).join('&')

const addressOf = (path: string, query: string): string => `/${path}${query === '' ? '' : `?${query}`}`

/** What a handler gave, with what its promise brought in time over it. */
const settled = async (given: unknown, ms: number): Promise<Options> => {
  const plain = optionsOf(given)
  const late: unknown = plain.promise instanceof Promise
    // One that is rejected counts as one that never came.
    ? await Promise.race([plain.promise.catch(() => undefined), new Promise(resolve => setTimeout(resolve, ms))])
    : undefined
  return { ...plain, ...optionsOf(late) }
}

const cardOf = (host: Host, page: OpenPage, given: Options, path: string, to: ShareCard['to']): ShareCard => {
  const imageUrl = mapSource(text(given.imageUrl))
  return {
    title: text(given.title, windowOf(host, page).navigationBarTitleText ?? ''), path, to,
    ...(imageUrl === '' ? {} : { imageUrl }),
  }
}

const refuse = (host: Host, title: string): void => host.shell.showToast({ title, icon: 'none', duration: 1500, mask: false })

const lay = (host: Host, card: ShareCard): void => (host.shell as PhoneShell).showShareCard(card)

/** The whole of 转发: from the capsule's menu or from a button. */
export const sharePage = async (host: Host, occasion: ShareOccasion): Promise<void> => {
  const page = topPage(host)
  if (!page) return
  const handler = handlerOf(page, 'onShareAppMessage')
  if (!handler && occasion.from === 'menu') return refuse(host, '当前页面不可转发')
  const given = await settled(handler?.(occasion), PROMISE_MS)
  lay(host, cardOf(host, page, given, text(given.path, addressOf(page.path, ownQuery(page))), 'chat'))
}

/** 分享到朋友圈: only for pages that define it and can be forwarded; the path is always the page's own. */
const shareToMoments = async (host: Host): Promise<void> => {
  const page = topPage(host)
  const handler = page && handlerOf(page, 'onShareTimeline')
  if (!handler || !handlerOf(page, 'onShareAppMessage')) return refuse(host, '当前页面不可分享到朋友圈')
  const given = await settled(handler(undefined), PROMISE_MS)
  lay(host, cardOf(host, page, given, addressOf(page.path, text(given.query, ownQuery(page))), 'moments'))
}

/** 收藏: every page can be kept. */
const addToFavourites = (host: Host): void => {
  const page = topPage(host)
  if (!page) return
  const given = optionsOf(handlerOf(page, 'onAddToFavorites')?.({}))
  lay(host, cardOf(host, page, given, addressOf(page.path, text(given.query, ownQuery(page))), 'favourites'))
}

/** 复制链接: without a listener the link carries no query. */
const copyLink = async (host: Host, listener: (() => unknown) | undefined): Promise<void> => {
  const page = topPage(host)
  if (!page) return
  const given = await settled(listener?.(), COPY_PROMISE_MS)
  lay(host, cardOf(host, page, given, addressOf(page.path, text(given.query)), 'link'))
}

export const share = (host: Host): Members => {
  const copying: (() => unknown)[] = []
  const report = (error: unknown): void => host.reportError(error)
  host.shell.on('share', () => void sharePage(host, { from: 'menu' }).catch(report))
  host.shell.on('timeline', () => void shareToMoments(host).catch(report))
  host.shell.on('favourite', () => addToFavourites(host))
  host.shell.on('copyUrl', () => void copyLink(host, copying.at(-1)).catch(report))
  return {
    showShareMenu: asynchronous('showShareMenu', () => ({})),
    hideShareMenu: asynchronous('hideShareMenu', () => ({})),
    updateShareMenu: asynchronous('updateShareMenu', () => ({})),
    onCopyUrl: (listener: unknown) => {
      if (typeof listener === 'function') copying.push(listener as () => unknown)
    },
    // WeChat takes no listener here: all of them go.
    offCopyUrl: () => void copying.splice(0),
  }
}
