// The picture viewer: one picture at a time over black, to either side by tap, key or swipe; a tap on the picture closes it.

import { button, element } from './element'
import { openLayer } from './layer'

const SWIPE_PX = 40

export const openImagePreview = (phone: HTMLElement, { urls, current }: { urls: string[]; current: number }): void => {
  if (urls.length === 0) return
  let at = current
  const picture = element('img', 'preview-picture', { alt: '' })
  const count = element('div', 'preview-count')
  const show = () => {
    picture.src = urls[at] ?? ''
    count.textContent = urls.length > 1 ? `${at + 1} / ${urls.length}` : ''
    before.disabled = at === 0
    after.disabled = at === urls.length - 1
  }
  const step = (by: number) => {
    at = Math.max(0, Math.min(urls.length - 1, at + by))
    show()
  }
  const before = button('preview-step preview-before', '‹', () => step(-1), '上一张')
  const after = button('preview-step preview-after', '›', () => step(1), '下一张')
  before.hidden = after.hidden = urls.length === 1
  const close = button('preview-close', '关闭', () => layer.close())
  const panel = element('div', 'preview', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': '看图' }, picture, count, before, after, close)
  panel.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  })
  let from: number | undefined
  picture.addEventListener('pointerdown', event => { from = event.clientX })
  picture.addEventListener('pointerup', event => {
    const by = event.clientX - (from ?? event.clientX)
    if (Math.abs(by) > SWIPE_PX) step(by < 0 ? 1 : -1)
    else layer.close()
  })
  picture.draggable = false
  const layer = openLayer(phone, panel, 'preview', () => layer.close())
  show()
}
