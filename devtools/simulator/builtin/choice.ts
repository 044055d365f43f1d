// What <checkbox> and <radio> share, and their groups: one tap chooses, the group tells what is chosen.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { registerField } from './form'
import { registerActivation } from './label'

interface Choice { value(): string; checked(): boolean; check(on: boolean): void }
type Kind = 'checkbox' | 'radio'

const choices = new WeakMap<Element, Choice>()
const groups = new WeakMap<Element, () => void>()

const choicesIn = (group: Element, kind: Kind): Choice[] =>
  [...group.querySelectorAll(`wx-${kind}`)].flatMap(each => choices.get(each) ?? [])

const properties = { value: '', checked: false, disabled: false, color: '#09BB07', backgroundColor: '#fff', borderColor: '#d1d1d1' }

const defineChoice = (space: ComponentSpace, kind: Kind): void =>
  defineBuiltin(space, kind, properties, builtin => {
    const { element } = builtin
    const mark = document.createElement('div')
    mark.className = `wx-${kind}-input`
    element.prepend(mark)
    element.setAttribute('role', kind)
    element.tabIndex = 0
    const draw = () => {
      const on = builtin.get('checked')
      mark.classList.toggle(`wx-${kind}-input-checked`, on)
      mark.classList.toggle(`wx-${kind}-input-disabled`, builtin.get('disabled'))
      mark.style.color = kind === 'radio' ? '#fff' : builtin.get('color')
      if (kind === 'radio') mark.style.background = on ? builtin.get('color') : ''
      element.setAttribute('aria-checked', String(on))
    }
    builtin.watch(['checked', 'disabled', 'color'], draw)
    const check = (on: boolean) => {
      builtin.set('checked', on)
      draw()
    }
    const initial = { checked: false }
    builtin.whenAttached(() => { initial.checked = builtin.get('checked') })
    choices.set(element, { value: () => builtin.get('value'), checked: () => builtin.get('checked'), check })
    registerField(element, { name: () => '', value: () => undefined, reset: () => check(initial.checked) })

    const choose = () => {
      if (builtin.get('disabled') || (kind === 'radio' && builtin.get('checked'))) return
      const group = element.closest(`wx-${kind}-group`)
      if (kind === 'radio' && group) for (const other of choicesIn(group, kind)) other.check(false)
      check(!builtin.get('checked'))
      if (group) groups.get(group)?.()
    }
    builtin.on('tap', choose)
    registerActivation(element, choose)
    element.addEventListener('keydown', event => {
      if (event.target === element && (event.key === ' ' || event.key === 'Enter')) choose()
    })
  })

const defineGroup = (space: ComponentSpace, kind: Kind): void =>
  defineBuiltin(space, `${kind}-group`, { name: '' }, builtin => {
    const { element } = builtin
    if (kind === 'radio') element.setAttribute('role', 'radiogroup')
    const value = () => {
      const chosen = choicesIn(element, kind).filter(each => each.checked()).map(each => each.value())
      return kind === 'radio' ? chosen[0] ?? '' : chosen
    }
    groups.set(element, () => builtin.emit('change', { value: value() }))
    registerField(element, { name: () => builtin.get('name'), value, reset: () => undefined })
  })

export const defineChoices = (space: ComponentSpace): void => {
  for (const kind of ['checkbox', 'radio'] as const) {
    defineChoice(space, kind)
    defineGroup(space, kind)
  }
}
