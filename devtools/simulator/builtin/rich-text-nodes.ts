// What <rich-text> lets through: WeChat's list of trusted tags and attributes, from node arrays or from HTML.

const TAGS = new Set((
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer '
  + 'h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td '
  + 'tfoot th thead tr tt u ul'
).split(' '))

const ATTRIBUTES: Record<string, readonly string[]> = {
  bdo: ['dir'], col: ['span', 'width'], colgroup: ['span', 'width'], font: ['color', 'face', 'size'], img: ['alt', 'src', 'height', 'width'],
  ol: ['start', 'type'], table: ['width'], td: ['colspan', 'height', 'rowspan', 'width'], th: ['colspan', 'height', 'rowspan', 'width'],
}

export interface RichTextLooks { space: string; classes(names: string): string; source(src: string): string }

const SPACES: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

const decode = (text: string): string => {
  const holder = document.createElement('textarea')
  holder.innerHTML = text
  return holder.value
}

const textNode = (text: string, { space }: RichTextLooks): Text => {
  const wide = SPACES[space]
  return document.createTextNode(wide === undefined ? text : text.replaceAll(' ', wide))
}

const element = (tag: string, attributes: Record<string, unknown>, looks: RichTextLooks): HTMLElement => {
  const made = document.createElement(tag)
  if (typeof attributes.style === 'string') made.style.cssText = attributes.style
  if (typeof attributes.class === 'string') made.className = looks.classes(attributes.class)
  for (const name of ATTRIBUTES[tag] ?? []) {
    const value = attributes[name]
    if (value === undefined || value === null) continue
    made.setAttribute(name, name === 'src' ? looks.source(String(value)) : String(value))
  }
  return made
}

const fromNode = (node: unknown, looks: RichTextLooks): Node | undefined => {
  if (node === null || typeof node !== 'object') return undefined
  const { type, name, attrs, children, text } = node as Record<string, unknown>
  if (type === 'text') return textNode(decode(String(text ?? '')), looks)
  const tag = String(name ?? '').toLowerCase()
  // Not trusted: left out with all it holds, as in WeChat.
  if (!TAGS.has(tag)) return undefined
  const made = element(tag, attrs !== null && typeof attrs === 'object' ? attrs as Record<string, unknown> : {}, looks)
  if (Array.isArray(children)) for (const child of children) made.append(...[fromNode(child, looks)].filter(each => each !== undefined))
  return made
}

const fromDom = (node: Node, looks: RichTextLooks): Node | undefined => {
  if (node instanceof Text) return textNode(node.data, looks)
  if (!(node instanceof Element)) return undefined
  const tag = node.localName
  if (!TAGS.has(tag)) return undefined
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  const made = element(tag, attributes, looks)
  made.append(...[...node.childNodes].flatMap(child => fromDom(child, looks) ?? []))
  return made
}

/** The nodes to show; `given` is an array of WeChat's node objects or a text of HTML. */
export const richTextNodes = (given: unknown, looks: RichTextLooks): Node[] => {
  if (Array.isArray(given)) return given.flatMap(node => fromNode(node, looks) ?? [])
  if (typeof given !== 'string') return []
  // A template's content is inert: nothing in it loads or runs before it has been let through.
  const holder = document.createElement('template')
  holder.innerHTML = given
  return [...holder.content.childNodes].flatMap(node => fromDom(node, looks) ?? [])
}
