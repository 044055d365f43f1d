// What view and text have beyond a plain element: <text>'s newlines, space and decode; `hidden` by WeChat's truth; aria-role.

const SPACES: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }
const ENTITIES: Record<string, string> = {
  '&nbsp;': '\u00a0', '&lt;': '<', '&gt;': '>', '&amp;': '&', '&apos;': '\'', '&quot;': '"', '&ensp;': '\u2002', '&emsp;': '\u2003',
}

interface Glass { getAttribute?: (name: string) => unknown }
const glassOf = (element: Element): Glass | undefined => (element as { __wxElement?: Glass }).__wxElement

/** A text as <text> shows it. A backslash and an n in a template are a newline. */
export const shownText = (raw: string, space: string, decode: boolean): string => {
  let shown = raw.replaceAll('\\n', '\n')
  const wide = SPACES[space]
  if (wide !== undefined) shown = shown.replaceAll(' ', wide)
  return decode ? shown.replaceAll(/&(nbsp|lt|gt|amp|apos|quot|ensp|emsp);/g, entity => ENTITIES[entity] ?? entity) : shown
}

const showText = (element: Element): void => {
  const space = element.getAttribute('space') ?? ''
  const decode = element.hasAttribute('decode')
  for (const node of element.childNodes) {
    if (!(node instanceof Text)) continue
    const shown = shownText(node.data, space, decode)
    if (shown !== node.data) node.data = shown
  }
}

const showTexts = (node: Node): void => {
  if (node instanceof Text) {
    if (node.parentElement?.localName === 'wx-text') showText(node.parentElement)
    return
  }
  if (!(node instanceof Element)) return
  if (node.localName === 'wx-text') showText(node)
  for (const each of node.getElementsByTagName('wx-text')) showText(each)
}

/** `hidden="{{undefined}}"` and `hidden=""` show the element in WeChat; the framework writes both as a bare attribute. */
const applyHidden = (element: Element): void => {
  const glass = glassOf(element)
  if (!glass?.getAttribute || !element.hasAttribute('hidden')) return
  const raw = glass.getAttribute('hidden')
  // null: not set by a template, but by a built-in component itself.
  if (raw !== null && !raw) element.removeAttribute('hidden')
}

const applyRole = (element: Element): void => {
  const role = element.getAttribute('aria-role')
  if (role === null) element.removeAttribute('role')
  else element.setAttribute('role', role)
}

const applyAttributes = (root: Element): void => {
  for (const each of [root, ...root.querySelectorAll('[hidden], [aria-role]')]) {
    applyHidden(each)
    if (each.hasAttribute('aria-role')) applyRole(each)
  }
}

/** One observer for the whole document; it runs before the next paint. */
export const watchNativeNodes = (): void => {
  const observer = new MutationObserver(records => {
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === 'characterData') showTexts(target)
      else if (type === 'childList') {
        for (const node of addedNodes) {
          showTexts(node)
          if (node instanceof Element) applyAttributes(node)
        }
      } else if (target instanceof Element) {
        if (attributeName === 'hidden') applyHidden(target)
        else if (attributeName === 'aria-role') applyRole(target)
        else showTexts(target)
      }
    }
  })
  observer.observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributeFilter: ['hidden', 'aria-role', 'space', 'decode'],
  })
}
