// <picker-view>: columns of the app's own rows; `value` is the list of the chosen rows' indices.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { wheel, type Wheel } from './wheel'

const ROW_PX = 34
const wheels = new WeakMap<Element, Wheel>()
const moved = new WeakMap<Element, () => void>()

export const definePickerView = (space: ComponentSpace): void => {
  defineBuiltin(space, 'picker-view-column', {}, ({ element }) => {
    const rowPx = () => element.firstElementChild?.firstElementChild?.clientHeight ?? ROW_PX
    wheels.set(element, wheel(element, () => {
      const view = element.closest('wx-picker-view')
      if (view) moved.get(view)?.()
    }, rowPx))
  }, 'picker-rows')
  const properties = {
    value: [] as readonly unknown[], indicatorStyle: '', indicatorClass: '', maskStyle: '', maskClass: '', immediateChange: false,
  }
  defineBuiltin(space, 'picker-view', properties, builtin => {
    const { element } = builtin
    const middle = document.createElement('div')
    middle.className = 'wx-picker-indicator'
    element.append(middle)
    const columns = () => [...element.querySelectorAll('wx-picker-view-column')].flatMap(each => wheels.get(each) ?? [])
    builtin.watch(['indicatorStyle'], () => {
      middle.style.cssText = builtin.get('indicatorStyle')
      const height = middle.style.height || `${ROW_PX}px`
      element.style.setProperty('--row', height)
    })
    const turn = () => requestAnimationFrame(() => {
      const value = builtin.get('value')
      if (!Array.isArray(value)) return
      columns().forEach((column, at) => {
        const index = Number(value[at] ?? 0)
        if (index !== column.index()) column.turnTo(index, false)
      })
    })
    builtin.watch(['value'], turn)
    builtin.whenAttached(turn)
    moved.set(element, () => {
      const value = columns().map(column => column.index())
      builtin.set('value', value)
      builtin.emit('change', { value })
    })
    element.addEventListener('touchstart', () => builtin.emit('pickstart', {}), { passive: true })
    element.addEventListener('touchend', () => builtin.emit('pickend', {}), { passive: true })
  })
}
