// <switch>: on or off, drawn as a switch or as a checkbox.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { registerField } from './form'
import { registerActivation } from './label'

export const defineSwitch = (space: ComponentSpace): void =>
  defineBuiltin(space, 'switch', { checked: false, disabled: false, type: 'switch', color: '#04BE02', name: '' }, builtin => {
    const { element } = builtin
    const knob = document.createElement('div')
    element.append(knob)
    element.tabIndex = 0
    const draw = () => {
      const on = builtin.get('checked')
      const kind = builtin.get('type') === 'checkbox' ? 'checkbox' : 'switch'
      knob.className = `wx-${kind}-input${on ? ` wx-${kind}-input-checked` : ''}${builtin.get('disabled') ? ` wx-${kind}-input-disabled` : ''}`
      knob.style.backgroundColor = kind === 'switch' && on ? builtin.get('color') : ''
      knob.style.borderColor = kind === 'switch' && on ? builtin.get('color') : ''
      knob.style.color = kind === 'checkbox' ? builtin.get('color') : ''
      element.setAttribute('role', kind)
      element.setAttribute('aria-checked', String(on))
    }
    builtin.watch(['checked', 'disabled', 'type', 'color'], draw)
    const initial = { checked: false }
    builtin.whenAttached(() => { initial.checked = builtin.get('checked') })
    const toggle = () => {
      if (builtin.get('disabled')) return
      builtin.set('checked', !builtin.get('checked'))
      draw()
      builtin.emit('change', { value: builtin.get('checked') })
    }
    builtin.on('tap', toggle)
    registerActivation(element, toggle)
    element.addEventListener('keydown', event => { if (event.key === ' ' || event.key === 'Enter') toggle() })
    registerField(element, {
      name: () => builtin.get('name'), value: () => builtin.get('checked'),
      reset: () => {
        builtin.set('checked', initial.checked)
        draw()
      },
    })
  })
