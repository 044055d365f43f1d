// WeChat's editor is Quill underneath; this opens one, with WeChat's formats only, for the component <editor>. A bundle of its own.

import coreCss from 'quill/dist/quill.core.css'
import Quill, { Delta as QuillDelta } from 'quill/core'
import { EditorClipboard } from './clipboard'
import { registerFormats } from './formats'
import { htmlOf } from './html'
import type { Delta, OpenRichEditor, Selection } from './types'
import { toldFormats, valueToSet } from './values'

let isReady = false

const prepare = (url: (source: string) => string): void => {
  if (isReady) return
  isReady = true
  registerFormats(url)
  Quill.register('modules/clipboard', EditorClipboard, true)
  const style = document.createElement('style')
  style.textContent = coreCss
  document.head.prepend(style)
}

const LOADABLE = /^(https?|data|cloud|wxfile):/i

/** The library puts a tab where a pasted paragraph was indented by its style, which is a format of its own here. */
const withoutTab = (node: Node, delta: QuillDelta): QuillDelta => {
  const first = delta.ops[0]?.insert
  return node instanceof HTMLElement && node.style.textIndent !== '' && typeof first === 'string' && first.startsWith('\t') ? delta.slice(1) : delta
}

/** A picture that only its own computer could load is no picture here. */
const loadable = (node: Node, delta: QuillDelta): QuillDelta =>
  (LOADABLE.test((node as HTMLElement).getAttribute('src') ?? '') ? delta : new QuillDelta())

/** Embeds that WeChat's editor does not have would be an error of the library. */
const known = ({ ops }: Delta): QuillDelta =>
  new QuillDelta(ops.filter(({ insert }) => typeof insert === 'string' || 'image' in insert || 'divider' in insert))

const open: OpenRichEditor = (element, events, url, formats) => {
  prepare(url)
  const quill = new Quill(element, {
    ...(formats ? { formats: [...formats] } : {}),
    modules: { clipboard: { matchers: [[Node.ELEMENT_NODE, withoutTab], ['img', loadable]] }, uploader: { mimetypes: [] } },
  })
  const place = (): Selection => quill.getSelection(true)
  const replace = (change: QuillDelta): void => {
    const { index, length } = place()
    const whole = new QuillDelta().retain(index).delete(length).concat(change)
    quill.updateContents(whole, 'user')
    quill.setSelection(index + change.length(), 0, 'api')
  }
  quill.on('text-change', () => events.changed())
  quill.on('selection-change', range => { if (range) events.formatsChanged() })
  quill.root.addEventListener('focus', () => events.focused())
  quill.root.addEventListener('blur', () => events.blurred())
  const formatsNow = (): Record<string, unknown> => quill.getFormat(quill.getSelection() ?? undefined)
  return {
    contents() {
      const delta = quill.getContents() as unknown as Delta
      return { html: htmlOf(delta), text: quill.getText(), delta: { ops: delta.ops } }
    },
    setContents({ html = '', delta }) {
      quill.setContents(delta ? known(delta) : quill.clipboard.convert({ html, text: '' }), 'api')
    },
    format(name, value) {
      place()
      quill.format(name, valueToSet(name, value, quill.getFormat()), 'user')
      events.formatsChanged()
    },
    formats: () => toldFormats(formatsNow()),
    removeFormat() {
      const { index, length } = place()
      quill.removeFormat(index, length, 'user')
      events.formatsChanged()
    },
    insertText: text => replace(new QuillDelta().insert(text, quill.getFormat(place()))),
    insertPicture: ({ src, attributes, breaks }) => replace(new QuillDelta().insert({ image: src }, attributes).insert(breaks ? '\n' : '')),
    insertDivider: () => replace(new QuillDelta().insert('\n').insert({ divider: true })),
    deleteText: ({ index, length }) => void quill.deleteText(index, length, 'user'),
    clear: () => void quill.setContents(new QuillDelta(), 'user'),
    undo: () => quill.history.undo(),
    redo: () => quill.history.redo(),
    blur: () => quill.root.blur(),
    scrollIntoView: () => quill.scrollSelectionIntoView(),
    selection() {
      const range = quill.hasFocus() ? quill.getSelection() : null
      const bounds = range && quill.getBounds(range.index, range.length)
      if (!range || !bounds) return null
      const box = element.getBoundingClientRect()
      const { left, top, width, height } = bounds
      return { ...range, left: left + box.left, top: top + box.top, width, height, text: quill.getText(range.index, range.length) }
    },
    setSelection: ({ index, length }) => quill.setSelection(index, length, 'user'),
    setReadOnly: readOnly => quill.enable(!readOnly),
    setPlaceholder: text => quill.root.setAttribute('data-placeholder', text),
  }
}

(window as unknown as { yuelanOpenRichEditor: OpenRichEditor }).yuelanOpenRichEditor = open
