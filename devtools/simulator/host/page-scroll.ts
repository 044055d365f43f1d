// The page scrolls in the iframe's own document: tells the page on top of it, and when its end comes near.

import type { AppManifest } from './types'
import type { PageView } from './page-view'

/** px; WeChat's default for onReachBottomDistance. */
const defaultDistance = 50

export function watchScroll(manifest: AppManifest, top: () => PageView | undefined): void {
  let near = false
  let height = 0
  let watched: PageView | undefined
  document.addEventListener('scroll', () => {
    const page = top()
    if (!page?.shown) return
    if (page.has('onPageScroll')) page.call('onPageScroll', { scrollTop: window.scrollY })
    const { scrollHeight } = document.documentElement
    const distance = page.config.onReachBottomDistance ?? manifest.app.window.onReachBottomDistance ?? defaultDistance
    const isNear = window.scrollY + window.innerHeight >= scrollHeight - distance
    // Once for each arrival; again when the page grew or was left meanwhile.
    const isNews = !near || height !== scrollHeight || watched !== page
    near = isNear
    watched = page
    if (!isNear || !isNews || window.scrollY === 0) return
    height = scrollHeight
    page.call('onReachBottom')
  }, { passive: true })
}
