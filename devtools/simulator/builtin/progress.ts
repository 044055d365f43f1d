// <progress>: a bar of percent, walking to its value where `active` is set.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'

const properties = {
  percent: 0, showInfo: false, borderRadius: 0, fontSize: 16, strokeWidth: 6, color: '', activeColor: '#09BB07', backgroundColor: '#EBEBEB',
  active: false, activeMode: 'backwards', duration: 30,
}

export const defineProgress = (space: ComponentSpace): void =>
  defineBuiltin(space, 'progress', properties, builtin => {
    const { element } = builtin
    const track = document.createElement('div')
    const bar = document.createElement('div')
    const info = document.createElement('span')
    track.append(bar)
    element.append(track, info)
    element.setAttribute('role', 'progressbar')
    let last = 0
    bar.addEventListener('transitionend', () => builtin.emit('activeend', { curPercent: builtin.get('percent') }))
    builtin.watch(Object.keys(properties) as (keyof typeof properties)[], () => {
      const percent = Math.max(0, Math.min(100, builtin.get('percent')))
      const steps = Math.abs(percent - (builtin.get('activeMode') === 'forwards' ? last : 0))
      track.style.backgroundColor = builtin.get('backgroundColor')
      track.style.height = `${builtin.get('strokeWidth')}px`
      track.style.borderRadius = `${builtin.get('borderRadius')}px`
      bar.style.backgroundColor = builtin.get('color') || builtin.get('activeColor')
      bar.style.transition = builtin.get('active') ? `width ${steps * builtin.get('duration')}ms linear` : 'none'
      bar.style.width = `${percent}%`
      info.hidden = !builtin.get('showInfo')
      info.textContent = `${percent}%`
      info.style.fontSize = `${builtin.get('fontSize')}px`
      element.setAttribute('aria-valuenow', String(percent))
      last = percent
    })
  })
