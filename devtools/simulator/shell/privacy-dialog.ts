// WeChat's own dialog about the privacy agreement, shown where a program that has none of its own first touches something private.

import { button, element } from './element'
import { openLayer } from './layer'

/** Resolves to whether the user agreed. Its buttons are a modal's, so that the automation presses them as those. */
export const openPrivacyDialog = (phone: HTMLElement, contractName: string): Promise<boolean> => new Promise(resolve => {
  const end = (agreed: boolean) => {
    layer.close()
    resolve(agreed)
  }
  const panel = element('div', 'modal privacy', { 'role': 'alertdialog', 'aria-modal': 'true', 'aria-label': '用户隐私保护提示' },
    element('div', 'modal-title', {}, '用户隐私保护提示'),
    element('div', 'modal-content', {}, `这个小程序要用到您的信息。它怎么用，写在${contractName}里。同意以后才能继续。`),
    element('div', 'modal-buttons', {}, button('modal-cancel', '拒绝', () => end(false)), button('modal-confirm', '同意', () => end(true))))
  const layer = openLayer(phone, panel, 'modal', () => end(false))
})
