// EditorContext, as a selector query gives it for an <editor>: every call is answered by callbacks alone, once the editor is ready.

import type { Delta, Picture, RichEditor } from '../rich-editor/types'
import { refusing } from './missing'
import { calledBack, number, optionsOf, parameterError, requireString, text, WxFailure, type Members, type Options } from './result'

const NAMES = new Set(['getBounds', 'getHistoryState', 'insertCustomBlock'])

/** Sources that https://developers.weixin.qq.com/miniprogram/dev/api/media/editor/EditorContext.insertImage.html allows: the network, base64, the cloud's files, the phone's. */
const SOURCES = /^(https?:\/\/|data:image\/|cloud:\/\/|wxfile:\/\/)/i

const pictureOf = (options: Options): Picture => {
  const src = requireString(options, 'src')
  if (!SOURCES.test(src)) throw new WxFailure('src is not supported')
  const custom = Object.entries(optionsOf(options.data)).map(([name, value]) => `${name}=${String(value)}`).join(';')
  const given = {
    'alt': text(options.alt), 'width': text(options.width), 'height': text(options.height), 'class': text(options.extClass), 'data-custom': custom,
    'data-local': src.startsWith('wxfile://') ? src : '',
  }
  return { src, attributes: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')), breaks: options.nowrap !== true }
}

const contentsOf = ({ html, delta }: Options): { html?: string; delta?: Delta } => {
  if (delta !== undefined && delta !== null) {
    if (!Array.isArray(optionsOf(delta).ops)) throw parameterError('delta.ops', 'Array', optionsOf(delta).ops)
    return { delta: delta as Delta }
  }
  return { html: text(html) }
}

const rangeOf = ({ index, length }: Options) => ({ index: number(index, 0), length: number(length, 0) })

/** `editor` comes when it is ready. */
export const editorContext = (editor: Promise<RichEditor>): object => {
  const members: Members = {}
  const offer = (name: string, work: (opened: RichEditor, options: Options) => unknown): void => {
    members[name] = calledBack(name, async options => work(await editor, options))
  }
  offer('setContents', (opened, options) => opened.setContents(contentsOf(options)))
  offer('getContents', opened => opened.contents())
  offer('insertText', (opened, options) => opened.insertText(text(options.text)))
  offer('insertImage', (opened, options) => opened.insertPicture(pictureOf(options)))
  offer('insertDivider', opened => opened.insertDivider())
  offer('deleteText', (opened, options) => opened.deleteText(rangeOf(options)))
  offer('setSelection', (opened, options) => opened.setSelection(rangeOf(options)))
  offer('getSelection', opened => {
    const { text: _text, index = 0, length = 0, ...bounds } = opened.selection() ?? {}
    return { range: { index, length }, bounds }
  })
  offer('getSelectionText', opened => ({ text: opened.selection()?.text ?? '' }))
  for (const name of ['clear', 'removeFormat', 'undo', 'redo', 'blur', 'scrollIntoView'] as const) offer(name, opened => opened[name]())
  members.format = (name: unknown, value: unknown) => void editor.then(opened => opened.format(String(name), value))
  return refusing('EditorContext', members, NAMES)
}
