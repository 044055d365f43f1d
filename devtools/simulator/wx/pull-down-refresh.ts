// Pull down to refresh: by finger or by code, where the page's json enables it; the three dots stay until stopPullDownRefresh.

import type { Host } from '../host/types'
import { handlerOf, topPage, windowOf } from './current-page'
import { asynchronous, WxFailure, type Members } from './result'

const OPEN_PX = 60
/** A finger moves the page by half its own way, as rubber would. */
const RESISTANCE = 0.5

export const pullDownRefresh = (host: Host): Members => {
  const dots = document.createElement('div')
  dots.className = 'yuelan-pull-down'
  dots.append(...[0, 1, 2].map(() => document.createElement('i')))
  let running = false
  const enabled = () => {
    const page = topPage(host)
    return page && windowOf(host, page).enablePullDownRefresh === true ? page : undefined
  }
  const open = (px: number) => {
    dots.style.height = `${px}px`
    if (px > 0 && !dots.isConnected) document.body.prepend(dots)
    if (px === 0) dots.remove()
  }
  const start = () => {
    const page = topPage(host)
    if (!page || running) return
    running = true
    open(OPEN_PX)
    handlerOf(page, 'onPullDownRefresh')?.(undefined)
  }
  const stop = () => {
    running = false
    open(0)
  }
  let from: number | undefined
  document.addEventListener('touchstart', event => {
    from = !running && enabled() && window.scrollY <= 0 ? event.touches[0]?.clientY : undefined
  }, { passive: true })
  document.addEventListener('touchmove', event => {
    if (from !== undefined) open(Math.max(0, Math.min(OPEN_PX * 1.5, ((event.touches[0]?.clientY ?? from) - from) * RESISTANCE)))
  }, { passive: true })
  document.addEventListener('touchend', () => {
    if (from === undefined) return
    from = undefined
    if (dots.offsetHeight >= OPEN_PX) start()
    else open(0)
  })
  host.on('pageChange', stop)
  return {
    startPullDownRefresh: asynchronous('startPullDownRefresh', () => {
      if (!enabled()) throw new WxFailure('not allowed to start pull down refresh')
      start()
    }),
    stopPullDownRefresh: asynchronous('stopPullDownRefresh', stop),
  }
}
