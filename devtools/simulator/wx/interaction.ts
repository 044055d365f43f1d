// Toast, loading, modal and action sheet, with WeChat's defaults and limits; the shell draws them.

import type { Host } from '../host/types'
import { asynchronous, number, parameterError, requireString, text, WxFailure, type Members } from './result'

const ICONS = ['success', 'error', 'loading', 'none'] as const
const TOAST_MS = 1500
/** The shell takes 0 as: until it is hidden. */
const UNTIL_HIDDEN = 0
const BUTTON_CHARACTERS = 4
const SHEET_ITEMS = 6

export const interaction = (host: Host): Members => {
  const { shell } = host
  const buttonText = (name: string, value: unknown, fallback: string) => {
    const shown = text(value, fallback)
    if ([...shown].length > BUTTON_CHARACTERS) throw new WxFailure(`${name} length should not larger than 4 Chinese characters`)
    return shown
  }
  return {
    showToast: asynchronous('showToast', options => {
      const icon = ICONS.find(each => each === options.icon) ?? 'success'
      const image = text(options.image)
      shell.showToast({
        title: requireString(options, 'title'), icon, duration: number(options.duration, TOAST_MS), mask: options.mask === true,
        ...(image === '' ? {} : { image }),
      })
    }),
    hideToast: asynchronous('hideToast', () => shell.hideToast()),
    showLoading: asynchronous('showLoading', options => {
      shell.showToast({ title: requireString(options, 'title'), icon: 'loading', duration: UNTIL_HIDDEN, mask: options.mask === true })
    }),
    hideLoading: asynchronous('hideLoading', () => shell.hideToast()),
    showModal: asynchronous('showModal', async options => {
      const result = await shell.showModal({
        title: text(options.title), content: text(options.content), showCancel: options.showCancel !== false,
        cancelText: buttonText('cancelText', options.cancelText, '取消'), confirmText: buttonText('confirmText', options.confirmText, '确定'),
        editable: options.editable === true, placeholderText: text(options.placeholderText),
      })
      return { ...result, content: options.editable === true ? result.content ?? '' : null }
    }),
    showActionSheet: asynchronous('showActionSheet', async options => {
      const { itemList } = options
      if (!Array.isArray(itemList)) throw parameterError('itemList', 'Array', itemList)
      if (itemList.length === 0) throw new WxFailure('parameter error: parameter.itemList should have at least 1 item;')
      if (itemList.length > SHEET_ITEMS) throw new WxFailure('parameter error: itemList should not be larger than 6')
      const alertText = text(options.alertText)
      const tapIndex = await shell.showActionSheet({ itemList: itemList.map(String), ...(alertText === '' ? {} : { alertText }) })
      if (tapIndex < 0) throw new WxFailure('cancel')
      return { tapIndex }
    }),
  }
}
