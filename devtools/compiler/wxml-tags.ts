// Scans WXML for its tags and their places: the template compiler checks syntax, but does not say where a tag or an import stands.

export interface WxmlAttribute {
  name: string
  value: string
  offset: number
}

export interface WxmlTag {
  name: string
  offset: number
  attributes: WxmlAttribute[]
  /** Where the content starts; for `<wxs>` the whole content follows. */
  contentStart: number
}

const attribute = /\s+([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y
const open = /<([A-Za-z][\w.-]*)/y

function readAttributes(text: string, from: number): { attributes: WxmlAttribute[]; end: number } {
  const attributes: WxmlAttribute[] = []
  attribute.lastIndex = from
  let end = from
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const offset = match.index + (match[0].length - match[0].trimStart().length)
    attributes.push({ name: match[1] ?? '', value: match[2] ?? match[3] ?? match[4] ?? '', offset })
    end = attribute.lastIndex
  }
  return { attributes, end }
}

/** Opening tags in order. Broken markup ends the scan quietly: the template compiler reports it. */
export function scanTags(text: string): WxmlTag[] {
  const tags: WxmlTag[] = []
  let at = text.indexOf('<')
  while (at >= 0) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at)
      at = end < 0 ? -1 : text.indexOf('<', end)
      continue
    }
    open.lastIndex = at
    const name = open.exec(text)?.[1]
    if (name === undefined) {
      at = text.indexOf('<', at + 1)
      continue
    }
    const { attributes, end } = readAttributes(text, at + 1 + name.length)
    const close = text.indexOf('>', end)
    if (close < 0) return tags
    tags.push({ name, offset: at, attributes, contentStart: close + 1 })
    const isWxs = name === 'wxs' && text[close - 1] !== '/'
    const after = isWxs ? text.indexOf('</wxs', close) : close
    at = after < 0 ? -1 : text.indexOf('<', after)
  }
  return tags
}

export const valueOf = (tag: WxmlTag, name: string): string | undefined => tag.attributes.find((item) => item.name === name)?.value
