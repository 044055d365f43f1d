// <page-meta> and <navigation-bar>: what a page says in its template of font sizes, colours, scrolling and its bar.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import type { PhoneShell } from '../shell/types'
import { topPage } from '../wx/current-page'
import { type Builtin, defineBuiltin, type Properties } from './define'

const meta = {
  backgroundTextStyle: '', backgroundColor: '', backgroundColorTop: '', backgroundColorBottom: '', rootBackgroundColor: '', scrollTop: '',
  scrollDuration: 300, pageStyle: '', rootFontSize: '', pageFontSize: '', pageOrientation: '',
}
const bar = { title: '', loading: false, frontColor: '', backgroundColor: '', colorAnimationDuration: 0, colorAnimationTimingFunc: 'linear' }
const TEXT_STYLES: Record<string, 'black' | 'white'> = { '#000000': 'black', '#ffffff': 'white' }

/** Runs `apply` while the element's page is on top: at once, on every change of it, and when the page comes up again. */
const whileOnTop = <P extends Properties>(host: Host, builtin: Builtin<P>, names: readonly (keyof P & string)[], apply: () => void): void => {
  const run = () => queueMicrotask(() => {
    if (topPage(host)?.container.contains(builtin.element)) apply()
  })
  builtin.watch(names, run)
  const stops = [host.on('pageChange', run), host.on('device', run)]
  builtin.whenAttached(run)
  builtin.whenDetached(() => { for (const stop of stops) stop() })
}

const fontSize = (host: Host, value: string): string => (value === 'system' ? `${host.device.fontSizeSetting}px` : value)

export const definePageMeta = (space: ComponentSpace, host: Host): void => {
  defineBuiltin(space, 'page-meta', meta, builtin => {
    const page = () => builtin.element.closest<HTMLElement>('wx-page') ?? topPage(host)?.container
    whileOnTop(host, builtin, ['rootFontSize', 'pageFontSize', 'pageStyle', 'backgroundColor', 'rootBackgroundColor'], () => {
      document.documentElement.style.fontSize = fontSize(host, builtin.get('rootFontSize'))
      const element = page()
      if (element) {
        element.style.cssText = builtin.get('pageStyle')
        element.style.fontSize = fontSize(host, builtin.get('pageFontSize'))
      }
      const background = builtin.get('backgroundColor')
      if (background !== '') host.shell.setBackground(background)
      document.documentElement.style.backgroundColor = builtin.get('rootBackgroundColor')
    })
    builtin.watch(['scrollTop'], () => {
      const top = Number.parseFloat(builtin.get('scrollTop'))
      if (!Number.isNaN(top)) window.scrollTo({ top, behavior: builtin.get('scrollDuration') > 0 ? 'smooth' : 'instant' })
    })
    builtin.whenDetached(() => { document.documentElement.style.fontSize = '' })
  })
  defineBuiltin(space, 'navigation-bar', bar, builtin => whileOnTop(host, builtin, ['title', 'loading', 'frontColor', 'backgroundColor'], () => {
    const textStyle = TEXT_STYLES[builtin.get('frontColor').toLowerCase()]
    ;(host.shell as PhoneShell).changeNavigationBar({
      ...(builtin.get('title') === '' ? {} : { title: builtin.get('title') }), ...(textStyle ? { textStyle } : {}),
      ...(builtin.get('backgroundColor') === '' ? {} : { backgroundColor: builtin.get('backgroundColor') }), loading: builtin.get('loading'),
    })
  }))
}
