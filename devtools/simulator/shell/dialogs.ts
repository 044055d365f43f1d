// The modal and the action sheet.

import type { Shell } from '../host/types'
import { button, element } from './element'
import { openLayer } from './layer'

type Modal = Parameters<Shell['showModal']>[0]
type ModalResult = Awaited<ReturnType<Shell['showModal']>>

export const openModal = (phone: HTMLElement, modal: Modal): Promise<ModalResult> => new Promise(resolve => {
  const field = modal.editable
    ? element('textarea', 'modal-field', { placeholder: modal.placeholderText, 'aria-label': modal.title, autofocus: true })
    : undefined
  if (field) field.value = modal.content
  const end = (confirm: boolean) => {
    layer.close()
    resolve({ confirm, cancel: !confirm, ...(field && confirm ? { content: field.value } : {}) })
  }
  const confirm = button('modal-confirm', modal.confirmText, () => end(true))
  if (!field) confirm.autofocus = true
  const panel = element('div', 'modal', { 'role': 'alertdialog', 'aria-modal': 'true', 'aria-label': modal.title || modal.content },
    ...(modal.title === '' ? [] : [element('div', 'modal-title', {}, modal.title)]),
    field ?? element('div', 'modal-content', {}, modal.content),
    element('div', 'modal-buttons', {}, ...(modal.showCancel ? [button('modal-cancel', modal.cancelText, () => end(false))] : []), confirm))
  const layer = openLayer(phone, panel, 'modal', () => { if (modal.showCancel) end(false) })
})

export const openActionSheet = (phone: HTMLElement, sheet: { itemList: string[]; alertText?: string }): Promise<number> => new Promise(resolve => {
  const end = (index: number) => {
    layer.close()
    resolve(index)
  }
  const panel = element('div', 'sheet', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': sheet.alertText ?? '请选择' },
    ...(sheet.alertText === undefined ? [] : [element('div', 'sheet-alert', {}, sheet.alertText)]),
    ...sheet.itemList.map((text, index) => button('sheet-item', text, () => end(index))),
    button('sheet-item sheet-cancel', '取消', () => end(-1)))
  const layer = openLayer(phone, panel, 'sheet', () => end(-1))
})
