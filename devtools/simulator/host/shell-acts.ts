// What the user does on the phone around the program: back, home, a tab, the capsule's close.

import type { Router } from './router'
import type { Host } from './types'
import { unloadAlertOf } from './unload-alert'

export function followShell(host: Host, router: Router): void {
  const { shell, manifest } = host
  const run = (route: Promise<void>): void => void route.catch((error: unknown) => host.reportError(error))
  shell.on('back', () => run(goBack(host)))
  shell.on('home', () => run(host.reLaunch({ url: `/${manifest.app.pages[0] ?? ''}` })))
  shell.on('tab', (index) => {
    const item = manifest.app.tabBar?.list[index]
    if (!item) return
    const tell = (): void => void router.top?.call('onTabItemTap', { index, pagePath: item.pagePath, text: item.text })
    run(host.switchTab({ url: `/${item.pagePath}` }).then(tell))
  })
  shell.on('close', () => host.hide())
}

/** A page may have asked that its user be asked first; the one at the bottom has nothing to go back to. */
async function goBack(host: Host): Promise<void> {
  const page = host.pages.at(-1)
  const content = page && host.pages.length > 1 ? unloadAlertOf(page) : undefined
  if (content !== undefined) {
    const { confirm } = await host.shell.showModal({
      title: '', content, showCancel: true, cancelText: '取消', confirmText: '确定', editable: false, placeholderText: '',
    })
    // It may have gone elsewhere meanwhile.
    if (!confirm || host.pages.at(-1) !== page) return
  }
  await host.navigateBack({})
}
