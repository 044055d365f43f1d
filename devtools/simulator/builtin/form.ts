// <form>: gathers the values of its named fields on submit, puts them back on reset.

import * as glassEasel from 'glass-easel'
import { defineBuiltin } from './define'

interface Form {
  submit(target: glassEasel.GeneralComponent): void
  reset(): void
}

/** What a built-in field tells its form; custom components join with the behavior wx://form-field. */
export interface Field {
  name(): string
  value(): unknown
  reset(): void
}

const forms = new WeakMap<Element, Form>()
const fields = new WeakMap<Element, Field>()

export const registerField = (element: Element, field: Field): void => void fields.set(element, field)

/** The form around an element, in whatever component it stands. */
export const formOf = (element: Element): Form | undefined => {
  const form = element.parentElement?.closest('wx-form')
  return form ? forms.get(form) : undefined
}

/** The behavior wx://form-field is what gives a custom component both `name` and `value`. */
const customField = (element: Element): { name: string; value: unknown } | undefined => {
  const node = (element as { __wxElement?: unknown }).__wxElement
  if (!glassEasel.Component.isComponent(node) || !('name' in node.data && 'value' in node.data)) return undefined
  const { name, value } = node.data as { name?: unknown; value?: unknown }
  return typeof name === 'string' && name !== '' ? { name, value } : undefined
}

export const defineForm = (space: glassEasel.ComponentSpace): void =>
  defineBuiltin(space, 'form', { reportSubmit: false, reportSubmitTimeout: 0 }, builtin => {
    const { element } = builtin
    const values = () => {
      const value: Record<string, unknown> = {}
      for (const each of element.querySelectorAll('*')) {
        const field = fields.get(each)
        if (field && field.name() !== '') value[field.name()] = field.value()
        else if (!field) {
          const custom = customField(each)
          if (custom) value[custom.name] = custom.value
        }
      }
      return value
    }
    forms.set(element, {
      submit: ({ id, dataset }) => builtin.emit('submit', { value: values(), target: { id, dataset } }),
      reset() {
        for (const each of element.querySelectorAll('*')) fields.get(each)?.reset()
        builtin.emit('reset', {})
      },
    })
  })
