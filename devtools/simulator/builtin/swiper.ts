// <swiper>: one item at a time by finger, wheel or code. The browser's own scroll snapping moves it; `circular` turns round at the ends.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'

const properties = {
  indicatorDots: false, indicatorColor: 'rgba(0, 0, 0, .3)', indicatorActiveColor: '#000000', autoplay: false, current: 0, currentItemId: '',
  interval: 5000, duration: 500, circular: false, vertical: false, displayMultipleItems: 1, previousMargin: '0px', nextMargin: '0px',
  easingFunction: 'default', snapToEdge: false,
}

const drawDots = (count: number, current: number, color: string, active: string): HTMLElement[] =>
  Array.from({ length: count }, (_, index) => {
    const dot = document.createElement('i')
    dot.style.background = index === current ? active : color
    return dot
  })

export const defineSwiper = (space: ComponentSpace): void => {
  defineBuiltin(space, 'swiper-item', { itemId: '', skipHiddenItemLayout: false }, ({ element, watch, get }) => {
    watch(['itemId'], () => element.setAttribute('wx-item-id', get('itemId')))
  })
  defineBuiltin(space, 'swiper', properties, builtin => {
    const { element } = builtin
    const dots = document.createElement('div')
    dots.className = 'wx-swiper-dots'
    element.append(dots)
    const track = () => element.querySelector(':scope > wx-swiper-track')
    const items = () => [...element.querySelectorAll(':scope > wx-swiper-track > wx-swiper-item')]
    let shown = 0
    let told = -1
    builtin.on('change', ({ detail }) => { told = (detail as { current?: number } | null)?.current ?? told })
    let source: 'touch' | 'autoplay' | '' = 'touch'

    const draw = () => {
      dots.hidden = !builtin.get('indicatorDots')
      dots.replaceChildren(...drawDots(items().length, shown, builtin.get('indicatorColor'), builtin.get('indicatorActiveColor')))
    }
    const go = (index: number, why: typeof source, smooth: boolean) => {
      const target = items()[index]
      const box = track()
      if (!(target instanceof HTMLElement) || !box) return
      source = why
      box.scrollTo({ left: target.offsetLeft, top: target.offsetTop, behavior: smooth && builtin.get('duration') > 0 ? 'smooth' : 'instant' })
    }
    const settle = () => {
      const box = track()
      if (!box) return
      const size = builtin.get('vertical') ? box.clientHeight : box.clientWidth
      const each = size / Math.max(1, builtin.get('displayMultipleItems'))
      const current = Math.round((builtin.get('vertical') ? box.scrollTop : box.scrollLeft) / (each || 1))
      if (current !== shown) {
        shown = current
        builtin.set('current', current)
        const currentItemId = items()[current]?.getAttribute('wx-item-id') ?? ''
        // The automation tells the change itself before the scroll has come to rest.
        if (told !== current) builtin.emit('change', { current, currentItemId, source })
        draw()
      }
      builtin.emit('animationfinish', { current, currentItemId: items()[current]?.getAttribute('wx-item-id') ?? '', source })
      source = 'touch'
    }
    builtin.watch(['indicatorDots', 'indicatorColor', 'indicatorActiveColor'], draw)
    builtin.watch(['vertical', 'displayMultipleItems', 'previousMargin', 'nextMargin'], () => {
      element.toggleAttribute('wx-vertical', builtin.get('vertical'))
      element.style.setProperty('--items', String(builtin.get('displayMultipleItems')))
      element.style.setProperty('--before', builtin.get('previousMargin'))
      element.style.setProperty('--after', builtin.get('nextMargin'))
    })
    builtin.watch(['current'], () => { if (builtin.get('current') !== shown) go(builtin.get('current'), '', true) })

    let timer: ReturnType<typeof setInterval> | undefined
    const walk = () => {
      clearInterval(timer)
      if (!builtin.get('autoplay') || !element.isConnected) return
      timer = setInterval(() => {
        const next = shown + 1
        if (next < items().length) go(next, 'autoplay', true)
        else if (builtin.get('circular') || builtin.get('autoplay')) go(0, 'autoplay', true)
      }, builtin.get('interval'))
    }
    builtin.watch(['autoplay', 'interval', 'circular'], walk)
    builtin.whenAttached(() => {
      track()?.addEventListener('scrollend', settle)
      requestAnimationFrame(() => {
        shown = builtin.get('current')
        go(shown, '', false)
        draw()
        walk()
      })
    })
    builtin.whenDetached(() => clearInterval(timer))
  }, 'swiper-track')
}
