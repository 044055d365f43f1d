// <slider>: a value between two ends, told while it is dragged and when it is let go.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { registerField } from './form'

const properties = {
  min: 0, max: 100, step: 1, disabled: false, value: 0, color: '#e9e9e9', selectedColor: '#1aad19', activeColor: '#1aad19',
  backgroundColor: '#e9e9e9', blockSize: 28, blockColor: '#ffffff', showValue: false, name: '',
}

export const defineSlider = (space: ComponentSpace): void =>
  defineBuiltin(space, 'slider', properties, builtin => {
    const { element } = builtin
    const range = document.createElement('input')
    range.type = 'range'
    const shown = document.createElement('span')
    element.append(range, shown)
    const draw = () => {
      range.min = String(builtin.get('min'))
      range.max = String(builtin.get('max'))
      range.step = String(builtin.get('step'))
      range.value = String(builtin.get('value'))
      range.disabled = builtin.get('disabled')
      const part = ((Number(range.value) - builtin.get('min')) / (builtin.get('max') - builtin.get('min') || 1)) * 100
      const [done, rest] = [builtin.get('activeColor'), builtin.get('backgroundColor')]
      range.style.setProperty('--track', `linear-gradient(to right, ${done} ${part}%, ${rest} ${part}%)`)
      range.style.setProperty('--block', `${Math.min(28, Math.max(12, builtin.get('blockSize')))}px`)
      range.style.setProperty('--block-color', builtin.get('blockColor'))
      shown.hidden = !builtin.get('showValue')
      shown.textContent = range.value
    }
    builtin.watch(Object.keys(properties) as (keyof typeof properties)[], draw)
    const initial = { value: 0 }
    builtin.whenAttached(() => { initial.value = builtin.get('value') })
    const take = (event: string) => {
      builtin.set('value', Number(range.value))
      draw()
      builtin.emit(event, { value: builtin.get('value') })
    }
    range.addEventListener('input', () => take('changing'))
    range.addEventListener('change', () => take('change'))
    registerField(element, {
      name: () => builtin.get('name'), value: () => builtin.get('value'),
      reset: () => {
        builtin.set('value', initial.value)
        draw()
      },
    })
  })
