// The navigation bar and the tab bar, with what code has changed in them.

import { element } from './element'
import { icon } from './icons'
import type { NavigationBar, TabBar, TabItem } from './types'

type Act = (event: 'back' | 'home' | 'tab', index: number) => void

export interface Bars {
  top: HTMLElement
  bottom: HTMLElement
  setNavigation(bar: NavigationBar): void
  changeNavigation(change: Partial<NavigationBar> & { loading?: boolean }): void
  setTabs(bar: TabBar | null): void
  changeTabs(change: Partial<Omit<TabBar, 'items' | 'selected'>>): void
  changeItem(index: number, change: Partial<TabItem>): void
  reset(): void
}

const LEADING = { back: '返回', home: '首页' } as const

const drawNavigation = (top: HTMLElement, bar: NavigationBar & { loading?: boolean }, act: Act): void => {
  const phone = top.closest<HTMLElement>('.phone')
  phone?.toggleAttribute('data-bare', bar.hidden)
  phone?.setAttribute('data-bar-text', bar.textStyle)
  phone?.style.setProperty('--bar', bar.hidden ? 'transparent' : bar.backgroundColor)
  const leading = bar.leading === 'none' ? [] : [bar.leading].map(kind =>
    element('button', 'leading', { type: 'button', 'aria-label': LEADING[kind], onclick: () => act(kind, 0) }, icon(kind)))
  const title = element('div', 'title', { role: 'heading', 'aria-level': '1' }, ...(bar.loading ? [icon('loading')] : []), bar.title)
  top.hidden = bar.hidden && leading.length === 0
  top.replaceChildren(...leading, ...(bar.hidden ? [] : [title]))
}

const drawTab = (item: TabItem, index: number, bar: TabBar, act: Act): HTMLElement => {
  const chosen = index === bar.selected
  const source = chosen ? item.selectedIcon ?? item.icon : item.icon
  const picture = source ? [element('img', '', { src: source, alt: '' })] : []
  const badge = item.badge ? [element('span', 'badge', {}, item.badge)] : []
  const dot = item.dot && !item.badge ? [element('span', 'badge dot', { 'aria-label': '有新内容' })] : []
  const tab = element('button', 'tab', { type: 'button', role: 'tab', 'aria-selected': String(chosen), onclick: () => act('tab', index) },
    element('span', 'tab-icon', {}, ...picture, ...badge, ...dot), element('span', 'tab-text', {}, item.text))
  tab.style.color = chosen ? bar.selectedColor : bar.color
  return tab
}

export const bars = (act: Act): Bars => {
  const top = element('div', 'navigation-bar')
  const bottom = element('div', 'tab-bar', { role: 'tablist' })
  let navigation: NavigationBar & { loading?: boolean } = { title: '', backgroundColor: '#ffffff', textStyle: 'black', hidden: false, leading: 'none' }
  let tabs: TabBar | null = null
  let tabChange: Partial<TabBar> = {}
  const itemChanges = new Map<number, Partial<TabItem>>()
  const drawTabs = () => {
    const bar = tabs && { ...tabs, ...tabChange, hidden: tabs.hidden || tabChange.hidden === true }
    bottom.hidden = !bar || bar.hidden
    if (!bar) return
    bottom.style.backgroundColor = bar.backgroundColor
    bottom.replaceChildren(...bar.items.map((item, index) => drawTab({ ...item, ...itemChanges.get(index) }, index, bar, act)))
  }
  const setNavigation = (bar: typeof navigation) => {
    navigation = bar
    drawNavigation(top, bar, act)
  }
  return {
    top,
    bottom,
    setNavigation,
    changeNavigation: change => setNavigation({ ...navigation, ...change }),
    setTabs(bar) {
      tabs = bar
      drawTabs()
    },
    changeTabs(change) {
      tabChange = { ...tabChange, ...change }
      drawTabs()
    },
    changeItem(index, change) {
      itemChanges.set(index, { ...itemChanges.get(index), ...change })
      drawTabs()
    },
    reset() {
      tabChange = {}
      itemChanges.clear()
    },
  }
}
