// Reads the tags of a WXML template, with their lines; everything that is not a tag is passed over.

export interface Tag {
  name: string
  /** 1-based. */
  line: number
  /** Static and bound values as written; an attribute without a value is ''. */
  attributes: Map<string, string>
  /** The script inside of a `<wxs>`. */
  script?: string
}

const attribute = /\s*([^\s=<>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y

/** Never throws: WeChat's compilers tell what is wrong with a template's form. */
export function scanMarkup(text: string): Tag[] {
  const tags: Tag[] = []
  let line = 1
  let counted = 0
  const lineAt = (index: number): number => {
    for (; counted < index; counted += 1) if (text[counted] === '\n') line += 1
    return line
  }
  for (let at = next(text, 0); at !== -1;) {
    if (text.startsWith('<!--', at)) {
      at = after(text, '-->', at)
    } else if (text.startsWith('{{', at)) {
      at = after(text, '}}', at)
    } else {
      const name = /^<([a-zA-Z][\w.:-]*)/.exec(text.slice(at, at + 100))?.[1]
      if (name === undefined) {
        at += 1
      } else {
        const { attributes, end } = readAttributes(text, at + 1 + name.length)
        const tag: Tag = { name, line: lineAt(at), attributes }
        at = end
        if (name === 'wxs' && text[end - 2] !== '/') {
          const close = text.indexOf('</wxs', end)
          tag.script = text.slice(end, close === -1 ? undefined : close)
          at = close === -1 ? text.length : close
        }
        tags.push(tag)
      }
    }
    at = next(text, at)
  }
  return tags
}

/** The next place where something other than text begins, or -1. */
function next(text: string, from: number): number {
  const found = text.slice(from).search(/<|\{\{/)
  return found === -1 ? -1 : from + found
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found === -1 ? text.length : found + end.length
}

function readAttributes(text: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  let at = from
  for (;;) {
    attribute.lastIndex = at
    const found = attribute.exec(text)
    if (!found) break
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '')
    at = attribute.lastIndex
  }
  const close = text.indexOf('>', at)
  return { attributes, end: close === -1 ? text.length : close + 1 }
}
