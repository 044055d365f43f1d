// The formats that WeChat's editor knows, by its names: those of EditorContext.format and of the tags and styles on the page of <editor>.

import Quill, { Parchment } from 'quill/core'
import Bold from 'quill/formats/bold'
import { ColorAttributor } from 'quill/formats/color'
import Header from 'quill/formats/header'
import Indent from 'quill/formats/indent'
import Italic from 'quill/formats/italic'
import Link from 'quill/formats/link'
import List from 'quill/formats/list'
import Script from 'quill/formats/script'
import Strike from 'quill/formats/strike'
import Underline from 'quill/formats/underline'
import { pictureBlot } from './picture'

const { Scope, StyleAttributor } = Parchment

/** https://developers.weixin.qq.com/miniprogram/dev/component/editor.html: a style belongs to lines or to letters, never to both. */
export const LINE_STYLES = [
  'margin', 'marginTop', 'marginBottom', 'marginLeft', 'marginRight', 'padding', 'paddingTop', 'paddingBottom', 'paddingLeft', 'paddingRight', 'lineHeight', 'textIndent',
] as const
export const LETTER_STYLES = [
  'color', 'backgroundColor', 'font', 'fontSize', 'fontStyle', 'fontVariant', 'fontWeight', 'fontFamily', 'letterSpacing', 'textDecoration', 'wordWrap', 'wordBreak', 'whiteSpace',
] as const

export const cssName = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

class Ins extends Bold {
  static override blotName = 'ins'
  static override tagName = ['INS']
}

class Deleted extends Strike {
  static override tagName = ['S', 'STRIKE', 'DEL']
}

const BlockEmbed = Quill.import('blots/block/embed') as typeof Parchment.EmbedBlot

class Divider extends BlockEmbed {
  static override blotName = 'divider'
  static override tagName = 'HR'
}

/** `url` maps the address of a picture to one that the browser can load. */
export const registerFormats = (url: (source: string) => string): void => {
  const line = (name: string, css = cssName(name), whitelist?: string[]) =>
    new StyleAttributor(name, css, { scope: Scope.BLOCK, ...(whitelist ? { whitelist } : {}) })
  const styles = [
    line('align', 'text-align', ['left', 'center', 'right', 'justify']), line('direction', 'direction', ['rtl']),
    ...LINE_STYLES.map(name => line(name)),
    ...LETTER_STYLES.map(name => new (/color$/i.test(name) ? ColorAttributor : StyleAttributor)(name, cssName(name), { scope: Scope.INLINE })),
  ]
  const all: Record<string, unknown> = Object.fromEntries(styles.map(style => [`formats/${style.attrName}`, style]))
  Object.assign(all, {
    'formats/bold': Bold, 'formats/italic': Italic, 'formats/underline': Underline, 'formats/ins': Ins, 'formats/strike': Deleted, 'formats/script': Script,
    'formats/link': Link, 'formats/header': Header, 'formats/list': List, 'formats/indent': Indent, 'formats/divider': Divider, 'formats/image': pictureBlot(url),
  })
  Quill.register(all as Parameters<typeof Quill.register>[0] & object, true)
}
