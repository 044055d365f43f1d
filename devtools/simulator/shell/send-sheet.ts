// Where WeChat asks to whom a picture or a file of the phone goes: it can be sent, kept on this machine, or given up.

import { sizeOf } from './document-sheet'
import { button, element } from './element'
import { openLayer } from './layer'

/** Resolves to whether anything was done with it. */
const ask = (phone: HTMLElement, title: string, shown: HTMLElement, ways: { text: string; save?: { url: string; name: string } }[]): Promise<boolean> =>
  new Promise(resolve => {
    const end = (done: boolean) => () => {
      layer.close()
      resolve(done)
    }
    const rows = ways.map(({ text, save }) => button('share-open', text, () => {
      if (save) Object.assign(document.createElement('a'), { href: save.url, download: save.name }).click()
      end(true)()
    }))
    const panel = element('div', 'share', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': title },
      element('div', 'share-title', {}, title), shown, ...rows, button('share-cancel', '取消', end(false)))
    const layer = openLayer(phone, panel, 'share', end(false))
  })

export const askShareImage = (phone: HTMLElement, url: string): Promise<boolean> =>
  ask(phone, '分享图片', element('img', 'share-picture', { src: url, alt: '' }), [{ text: '发送给朋友' }, { text: '保存图片', save: { url, name: 'picture.png' } }])

export const askShareFile = (phone: HTMLElement, { name, bytes, url }: { name: string; bytes: number; url: string }): Promise<boolean> => {
  const card = element('div', 'share-card', {}, element('div', 'share-name', {}, name), element('div', 'paper-kind', {}, sizeOf(bytes)))
  return ask(phone, '发送给', card, [{ text: '发送给文件传输助手' }, { text: '存下来', save: { url, name } }])
}
