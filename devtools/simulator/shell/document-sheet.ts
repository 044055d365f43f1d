// The document viewer: a PDF where the browser can show one, for every other kind its name, type and size.

import type { Shell } from '../host/types'
import { button, element } from './element'
import { openLayer } from './layer'

type Paper = Parameters<Shell['openDocument']>[0]

export const sizeOf = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

export const openDocumentSheet = (phone: HTMLElement, { name, kind, bytes, url, menu }: Paper): void => {
  const shown = kind === 'pdf' && navigator.pdfViewerEnabled
    ? element('iframe', 'paper-view', { src: url, title: name })
    : element('p', 'paper-note', {}, '真机上由微信打开这份文件，这里只能存下来看。')
  const panel = element('div', 'paper', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': name },
    element('div', 'paper-name', {}, name),
    element('div', 'paper-kind', {}, `${kind.toUpperCase()} · ${sizeOf(bytes)}`),
    shown,
    element('div', 'modal-buttons', {},
      ...(menu ? [element('a', 'paper-save', { href: url, download: name }, '存下来')] : []),
      button('paper-close', '关闭', () => layer.close())))
  const layer = openLayer(phone, panel, 'paper', () => layer.close())
}
