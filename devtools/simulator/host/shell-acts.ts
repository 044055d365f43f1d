// What the user does on the phone around the program: back, home, a tab, the capsule's close.

import type { Router } from './router'
import type { Host } from './types'

export function followShell(host: Host, router: Router): void {
  const { shell, manifest } = host
  const run = (route: Promise<void>): void => void route.catch((error: unknown) => host.reportError(error))
  shell.on('back', () => run(host.navigateBack({})))
  shell.on('home', () => run(host.reLaunch({ url: `/${manifest.app.pages[0] ?? ''}` })))
  shell.on('tab', (index) => {
    const item = manifest.app.tabBar?.list[index]
    if (!item) return
    const tell = (): void => void router.top?.call('onTabItemTap', { index, pagePath: item.pagePath, text: item.text })
    run(host.switchTab({ url: `/${item.pagePath}` }).then(tell))
  })
  shell.on('close', () => host.hide())
}
