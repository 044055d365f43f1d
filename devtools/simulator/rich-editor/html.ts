// A delta as the HTML that WeChat's editor gives: its tags and inline styles, no ids, classes only for indents and pictures.

import { cssName, LETTER_STYLES, LINE_STYLES } from './formats'
import type { Delta } from './types'

/** What the formats of this editor are: texts, numbers, switches. */
type Attributes = Record<string, string | number | boolean | undefined>

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const TAGS: [string, string][] = [['bold', 'strong'], ['italic', 'em'], ['underline', 'u'], ['ins', 'ins'], ['strike', 's']]

const styleOf = (attributes: Attributes, names: readonly string[]): string => {
  const style = names.flatMap(name => (attributes[name] ? [`${cssName(name)}: ${String(attributes[name])};`] : [])).join(' ')
  return style === '' ? '' : ` style="${escaped(style)}"`
}

const attribute = (name: string, value: Attributes[string]): string => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`)

const letters = (text: string, attributes: Attributes): string => {
  let html = escaped(text)
  const style = styleOf(attributes, LETTER_STYLES)
  if (style !== '') html = `<span${style}>${html}</span>`
  for (const [name, tag] of TAGS) if (attributes[name]) html = `<${tag}>${html}</${tag}>`
  if (attributes.script === 'sub' || attributes.script === 'super') html = attributes.script === 'sub' ? `<sub>${html}</sub>` : `<sup>${html}</sup>`
  return attributes.link === undefined ? html : `<a${attribute('href', attributes.link)}>${html}</a>`
}

const picture = (source: string, attributes: Attributes): string =>
  `<img${attribute('src', source)}${Object.entries(attributes).map(([name, value]) => attribute(name, value)).join('')}>`

const lineTag = ({ header, list }: Attributes): string => (list ? 'li' : header ? `h${String(header)}` : 'p')

const line = (html: string, attributes: Attributes): string => {
  const tag = lineTag(attributes)
  const { align, indent, direction } = attributes
  const style = styleOf({ ...attributes, textAlign: align, direction }, ['textAlign', 'direction', ...LINE_STYLES])
  return `<${tag}${indent === undefined ? '' : ` class="ql-indent-${String(indent)}"`}${style}>${html === '' ? '<br>' : html}</${tag}>`
}

const LISTS: Record<string, [string, string]> = {
  ordered: ['<ol>', '</ol>'], bullet: ['<ul>', '</ul>'], checked: ['<ul data-checked="true">', '</ul>'], unchecked: ['<ul data-checked="false">', '</ul>'],
}

/** Lines of the same list that follow one another are one list. */
export const htmlOf = ({ ops }: Delta): string => {
  let html = ''
  let current = ''
  let open = ''
  const enter = (list: string): void => {
    if (list === open) return
    html += `${LISTS[open]?.[1] ?? ''}${LISTS[list]?.[0] ?? ''}`
    open = list
  }
  for (const { insert, attributes: given = {} } of ops) {
    const attributes = given as Attributes
    if (typeof insert !== 'string') {
      if ('divider' in insert) {
        enter('')
        html += '<hr>'
      } else current += picture(insert['image'] as string, attributes)
      continue
    }
    for (const part of insert.split(/(\n)/)) {
      if (part !== '\n') {
        if (part !== '') current += letters(part, attributes)
        continue
      }
      enter(typeof attributes.list === 'string' ? attributes.list : '')
      html += line(current, attributes)
      current = ''
    }
  }
  enter('')
  return html
}
