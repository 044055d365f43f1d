// The buttons that WeChat itself draws around a program: pressed here on the phone's own bars and dialogs.

import type { Host } from '../../simulator/host/types'
import { type Params, isRecord, text } from './params'

/** The bars and dialogs stand in the page around the program's iframe. */
function press(selector: string, what: string): void {
  const button = window.parent.document.querySelector<HTMLElement>(selector)
  // Hidden bars keep their buttons.
  if (!button || button.offsetParent === null) throw new Error(`${what} is not on the screen`)
  button.click()
}

function switchTab(host: Host, data: unknown): void {
  const url = isRecord(data) ? text(data, 'url') : ''
  const path = url.replace(/^\//, '').replace(/\?.*$/, '')
  const index = host.manifest.app.tabBar?.list.findIndex((item) => item.pagePath === path) ?? -1
  if (index < 0) throw new Error(`${url} is not a page of the tab bar`)
  press(`.tab-bar .tab:nth-child(${index + 1})`, 'the tab bar')
}

export function nativeCalls(host: Host): Record<string, (params: Params) => unknown> {
  const natives: Record<string, (data: unknown) => unknown> = {
    goHome: () => host.reLaunch({ url: `/${host.manifest.app.pages[0] ?? ''}` }),
    navigateLeft: () => press('.navigation-bar .leading', 'a button on the left of the navigation bar'),
    confirmModal: () => press('.modal .modal-confirm', 'a modal'),
    cancelModal: () => press('.modal .modal-cancel', 'a modal that can be cancelled'),
    authorizeAllow: () => press('.authorize .modal-confirm', 'a question for a permission'),
    authorizeCancel: () => press('.authorize .modal-cancel', 'a question for a permission'),
    switchTab: (data) => switchTab(host, data),
    shareCancel: () => press('.share .share-cancel', 'a card to be shared'),
    shareConfirm: () => {
      if (!window.parent.document.querySelector('.share')) throw new Error('a card to be shared is not on the screen')
      // Nobody is there to send it to: the phone becomes its receiver's, in a group. The reply must go out before.
      setTimeout(() => press('.share .share-open', 'a card to be shared'))
    },
  }
  return {
    async 'Tool.native'(params) {
      const method = text(params, 'method')
      const act = Object.hasOwn(natives, method) ? natives[method] : undefined
      if (!act) throw new Error(`Tool.native ${method} is not in this simulator: it never shows what that would press`)
      await act(params['data'])
    },
  }
}
