// What the rooms of the simulator know of one another: the host runs pages, wx/ and builtin/ serve them, the agent looks on.

import type * as adapter from 'glass-easel-miniprogram-adapter'
import type { KeptData } from './kept-data'
import type { AppCode, AppManifest } from './manifest'

export type { KeptData } from './kept-data'
export type { AppCode, AppJson, AppManifest, BuildParts, ComponentConfig, ModuleCode, TabBarConfig, TabBarItem, WindowConfig } from './manifest'

/** Launch options as WeChat hands them to App.onLaunch and wx.getEnterOptionsSync. */
export interface EnterOptions {
  path: string
  query: Record<string, string>
  scene: number
  shareTicket?: string
  referrerInfo: { appId?: string; extraData?: unknown }
  apiCategory: 'default' | 'browseOnly'
}

/** What the phone is: set by the URL of /phone, changed from the workbench while it runs. */
export interface Device {
  theme: 'light' | 'dark'
  /** px; WeChat's standard is 16 (Android) or 17 (iOS). */
  fontSizeSetting: number
  statusBarHeight: number
  /** Whether a newer version of the program was found and lies ready, as DevTools pretends for 下次编译模拟更新. */
  updateReady?: boolean
  /** Whether the phone's owner does not let WeChat use the camera. */
  cameraDenied?: boolean
  /** px of a keyboard on the screen, as an iPhone has it; absent where the browser's own keys are typed on. */
  keyboardHeight?: number
  /** Whether WeChat has banned the message templates, or the program from sending any. */
  messagesBanned?: 'template' | 'program' | undefined
  /** openid of the persona, or undefined for nobody (Moments single page). */
  openid: string | undefined
}

/** One open page. `id` is unique across reloads of the phone; the automation protocol addresses pages by it. */
export interface OpenPage {
  readonly id: number
  readonly path: string
  readonly query: Record<string, string>
  readonly component: adapter.component.GeneralComponent
  /** The element in the iframe's document that holds the page. */
  readonly container: HTMLElement
}

/** A page as a restart opens it again. */
export interface KeptPage {
  path: string
  query: Record<string, string>
  data: KeptData
  /** px from the top. */
  scrollTop: number
}

/** What a restart of the program carries over; plain data, since it crosses from one window to another. */
export interface Kept {
  enterOptions: EnterOptions
  globalData: KeptData
  /** Lowest first. */
  pages: KeptPage[]
}

/** A build that a running program takes over. */
export interface NewBuild {
  manifest: AppManifest
  styles: Record<string, string>
  /** Absent where no template changed. */
  code?: AppCode
}

export interface NavigateOptions {
  url: string
}

/** Pages, routes and the app. Routes reject with the `errMsg` that WeChat gives, such as `navigateTo:fail webview count limit exceed`. */
export interface Host {
  readonly manifest: AppManifest
  readonly device: Device
  readonly launchOptions: EnterOptions
  enterOptions: EnterOptions
  readonly pages: readonly OpenPage[]
  readonly shell: Shell
  /** The object that app code sees as `wx`. */
  readonly wx: object
  /** Every name that app code sees (wx, getApp, console, global, …; those of a browser as undefined): for text that is run as app code. */
  readonly sandbox: Readonly<Record<string, unknown>>
  getApp(): Record<string, unknown> | undefined
  navigateTo(options: NavigateOptions): Promise<void>
  redirectTo(options: NavigateOptions): Promise<void>
  reLaunch(options: NavigateOptions): Promise<void>
  switchTab(options: NavigateOptions): Promise<void>
  navigateBack(options: { delta?: number }): Promise<void>
  /** Hot start: the program comes to the foreground as WeChat would bring it, with `reLaunch` where the entry has a path. */
  enter(options: EnterOptions): Promise<void>
  /** To the background. */
  hide(): void
  setDevice(change: Partial<Device>): void
  /** Puts on the sheets and templates of a build whose other parts are those that run: pages and their data stay. */
  takeOver(build: NewBuild): void
  /** What a restart is to carry over. */
  keep(): Kept
  /** Every error of the app's own code passes here: console, App.onError, the automation protocol, the shell's error sheet. */
  reportError(error: unknown): void
  on<K extends keyof HostEvents>(event: K, listener: (detail: HostEvents[K]) => void): () => void
  emit<K extends keyof HostEvents>(event: K, detail: HostEvents[K]): void
}

export interface HostEvents {
  error: { message: string; stack: string }
  log: { type: 'log' | 'info' | 'warn' | 'error' | 'debug'; args: unknown[] }
  pageChange: { path: string; query: Record<string, string> }
  device: Device
  /** A cloud function call ended; `ms` is the round trip as the phone saw it. */
  call: { name: string; action?: string; ms: number; ok: boolean; result: string; /** JSON texts; the reply is empty where none came. */ request: string; reply: string }
  /** A setData call ended; `ms` is its own drawing, `started` as performance.now() has it. `nested` in another; no keys: a page's first drawing. */
  setData: { component: string; keys: string[]; bytes: number; nested: boolean; ms: number; started: number }
  /** The synchronous part of a lifecycle or event handler ended; `ms` without the setData calls in it. */
  handler: { component: string; name: string; ms: number; started: number }
  wx: { method: string; args: unknown[] }
  /** The program came to the foreground (not for the launch itself), with what it was entered by. */
  appShow: EnterOptions
  appHide: Record<string, never>
  lazyLoadError: { type: 'subpackage'; subpackage: string[]; errMsg: string }
  pageNotFound: { path: string; query: Record<string, string>; isEntryPage: boolean }
}

/** The phone around the program, drawn by the parent page: bars, sheets, dialogs. Colours are resolved (no `@name`). */
export interface Shell {
  setNavigationBar(bar: { title: string; backgroundColor: string; textStyle: 'black' | 'white'; hidden: boolean; leading: 'back' | 'home' | 'none' }): void
  setTabBar(bar: { items: { text: string; icon?: string; selectedIcon?: string; badge?: string; dot?: boolean }[]; selected: number; color: string; selectedColor: string; backgroundColor: string; hidden: boolean } | null): void
  setBackground(color: string): void
  showToast(toast: { title: string; icon: 'success' | 'error' | 'loading' | 'none'; image?: string; duration: number; mask: boolean }): void
  hideToast(): void
  showModal(modal: { title: string; content: string; showCancel: boolean; cancelText: string; confirmText: string; editable: boolean; placeholderText: string }): Promise<{ confirm: boolean; cancel: boolean; content?: string }>
  /** Resolves to the index tapped, or -1 for cancel. */
  showActionSheet(sheet: { itemList: string[]; alertText?: string }): Promise<number>
  previewImage(preview: { urls: string[]; current: number }): void
  /** `url` is one that the browser can load. */
  openDocument(paper: { name: string; kind: string; bytes: number; url: string; menu: boolean }): void
  /** WeChat's own dialog about the privacy agreement; resolves to whether the user agreed. */
  askPrivacy(contractName: string): Promise<boolean>
  /** The camera of the phone: resolves to the text of the code that the user chose or pasted, or undefined when cancelled. */
  scanCode(options: { onlyFromCamera: boolean }): Promise<{ result: string; scanType: 'QR_CODE' | 'WX_CODE'; path?: string } | undefined>
  showError(error: { title: string; detail: string }): void
  /** The user acts on the shell. */
  on(event: 'back' | 'home' | 'tab' | 'share' | 'timeline' | 'favourite' | 'copyUrl' | 'close', listener: (index: number) => void): void
}
