// A list of radios as the workbench draws them: a name, and its value in small at the right.

import { element } from '../simulator/shell/element'

export interface Choice<T> { name: string; note: string; value: T }

/** `chosen` runs when the user picks another. Returns the list and the radios in order. */
export const choiceList = <T>(group: string, choices: readonly Choice<T>[], first: number, chosen: (value: T) => void): HTMLElement =>
  element('div', 'choices', { role: 'radiogroup' }, ...choices.map(({ name, note, value }, index) => {
    const radio = element('input', '', { type: 'radio', name: group, onchange: () => chosen(value) })
    radio.checked = index === first
    return element('label', 'choice', {}, radio, element('span', '', {}, name), element('span', 'note', {}, note))
  }))
