// The sheet that rises from the bottom when a <picker> is tapped: columns to turn, 取消 and 确定.

import type { Columns } from './picker-columns'
import { textWheel } from './wheel'

const button = (text: string, act: () => void): HTMLElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

/** Resolves to the rows chosen, or undefined when it is dismissed. `turned` hears of every column that comes to rest. */
export const openPickerSheet = (
  title: string, columns: Columns, turned: (column: number, row: number) => void,
): { chosen: Promise<number[] | undefined>; replace(next: Columns): void } => {
  const cover = document.createElement('div')
  cover.className = 'wx-picker-cover'
  const sheet = document.createElement('div')
  sheet.className = 'wx-picker-sheet'
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-label', title === '' ? '请选择' : title)
  const wheels = document.createElement('div')
  wheels.className = 'wx-picker-wheels'
  let rows: number[] = []
  const replace = (next: Columns) => {
    rows = next.texts.map((texts, at) => Math.min(next.start[at] ?? 0, Math.max(0, texts.length - 1)))
    wheels.replaceChildren(...next.texts.map((texts, at) => textWheel(texts, rows[at] ?? 0, row => {
      rows[at] = row
      turned(at, row)
    }).element))
  }
  replace(columns)
  const chosen = new Promise<number[] | undefined>(resolve => {
    const end = (result: number[] | undefined) => {
      cover.remove()
      resolve(result)
    }
    const head = document.createElement('div')
    head.className = 'wx-picker-head'
    const name = document.createElement('span')
    name.textContent = title
    head.append(button('取消', () => end(undefined)), name, button('确定', () => end([...rows])))
    sheet.append(head, wheels)
    // The tap that opened the sheet ends in a click on the cover: only a press that began there dismisses it.
    let pressed = false
    cover.addEventListener('pointerdown', event => { pressed = event.target === cover })
    cover.addEventListener('click', event => { if (pressed && event.target === cover) end(undefined) })
    cover.addEventListener('keydown', event => { if (event.key === 'Escape') end(undefined) })
  })
  cover.append(sheet)
  document.body.append(cover)
  return { chosen, replace }
}
