// <button>: looks, loading, disabled, and what its open-type and form-type do when tapped.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import { defineBuiltin } from './define'
import { formOf } from './form'
import { openTypes } from './open-type'
import { properties } from './button-properties'

export const defineButton = (space: ComponentSpace, host: Host): void =>
  defineBuiltin(space, 'button', properties, builtin => {
    const { element } = builtin
    element.setAttribute('role', 'button')
    const act = openTypes(builtin, host)
    builtin.watch(['type', 'size', 'plain', 'disabled', 'loading'], () => {
      element.setAttribute('wx-type', builtin.get('type'))
      element.setAttribute('wx-size', builtin.get('size'))
      element.toggleAttribute('wx-plain', builtin.get('plain'))
      element.toggleAttribute('wx-disabled', builtin.get('disabled'))
      element.toggleAttribute('wx-loading', builtin.get('loading'))
      if (builtin.get('disabled')) element.setAttribute('aria-disabled', 'true')
      else element.removeAttribute('aria-disabled')
    })
    builtin.on('tap', () => {
      if (builtin.get('disabled')) return
      const form = formOf(element)
      if (builtin.get('formType') === 'submit') form?.submit(builtin.component)
      else if (builtin.get('formType') === 'reset') form?.reset()
      act()
    })
  })
