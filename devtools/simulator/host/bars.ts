// Tells the shell what its bars show for the page on top, with theme variables resolved.

import type { AppManifest, Device, Shell, TabBarItem } from './types'
import type { PageView } from './page-view'

/** The program's own theme: without `darkmode` it stays light on a dark phone. */
export const themeOf = (manifest: AppManifest, device: Device): Device['theme'] => (manifest.app.darkmode ? device.theme : 'light')

/** WeChat's defaults where neither page nor app says anything. */
const defaults = { navigationBarBackgroundColor: '#000000', navigationBarTextStyle: 'white', navigationBarTitleText: '', backgroundColor: '#ffffff' } as const

export class Bars {
  constructor(
    private readonly manifest: AppManifest,
    private readonly shell: Shell,
    private readonly device: () => Device,
  ) {}

  /** `depth` is the height of the page stack. */
  draw(page: PageView, depth: number): void {
    const { app } = this.manifest
    const window = { ...defaults, ...app.window, ...page.config }
    const textStyle = this.value(window.navigationBarTextStyle)
    const isTab = app.tabBar?.list.some((item) => item.pagePath === page.path) ?? false
    const isFirst = page.path === app.pages[0]
    this.shell.setNavigationBar({
      title: this.value(window.navigationBarTitleText),
      backgroundColor: this.value(window.navigationBarBackgroundColor),
      textStyle: textStyle === 'black' ? 'black' : 'white',
      hidden: this.value(window.navigationStyle ?? 'default') === 'custom',
      leading: depth > 1 ? 'back' : isTab || isFirst ? 'none' : 'home',
    })
    this.drawTabBar(page.path)
    this.shell.setBackground(this.value(window.backgroundColor))
  }

  private drawTabBar(path: string): void {
    const { tabBar } = this.manifest.app
    const selected = tabBar?.list.findIndex((item) => item.pagePath === path) ?? -1
    if (!tabBar || selected < 0) return this.shell.setTabBar(null)
    this.shell.setTabBar({
      items: tabBar.list.map((item) => this.item(item)),
      selected,
      color: this.value(tabBar.color),
      selectedColor: this.value(tabBar.selectedColor),
      backgroundColor: this.value(tabBar.backgroundColor),
      hidden: false,
    })
  }

  private item({ text, iconPath, selectedIconPath }: TabBarItem): { text: string; icon?: string; selectedIcon?: string } {
    const picture = (path: string): string => `/app/files/${this.value(path).replace(/^\.?\//, '')}`
    return {
      text: this.value(text),
      ...(iconPath === undefined ? {} : { icon: picture(iconPath) }),
      ...(selectedIconPath === undefined ? {} : { selectedIcon: picture(selectedIconPath) }),
    }
  }

  /** `@name` is a variable of theme.json. */
  private value(text: string): string {
    if (!text.startsWith('@')) return text
    return this.manifest.app.theme[themeOf(this.manifest, this.device())][text.slice(1)] ?? text
  }
}
