// What <input> and <textarea> share: value, length, focus, placeholder, and their events with WeChat's details.

import { registerField } from './form'
import { registerActivation } from './label'
import { scopedClass } from './scoped-class'
import type { Builtin } from './define'

export const textFieldProperties = {
  value: '', placeholder: '', placeholderStyle: '', placeholderClass: '', disabled: false, maxlength: 140, cursorSpacing: 0, focus: false,
  autoFocus: false, confirmType: 'done', confirmHold: false, cursor: -1, selectionStart: -1, selectionEnd: -1, adjustPosition: true,
  holdKeyboard: false, name: '', alwaysEmbed: false, type: 'text',
}

type Field = Builtin<typeof textFieldProperties & { id: string; hidden: boolean }>
type Control = HTMLInputElement | HTMLTextAreaElement

const drawPlaceholder = (builtin: Field, control: Control): (() => void) => {
  const hint = document.createElement('div')
  hint.className = 'wx-placeholder'
  hint.setAttribute('aria-hidden', 'true')
  builtin.element.append(hint)
  return () => {
    hint.textContent = builtin.get('placeholder')
    hint.className = `wx-placeholder ${scopedClass(builtin.component, builtin.get('placeholderClass'))}`
    hint.style.cssText = builtin.get('placeholderStyle')
    hint.hidden = control.value !== ''
    // Screen readers and the automation read it where browsers keep it.
    control.setAttribute('aria-placeholder', builtin.get('placeholder'))
  }
}

const place = (builtin: Field, control: Control): void => {
  const start = builtin.get('selectionStart')
  const end = builtin.get('selectionEnd')
  const cursor = builtin.get('cursor')
  if (start >= 0 && end >= 0) control.setSelectionRange(start, end)
  else if (cursor >= 0) control.setSelectionRange(cursor, cursor)
}

/** Ties the control to the component; `changed` runs after every change of the text, the app's or the user's. */
export const bindTextField = (builtin: Field, control: Control, changed: () => void = () => undefined): void => {
  const { element } = builtin
  element.append(control)
  const showHint = drawPlaceholder(builtin, control)
  const initial = { value: '' }
  const cursor = () => control.selectionStart ?? control.value.length
  const show = (value: string) => {
    if (control.value !== value) control.value = value
    showHint()
    changed()
  }
  let lastKey = 0

  builtin.watch(['value'], () => show(builtin.get('value')))
  builtin.watch(['placeholder', 'placeholderStyle', 'placeholderClass'], showHint)
  builtin.watch(['disabled'], () => { control.disabled = builtin.get('disabled') })
  builtin.watch(['maxlength'], () => {
    const length = builtin.get('maxlength')
    if (length >= 0) control.maxLength = length
    else control.removeAttribute('maxlength')
  })
  const focus = () => {
    if (!element.isConnected) return
    if (builtin.get('focus') || builtin.get('autoFocus')) {
      control.focus()
      place(builtin, control)
    } else if (document.activeElement === control) control.blur()
  }
  builtin.watch(['focus', 'autoFocus'], () => requestAnimationFrame(focus))
  builtin.whenAttached(() => {
    initial.value = builtin.get('value')
    showHint()
    if (builtin.get('focus') || builtin.get('autoFocus')) requestAnimationFrame(focus)
  })

  control.addEventListener('keydown', event => { lastKey = (event as KeyboardEvent).keyCode })
  control.addEventListener('input', event => {
    event.stopPropagation()
    const { value } = control
    builtin.set('value', value)
    builtin.emit('input', { value, cursor: cursor(), keyCode: lastKey }, {
      // A handler may answer with the text to show instead.
      onReturn: answer => { if (typeof answer === 'string') builtin.set('value', answer) },
    })
    show(builtin.get('value'))
  })
  control.addEventListener('focus', () => {
    place(builtin, control)
    // No keyboard rises over the page here, so its height is 0.
    builtin.emit('focus', { value: control.value, height: 0 })
  })
  control.addEventListener('blur', () => builtin.emit('blur', { value: control.value, cursor: cursor(), encryptedValue: '', encryptError: '' }))
  registerActivation(element, () => control.focus())
  registerField(element, {
    name: () => builtin.get('name'), value: () => control.value,
    reset: () => {
      builtin.set('value', initial.value)
      show(initial.value)
    },
  })
}
