// The tab bar from code: badges, dots, texts, colours, hiding; only on a page that has the bar, as WeChat insists.

import type { Host } from '../host/types'
import type { PhoneShell } from '../shell/types'
import { topPage } from './current-page'
import { mapSource } from './source-url'
import { asynchronous, parameterError, text, WxFailure, type Members, type Options } from './result'

const BADGE_CHARACTERS = 4

export const tabBar = (host: Host): Members => {
  const shell = host.shell as PhoneShell
  const list = () => host.manifest.app.tabBar?.list ?? []
  const onTabPage = () => {
    if (!list().some(item => item.pagePath === topPage(host)?.path)) throw new WxFailure('not TabBar page')
  }
  const indexOf = (options: Options) => {
    const { index } = options
    if (typeof index !== 'number') throw parameterError('index', 'Number', index)
    if (!list()[index]) throw new WxFailure('tabbar item not found')
    return index
  }
  const item = (name: string, change: (options: Options) => Parameters<PhoneShell['changeTabItem']>[1]) => asynchronous(name, options => {
    onTabPage()
    shell.changeTabItem(indexOf(options), change(options))
  })
  const strings = (options: Options, names: Record<string, string>) => {
    const out: Record<string, string> = {}
    for (const [from, to] of Object.entries(names)) if (typeof options[from] === 'string') out[to] = options[from]
    return out
  }
  const badge = (value: string) => ([...value].length > BADGE_CHARACTERS ? '…' : value)
  return {
    setTabBarBadge: item('setTabBarBadge', options => ({ badge: badge(text(options.text)), dot: false })),
    removeTabBarBadge: item('removeTabBarBadge', () => ({ badge: '' })),
    showTabBarRedDot: item('showTabBarRedDot', () => ({ dot: true, badge: '' })),
    hideTabBarRedDot: item('hideTabBarRedDot', () => ({ dot: false })),
    setTabBarItem: item('setTabBarItem', options => {
      const given = strings(options, { text: 'text', iconPath: 'icon', selectedIconPath: 'selectedIcon' })
      return {
        ...given, ...(given.icon === undefined ? {} : { icon: mapSource(given.icon) }),
        ...(given.selectedIcon === undefined ? {} : { selectedIcon: mapSource(given.selectedIcon) }),
      }
    }),
    setTabBarStyle: asynchronous('setTabBarStyle', options => {
      onTabPage()
      shell.changeTabBar(strings(options, { color: 'color', selectedColor: 'selectedColor', backgroundColor: 'backgroundColor' }))
    }),
    showTabBar: asynchronous('showTabBar', () => {
      onTabPage()
      shell.changeTabBar({ hidden: false })
    }),
    hideTabBar: asynchronous('hideTabBar', () => {
      onTabPage()
      shell.changeTabBar({ hidden: true })
    }),
  }
}
