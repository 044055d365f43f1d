// What the phone of this room offers beyond the host's Shell: changes of single bar fields, the share card, the desktop.

import type { Shell } from '../host/types'
import type { CropAsked } from './crop-sheet'
import type { CropArea } from './crop-view'

export type NavigationBar = Parameters<Shell['setNavigationBar']>[0]
export type TabBar = NonNullable<Parameters<Shell['setTabBar']>[0]>
export type TabItem = TabBar['items'][number]

export interface ShareCard {
  title: string
  /** With query, starting with a slash. */
  path: string
  /** A URL that the browser can load; absent where the page gives none. */
  imageUrl?: string
  to: 'chat' | 'moments' | 'favourites' | 'link'
}

export interface PhoneShell extends Shell {
  /** Changes fields of the bar that stands; the next setNavigationBar (of another page) starts anew. */
  changeNavigationBar(change: Partial<NavigationBar> & { loading?: boolean }): void
  /** Changes that outlive every later setTabBar, as WeChat keeps badges and texts until the program ends. */
  changeTabBar(change: Partial<Omit<TabBar, 'items' | 'selected'>>): void
  changeTabItem(index: number, change: Partial<TabItem>): void
  /** The window in which the user picks whom to send a card to, or is told that it is kept; here it can be opened as its receiver would. */
  showShareCard(card: ShareCard): void
  /** Asks whether messages of these templates may be sent. */
  askSubscriptions(asked: { id: string; title: string }[]): Promise<{ accepted: string[]; always: boolean }>
  /** The sheet for a picture of the phone, and for a file of it; resolve to false where it was given up. */
  askShareImage(url: string): Promise<boolean>
  askShareFile(file: { name: string; bytes: number; url: string }): Promise<boolean>
  /** The window for cutting a picture; undefined where it was given up. */
  askCrop(asked: CropAsked): Promise<CropArea | undefined>
  /** WeChat's question whether the program may do `what`; resolves to whether the user allowed it. */
  askScope(what: string): Promise<boolean>
  /** WeChat's settings of this program for the person; resolves when they go back. */
  openSettings(openid: string | undefined): Promise<void>
  /** Closes the program, as its capsule does. */
  close(): void
  /** Starts the program anew, as wx's applyUpdate does. */
  restart(): void
}
