// WeChat's own window for cutting a picture: it is moved with the finger or the arrow keys under a frame and enlarged with a slider.

import { areaOf, enlarged, first, moved, type CropArea } from './crop-view'
import { button, element } from './element'
import { openLayer } from './layer'

const FRAME_PX = 300
const KEY_PX = 10
const KEYS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -KEY_PX, y: 0 }, ArrowRight: { x: KEY_PX, y: 0 }, ArrowUp: { x: 0, y: -KEY_PX }, ArrowDown: { x: 0, y: KEY_PX },
}

export interface CropAsked {
  url: string
  width: number
  height: number
  /** Width over height. */
  ratio: number
}

/** Resolves to the part that was chosen, in px of the picture, or undefined where it was given up. */
export const openCropSheet = (phone: HTMLElement, asked: CropAsked): Promise<CropArea | undefined> => new Promise(resolve => {
  const frame = asked.ratio >= 1 ? { width: FRAME_PX, height: FRAME_PX / asked.ratio } : { width: FRAME_PX * asked.ratio, height: FRAME_PX }
  let lying = first(asked, frame)
  const end = (area: CropArea | undefined) => {
    layer.close()
    resolve(area)
  }
  const picture = element('img', 'crop-picture', { src: asked.url, alt: '' })
  const show = () => {
    picture.style.cssText = `width:${asked.width * lying.scale}px;left:${lying.left}px;top:${lying.top}px`
  }
  const move = (by: { x: number; y: number }) => {
    lying = moved(lying, by, asked, frame)
    show()
  }
  picture.draggable = false
  const window = element('div', 'crop-frame', { 'tabindex': '0', 'role': 'img', 'aria-label': '拖动图片，选出要留下的部分' }, picture)
  window.style.cssText = `width:${frame.width}px;height:${frame.height}px`
  let from: { x: number; y: number } | undefined
  window.addEventListener('pointerdown', event => {
    from = { x: event.clientX, y: event.clientY }
    window.setPointerCapture(event.pointerId)
  })
  window.addEventListener('pointermove', event => {
    if (!from) return
    move({ x: event.clientX - from.x, y: event.clientY - from.y })
    from = { x: event.clientX, y: event.clientY }
  })
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, () => { from = undefined })
  window.addEventListener('keydown', event => {
    const by = KEYS[event.key]
    if (!by) return
    event.preventDefault()
    move(by)
  })
  const size = element('input', 'crop-size', { 'type': 'range', 'min': '1', 'max': '4', 'step': '0.1', 'value': '1', 'aria-label': '放大' })
  size.addEventListener('input', () => {
    lying = enlarged(lying, size.valueAsNumber, asked, frame)
    show()
  })
  const panel = element('div', 'crop', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': '裁剪图片' }, window, size,
    element('div', 'crop-buttons', {}, button('crop-cancel', '取消', () => end(undefined)), button('crop-done', '完成', () => end(areaOf(lying, asked, frame)))))
  const layer = openLayer(phone, panel, 'crop', () => end(undefined))
  show()
})
