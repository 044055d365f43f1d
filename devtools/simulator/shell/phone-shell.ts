// Puts the parts of the phone together and speaks for them as the Shell that the program knows.

import type { Shell } from '../host/types'
import { bars } from './bars'
import { capsule } from './capsule'
import { askPrivacy, askScope } from './consent-dialogs'
import { openCropSheet } from './crop-sheet'
import { desktop } from './desktop'
import { openActionSheet, openModal } from './dialogs'
import { button, element } from './element'
import { type Entry, SINGLE_PAGE_SCENE } from './entry'
import { errorSheet, type ErrorSheet } from './error-sheet'
import { openDocumentSheet } from './document-sheet'
import { openImagePreview } from './image-preview'
import { phoneMessages, type PhoneMessages } from './messages'
import type { Program } from './program'
import { openScanSheet } from './scan-sheet'
import { askShareFile, askShareImage } from './send-sheet'
import { openSettingSheet } from './setting-sheet'
import { openShareCard } from './share-card'
import { statusBar } from './status-bar'
import { openSubscribeSheet } from './subscribe-sheet'
import { toaster } from './toast'
import type { PhoneShell } from './types'

type ShellEvent = Parameters<Shell['on']>[0]

export interface PhoneActions {
  restart(): void
  reopen(): void
  openCard(path: string, query: string, scene: number): void
  /** The program as it runs, at the page of a message. */
  openMessage(path: string, query: string): void
  /** Who holds the phone. */
  openid(): string | undefined
}

export interface DrawnPhone {
  shell: PhoneShell
  setTheme(theme: 'light' | 'dark'): void
  /** Everything that belonged to the program before goes. */
  reset(entry: Entry): void
  hideDesktop(): void
  errors: ErrorSheet
  messages: PhoneMessages
}

const ABOUT = '阅栏的本地模拟器。它照微信的样子运行这个小程序，不连微信，也不留在微信里。'
const MENU = ['转发给朋友', '分享到朋友圈', '收藏', '复制链接', '设置', '重新进入小程序', '关于']
/** A page as WeChat's cards and messages carry it: with its query, with or without a slash. */
const splitPath = (path: string): [page: string, query: string] => {
  const [page = '', query = ''] = path.replace(/^\//, '').split('?')
  return [page, query]
}

const MENU_EVENTS = ['share', 'timeline', 'favourite', 'copyUrl'] as const

export const drawPhone = (program: Program, actions: PhoneActions): DrawnPhone => {
  const phone = element('div', 'phone', { 'data-theme': 'light' })
  let listeners: { event: ShellEvent; listener: (index: number) => void }[] = []
  const fire = (event: ShellEvent, index = 0) => { for (const each of listeners) if (each.event === event) each.listener(index) }
  const drawn = bars(fire)
  const toast = toaster(phone)
  const errors = errorSheet(phone)
  const messages = phoneMessages(phone, page => actions.openMessage(...splitPath(page)))
  const home = desktop(phone, actions.reopen, messages.openList)
  const close = () => {
    fire('close')
    home.show()
  }
  const about = () => openModal(phone, {
    title: '关于', content: ABOUT, showCancel: false, cancelText: '', confirmText: '知道了', editable: false, placeholderText: '',
  })
  const menu = async () => {
    const chosen = await openActionSheet(phone, { itemList: MENU })
    const event = MENU_EVENTS[chosen]
    if (event) fire(event)
    if (MENU[chosen] === '设置') await openSettingSheet(phone, actions.openid())
    if (MENU[chosen] === '重新进入小程序') actions.restart()
    if (MENU[chosen] === '关于') await about()
  }
  const toFull = button('single-page-open', '前往小程序', () => {})
  const singlePage = element('div', 'single-page', { hidden: true }, element('span', '', {}, '朋友圈单页'), toFull)
  phone.append(statusBar(), drawn.top, capsule(() => void menu(), close), program.frame, drawn.bottom, singlePage)
  document.body.append(phone)

  const shell: PhoneShell = {
    setNavigationBar: bar => drawn.setNavigation(bar),
    changeNavigationBar: change => drawn.changeNavigation(change),
    setTabBar: bar => drawn.setTabs(singlePage.hidden ? bar : null),
    changeTabBar: change => drawn.changeTabs(change),
    changeTabItem: (index, change) => drawn.changeItem(index, change),
    setBackground: color => phone.style.setProperty('--page', color),
    showToast: each => toast.show(each),
    hideToast: toast.hide,
    showModal: modal => openModal(phone, modal),
    showActionSheet: sheet => openActionSheet(phone, sheet),
    previewImage: preview => openImagePreview(phone, preview),
    openDocument: paper => openDocumentSheet(phone, paper),
    askPrivacy: contractName => askPrivacy(phone, contractName),
    scanCode: () => openScanSheet(phone),
    showError: ({ title, detail }) => errors.show(title, detail),
    showShareCard: card => openShareCard(phone, card, ({ path }, scene) => actions.openCard(...splitPath(path), scene)),
    askSubscriptions: asked => openSubscribeSheet(phone, asked),
    askShareImage: url => askShareImage(phone, url),
    askShareFile: file => askShareFile(phone, file),
    askCrop: asked => openCropSheet(phone, asked),
    askScope: what => askScope(phone, what),
    openSettings: openid => openSettingSheet(phone, openid),
    close,
    restart: actions.restart,
    on: (event, listener) => void listeners.push({ event, listener }),
  }

  return {
    shell,
    setTheme: theme => phone.setAttribute('data-theme', theme),
    hideDesktop: home.hide,
    errors,
    messages,
    reset({ path, query, scene }) {
      listeners = []
      drawn.reset()
      toast.hide()
      errors.hide()
      home.hide()
      for (const cover of phone.querySelectorAll('.cover')) cover.remove()
      singlePage.hidden = scene !== SINGLE_PAGE_SCENE
      // 1155: the full program, entered from its single page.
      toFull.onclick = () => actions.openCard(path, query, 1155)
      drawn.setTabs(null)
    },
  }
}
