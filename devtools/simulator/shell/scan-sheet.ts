// The camera of this phone: a code is pasted as text, picked from the newest printed ones, or read from a picture where the browser can.

import type { Shell } from '../host/types'
import { button, element } from './element'
import { openLayer } from './layer'

export type Scanned = NonNullable<Awaited<ReturnType<Shell['scanCode']>>>

interface Code { _id: string; kind: string }
interface Detector { detect(image: ImageBitmap): Promise<{ rawValue: string }[]> }

const CODE_PAGE = 'pages/article/article'

/** What a camera would say of `text`: a path with a scene is a mini-program code, all else an ordinary one. */
export const scannedText = (text: string): Scanned => {
  const plain = text.trim()
  if (/^\/?[\w-]+(\/[\w-]+)+\?scene=/.test(plain)) return { result: plain, scanType: 'WX_CODE', path: plain.replace(/^\//, '') }
  return { result: plain, scanType: 'QR_CODE' }
}

/** The newest printed codes, from the local cloud. Nothing where it has none or does not answer. */
export const newestCodes = async (): Promise<Code[]> => {
  const response = await fetch('/wx/console/codes?limit=10').catch(() => undefined)
  const list: unknown = response?.ok ? await response.json() : []
  return (Array.isArray(list) ? list : []).filter((each): each is Code => typeof (each as Code | null)?._id === 'string')
}

const readPicture = async (file: File): Promise<string | undefined> => {
  const make = (window as unknown as { BarcodeDetector?: new (options: object) => Detector }).BarcodeDetector
  if (!make) return undefined
  const [found] = await new make({ formats: ['qr_code'] }).detect(await createImageBitmap(file))
  return found?.rawValue
}

const pictureButton = (found: (text: string) => void, said: HTMLElement): HTMLElement[] => {
  if (!('BarcodeDetector' in window)) return []
  const input = element('input', '', { type: 'file', accept: 'image/*', hidden: true })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (!file) return
    readPicture(file).then(text => {
      if (text === undefined) said.textContent = '这张图里没有认出二维码'
      else found(text)
    }, () => { said.textContent = '这张图打不开' })
  })
  return [input, button('scan-picture', '从图片里认', () => input.click())]
}

export const openScanSheet = (phone: HTMLElement): Promise<Scanned | undefined> => new Promise(resolve => {
  const end = (found: Scanned | undefined) => {
    layer.close()
    resolve(found)
  }
  const field = element('textarea', 'scan-text', { 'placeholder': '粘贴码里的文字，比如一个链接', 'aria-label': '码里的文字', 'autofocus': true })
  const said = element('div', 'scan-said', { role: 'status' })
  const take = () => {
    if (field.value.trim() === '') said.textContent = '先粘贴，或从下面选一个码'
    else end(scannedText(field.value))
  }
  const list = element('div', 'scan-codes')
  const panel = element('div', 'scan', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': '扫一扫' },
    element('div', 'scan-title', {}, '扫一扫'),
    field, said,
    element('div', 'scan-buttons', {}, ...pictureButton(text => end(scannedText(text)), said),
      button('scan-cancel', '取消', () => end(undefined)), button('scan-take', '扫这个', take)),
    list)
  const layer = openLayer(phone, panel, 'scan', () => end(undefined))
  const row = ({ _id }: Code) => element('div', 'scan-code', {}, element('span', '', {}, _id),
    button('', '二维码', () => end({ result: `${location.origin}/q/${_id}`, scanType: 'QR_CODE' })),
    button('', '小程序码', () => end(scannedText(`${CODE_PAGE}?scene=${encodeURIComponent(`c=${_id}`)}`))))
  const offer = (codes: Code[]) => {
    if (codes.length > 0) list.replaceChildren(element('div', 'scan-hint', {}, '最近印的码'), ...codes.map(row))
  }
  newestCodes().then(offer, () => offer([]))
})
