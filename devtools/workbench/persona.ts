// 我是谁: the personas of a fresh data folder, nobody, or any other word as a new resident.

import { element } from '../simulator/shell/element'
import { choiceList } from './choices'

const PERSONAS = [
  { name: '一位居民', note: 'resident-1', value: 'resident-1' },
  { name: '另一位居民', note: 'resident-2', value: 'resident-2' },
  { name: '社区撰稿', note: 'writer-1', value: 'writer-1' },
  { name: '社区审稿', note: 'reviewer-1', value: 'reviewer-1' },
  { name: '街道管理员', note: 'admin-1', value: 'admin-1' },
  { name: '没有身份', note: 'none', value: 'none' },
]

/** `changed` runs after another persona was chosen. */
export const personaPanel = (panel: HTMLElement, changed: () => void): { chosen(): string } => {
  let chosen = PERSONAS[0]?.value ?? 'none'
  const choose = (value: string) => {
    chosen = value
    changed()
  }
  const other = element('input', 'field', { 'type': 'text', 'placeholder': '别的名字，就是一位新居民', 'aria-label': '别的身份', 'spellcheck': 'false' })
  const take = () => {
    const name = other.value.trim()
    if (name === '') return
    for (const radio of panel.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.checked = false
    choose(name)
  }
  other.addEventListener('keydown', event => { if (event.key === 'Enter') take() })
  const use = element('button', '', { type: 'button', onclick: take }, '用这个身份')
  panel.append(choiceList('persona', PERSONAS, 0, choose), element('div', 'row', {}, other, use))
  return { chosen: () => chosen }
}
