// <input>: one line of text; the keyboard's kind follows `type`, its confirm key fires `confirm`.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { bindTextField, textFieldProperties } from './text-field'

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', 'safe-password': 'text' }
const KEYS: Record<string, string> = { send: 'send', search: 'search', next: 'next', go: 'go', done: 'done' }

const properties = {
  ...textFieldProperties, password: false, safePasswordCertPath: '', safePasswordLength: 0, safePasswordTimeStamp: 0, safePasswordNonce: '',
  safePasswordSalt: '', safePasswordCustomHash: '',
}

export const defineInput = (space: ComponentSpace): void =>
  defineBuiltin(space, 'input', properties, builtin => {
    const control = document.createElement('input')
    control.autocomplete = 'off'
    builtin.watch(['type', 'password', 'confirmType'], () => {
      const hidden = builtin.get('password') || builtin.get('type') === 'safe-password'
      control.type = hidden ? 'password' : 'text'
      control.inputMode = KEYBOARDS[builtin.get('type')] ?? 'text'
      control.enterKeyHint = KEYS[builtin.get('confirmType')] ?? 'done'
    })
    bindTextField(builtin, control)
    control.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      builtin.emit('confirm', { value: control.value })
      if (!builtin.get('confirmHold')) control.blur()
    })
  })
