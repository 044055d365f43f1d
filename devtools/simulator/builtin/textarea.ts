// <textarea>: several lines; grows with its text where auto-height is set, and tells when the number of lines changes.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { bindTextField, textFieldProperties } from './text-field'

const properties = {
  ...textFieldProperties, autoHeight: false, fixed: false, showConfirmBar: true, disableDefaultPadding: false, confirmType: 'return',
}

export const defineTextarea = (space: ComponentSpace): void =>
  defineBuiltin(space, 'textarea', properties, builtin => {
    const { element } = builtin
    const control = document.createElement('textarea')
    let lines = 0
    const measure = () => {
      if (!element.isConnected) return
      if (builtin.get('autoHeight')) {
        control.style.height = '0'
        const height = control.scrollHeight
        control.style.height = '100%'
        element.style.height = `${height}px`
      }
      const lineHeight = Number.parseFloat(getComputedStyle(control).lineHeight) || 24
      const height = control.scrollHeight
      const lineCount = Math.max(1, Math.round(height / lineHeight))
      if (lineCount === lines) return
      lines = lineCount
      builtin.emit('linechange', { height, heightRpx: (height * 750) / window.innerWidth, lineCount })
    }
    bindTextField(builtin, control, measure)
    builtin.whenAttached(() => requestAnimationFrame(() => {
      measure()
      // The letters of a phone are there from the beginning; a browser's may come now, and are of another width.
      void document.fonts.ready.then(measure)
    }))
    control.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing || builtin.get('confirmType') === 'return') return
      event.preventDefault()
      builtin.emit('confirm', { value: control.value })
      if (!builtin.get('confirmHold')) control.blur()
    })
  })
