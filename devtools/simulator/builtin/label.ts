// <label>: a tap on it is a tap on the control it is for, the one inside or the one named by `for`.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'

const CONTROLS = 'wx-button, wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea'
const activations = new WeakMap<Element, () => void>()

/** A control tells what a tap on its label does to it. */
export const registerActivation = (element: Element, activate: () => void): void => void activations.set(element, activate)

export const defineLabel = (space: ComponentSpace): void =>
  defineBuiltin(space, 'label', { for: '' }, builtin => {
    const { element } = builtin
    const control = () => {
      const id = builtin.get('for')
      if (id === '') return element.querySelector(CONTROLS)
      const page = element.closest('wx-page, page') ?? document
      return page.querySelector(`[wx-id="${CSS.escape(id)}"]`) ?? page.querySelector(`[id="${CSS.escape(id)}"]`)
    }
    builtin.on('tap', event => {
      const target = control()
      const origin = (event as { getOriginalEvent?: () => unknown }).getOriginalEvent?.()
      // A tap on the control itself has done its work already.
      if (!target || (origin instanceof Event && origin.target instanceof Node && target.contains(origin.target))) return
      activations.get(target)?.()
    })
  })
