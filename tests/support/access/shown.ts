// Runs in the phone's browser: what of the page a reader has before them, text by text and control by control.

/** A piece of text as it stands on the screen, one rectangle a line. */
export interface ShownText {
  words: string
  holder: HTMLElement
  lines: DOMRect[]
}

/** From the document down to `dom`. */
export function around(dom: Element): HTMLElement[] {
  const line: HTMLElement[] = []
  for (let each: Element | null = dom; each; each = each.parentElement) if (each instanceof HTMLElement) line.unshift(each)
  return line
}

/** Hidden means that nobody reads it: not drawn, of no size, or quite transparent. */
export function isShown(dom: HTMLElement): boolean {
  const { width, height } = dom.getBoundingClientRect()
  if (width === 0 || height === 0 || getComputedStyle(dom).visibility !== 'visible') return false
  return around(dom).every((each) => getComputedStyle(each).opacity !== '0' && getComputedStyle(each).display !== 'none')
}

/** The sheet that lies over the page, or else the page: what is under a sheet is out of reach. */
export function ground(): HTMLElement {
  const page = [...document.querySelectorAll<HTMLElement>('.yuelan-page')].find((each) => !each.hidden)
  if (!page) throw new Error('no page is open')
  const sheet = [...page.querySelectorAll<HTMLElement>('[role=dialog]')].find(isShown)
  return sheet ?? page
}

export function textsOf(root: HTMLElement): ShownText[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: ShownText[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = (node.textContent ?? '').trim()
    const holder = node.parentElement
    if (words === '' || !holder || holder.tagName === 'STYLE' || !isShown(holder)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    if (lines.length > 0) found.push({ words, holder, lines })
  }
  return found
}

const fields = new Set(['WX-SLIDER', 'WX-INPUT', 'WX-TEXTAREA', 'WX-SWITCH', 'WX-BUTTON', 'WX-NAVIGATOR', 'WX-PICKER'])

/** Listeners that templates bind are known to glass-easel alone, which leaves its element on the document's. */
function listensToTaps(dom: Element): boolean {
  const element: unknown = Reflect.get(dom, '__wxElement')
  const target: unknown = typeof element === 'object' && element !== null ? Reflect.get(element, '_$eventTarget') : undefined
  const listeners: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, 'listeners') : undefined
  return typeof listeners === 'object' && listeners !== null && 'tap' in listeners
}

/** Everything that a finger can do something with. */
export function controlsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].filter((dom) => (fields.has(dom.tagName) || listensToTaps(dom)) && isShown(dom))
}

export function nameOf(dom: HTMLElement): string {
  const classes = [...dom.classList].map((name) => name.replace(/^.*--/, '')).filter(Boolean)
  const words = (dom.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 16)
  return `${[dom.tagName.toLowerCase().replace('wx-', ''), ...classes].join('.')}${words && ` “${words}”`}`
}
