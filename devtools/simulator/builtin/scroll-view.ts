// <scroll-view>: scrolling by axis, scroll-into-view, scroll-top, lower and upper events, pull to refresh left to its owner.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'

const properties = {
  scrollX: false, scrollY: false, upperThreshold: 50, lowerThreshold: 50, scrollTop: null, scrollLeft: null, scrollIntoView: '',
  scrollWithAnimation: false, enableBackToTop: false, enableFlex: false, scrollAnchoring: false, enhanced: false, bounces: true,
  showScrollbar: true, pagingEnabled: false, fastDeceleration: false, refresherEnabled: false, refresherTriggered: false,
  refresherThreshold: 45, refresherDefaultStyle: 'black', refresherBackground: '', type: 'list', usingSticky: false,
  scrollIntoViewOffset: 0, reverse: false, clip: true, enablePassive: false,
}

interface ScrollViewTarget { top?: number; left?: number; animated?: boolean }

export const defineScrollView = (space: ComponentSpace): void =>
  defineBuiltin(space, 'scroll-view', properties, builtin => {
    const { element } = builtin
    builtin.watch(['scrollX', 'scrollY', 'enableFlex', 'showScrollbar', 'pagingEnabled'], () => {
      element.style.overflowX = builtin.get('scrollX') ? 'auto' : 'hidden'
      element.style.overflowY = builtin.get('scrollY') ? 'auto' : 'hidden'
      element.toggleAttribute('wx-flex', builtin.get('enableFlex'))
      element.toggleAttribute('wx-no-bar', !builtin.get('showScrollbar'))
    })

    const behavior = (): ScrollBehavior => (builtin.get('scrollWithAnimation') ? 'smooth' : 'auto')
    const place = (axis: 'top' | 'left', value: unknown) => {
      const at = Number(value)
      if (value === null || value === '' || Number.isNaN(at)) return
      element.scrollTo({ [axis]: at, behavior: behavior() })
    }
    const intoView = () => {
      const id = builtin.get('scrollIntoView')
      if (id === '') return
      const target = element.querySelector(`[wx-id="${CSS.escape(id)}"], [id="${CSS.escape(id)}"]`)
      if (!target) return
      const from = element.getBoundingClientRect()
      const to = target.getBoundingClientRect()
      const offset = builtin.get('scrollIntoViewOffset')
      const top = element.scrollTop + to.top - from.top - element.clientTop + offset
      const left = element.scrollLeft + to.left - from.left - element.clientLeft + offset
      element.scrollTo({
        ...(builtin.get('scrollY') ? { top } : {}), ...(builtin.get('scrollX') ? { left } : {}), behavior: behavior(),
      })
    }

    Object.assign(element, {
      wxNode: {
        scrollTo: (options: ScrollViewTarget) => element.scrollTo({
          ...(options.top === undefined ? {} : { top: options.top }), ...(options.left === undefined ? {} : { left: options.left }),
          behavior: options.animated === true ? 'smooth' : 'instant',
        }),
        scrollIntoView: (selector: string) => element.querySelector(selector.replace(/^#(.+)$/, '[wx-id="$1"]'))?.scrollIntoView(),
      },
    })

    // Positions count only once the content is there.
    const later = (task: () => void) => { requestAnimationFrame(task) }
    builtin.watch(['scrollTop'], () => later(() => place('top', builtin.get('scrollTop'))))
    builtin.watch(['scrollLeft'], () => later(() => place('left', builtin.get('scrollLeft'))))
    builtin.watch(['scrollIntoView'], () => later(intoView))

    let last = { top: 0, left: 0 }
    element.addEventListener('scroll', event => {
      if (event.target !== element) return
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
      const deltaY = last.top - scrollTop
      const deltaX = last.left - scrollLeft
      last = { top: scrollTop, left: scrollLeft }
      builtin.emit('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX, deltaY })
      const upper = builtin.get('upperThreshold')
      const lower = builtin.get('lowerThreshold')
      const within = (position: number, delta: number, limit: number) => position <= limit && position + delta > limit
      if (builtin.get('scrollY')) {
        const rest = scrollHeight - clientHeight - scrollTop
        if (within(scrollTop, deltaY, upper)) builtin.emit('scrolltoupper', { direction: 'top' })
        if (within(rest, -deltaY, lower)) builtin.emit('scrolltolower', { direction: 'bottom' })
      }
      if (builtin.get('scrollX')) {
        const rest = scrollWidth - clientWidth - scrollLeft
        if (within(scrollLeft, deltaX, upper)) builtin.emit('scrolltoupper', { direction: 'left' })
        if (within(rest, -deltaX, lower)) builtin.emit('scrolltolower', { direction: 'right' })
      }
    }, { passive: true })
  })
