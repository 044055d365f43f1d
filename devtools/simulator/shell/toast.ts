// The toast, which is also 加载中: one at a time, gone after its duration, or when hidden where the duration is 0.

import { element } from './element'
import { icon } from './icons'
import type { Shell } from '../host/types'

type Toast = Parameters<Shell['showToast']>[0]

export const toaster = (phone: HTMLElement) => {
  let shown: HTMLElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    shown?.remove()
    shown = undefined
  }
  return {
    hide,
    show({ title, icon: kind, image, duration, mask }: Toast) {
      hide()
      const picture = image === undefined ? (kind === 'none' ? [] : [icon(kind)]) : [element('img', '', { src: image, alt: '' })]
      const box = element('div', `toast${picture.length === 0 ? ' toast-text' : ''}`, { role: 'status' }, ...picture, element('div', '', {}, title))
      shown = element('div', `toast-place${mask ? ' toast-mask' : ''}`, {}, box)
      phone.append(shown)
      if (duration > 0 && Number.isFinite(duration)) timer = setTimeout(hide, duration)
    },
  }
}
