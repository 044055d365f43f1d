// The navigation bar from code: title, colours, loading, home button; a change stays with its page until that is closed.

import type { Host, OpenPage } from '../host/types'
import type { NavigationBar, PhoneShell } from '../shell/types'
import { topPage } from './current-page'
import { asynchronous, requireString, text, WxFailure, type Members } from './result'

type Change = Partial<NavigationBar> & { loading?: boolean }
const TEXT_STYLES: Record<string, 'black' | 'white'> = { '#000000': 'black', '#ffffff': 'white' }

export const navigationBar = (host: Host): Members => {
  const shell = host.shell as PhoneShell
  const changes = new WeakMap<OpenPage, Change>()
  const change = (more: Change) => {
    const page = topPage(host)
    if (!page) throw new WxFailure('page is not ready')
    changes.set(page, { ...changes.get(page), ...more })
    shell.changeNavigationBar(more)
  }
  // After the host has drawn the bar of the page that comes up, or drawn it anew in another theme.
  const restore = () => queueMicrotask(() => {
    const page = topPage(host)
    const known = page && changes.get(page)
    if (known) shell.changeNavigationBar(known)
  })
  host.on('pageChange', restore)
  host.on('device', restore)
  return {
    setNavigationBarTitle: asynchronous('setNavigationBarTitle', options => change({ title: requireString(options, 'title') })),
    setNavigationBarColor: asynchronous('setNavigationBarColor', options => {
      const textStyle = TEXT_STYLES[requireString(options, 'frontColor').toLowerCase()]
      if (!textStyle) throw new WxFailure('invalid frontColor "' + String(options.frontColor) + '"')
      change({ textStyle, backgroundColor: requireString(options, 'backgroundColor') })
    }),
    showNavigationBarLoading: asynchronous('showNavigationBarLoading', () => change({ loading: true })),
    hideNavigationBarLoading: asynchronous('hideNavigationBarLoading', () => change({ loading: false })),
    hideHomeButton: asynchronous('hideHomeButton', () => change({ leading: 'none' })),
    setBackgroundColor: asynchronous('setBackgroundColor', options => {
      const color = text(options.backgroundColor)
      if (color !== '') shell.setBackground(color)
    }),
    setBackgroundTextStyle: asynchronous('setBackgroundTextStyle', () => ({})),
  }
}
