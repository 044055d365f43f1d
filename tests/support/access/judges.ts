// Runs in the phone's browser: the rules of access, each giving what breaks it in words.

import { type Colour, blend, contrast, parseColour, white } from '../../../devtools/simulator/audit/colour'
import { type ShownText, around, controlsOf, ground, nameOf, textsOf } from './shown'

const leastContrast = 4.5
/** What a browser rounds away. */
const tolerance = 0.5

/** The colour behind a text; undefined where it is a picture or a gradient, whose colours are many. */
function behind(holder: HTMLElement): Colour | undefined {
  let seen: Colour | undefined = white
  for (const each of around(holder)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(each)
    if (backgroundImage !== 'none') seen = undefined
    const colour = parseColour(backgroundColor)
    if (colour?.a === 1) seen = colour
    else if (colour && seen) seen = blend(colour, seen)
  }
  return seen
}

function judgeContrast(texts: readonly ShownText[]): string[] {
  return texts.flatMap(({ holder, words }) => {
    const told = `“${words.slice(0, 16)}”`
    const under = behind(holder)
    if (!under) return [`contrast: ${told} stands on a picture or a gradient without a ground of its own`]
    const colour = parseColour(getComputedStyle(holder).color)
    if (!colour) return [`contrast: ${told} has a colour that cannot be read`]
    const opacity = around(holder).reduce((share, each) => share * Number(getComputedStyle(each).opacity), 1)
    const found = contrast(blend({ ...colour, a: colour.a * opacity }, under), under)
    return found < leastContrast ? [`contrast: ${told} ${found.toFixed(2)} (${nameOf(holder)})`] : []
  })
}

/** WCAG 2.5.8 leaves out a target in a sentence, whose size is that of the line. */
const isInSentence = (dom: HTMLElement): boolean => getComputedStyle(dom).display === 'inline' && (dom.parentElement?.textContent ?? '').trim() !== (dom.textContent ?? '').trim()

function judgeTargets(controls: readonly HTMLElement[], least: number): string[] {
  return controls.flatMap((dom) => {
    const { width, height } = dom.getBoundingClientRect()
    if (isInSentence(dom) || Math.min(width, height) >= least - tolerance) return []
    return [`target: ${nameOf(dom)} has ${Math.round(width)}×${Math.round(height)}, not ${least}`]
  })
}

const ownRole = new Set(['WX-SLIDER', 'WX-INPUT', 'WX-TEXTAREA', 'WX-SWITCH', 'WX-BUTTON', 'WX-NAVIGATOR', 'WX-PICKER'])

/** A name may also be that of what is inside: a picture's words, a button in a frame. */
function judgeNames(controls: readonly HTMLElement[]): string[] {
  return controls.flatMap((dom) => {
    const inside = [dom, ...dom.querySelectorAll<HTMLElement>('*')]
    const named = (dom.textContent ?? '').trim() !== '' || inside.some((each) => (each.getAttribute('aria-label') ?? '') !== '')
    const hasRole = ownRole.has(dom.tagName) || isInSentence(dom) || inside.some((each) => each.hasAttribute('role') && each.getAttribute('role') !== 'presentation')
    return [...(named ? [] : [`name: ${nameOf(dom)} is not text and has no aria-label`]), ...(hasRole ? [] : [`role: ${nameOf(dom)} can be tapped and has no aria-role`])]
  })
}

/** Of a line, the part where its letters are: the boxes of lines that stand close overlap without harm. */
function letters({ left, top, width, height }: DOMRect): DOMRect {
  return new DOMRect(left + 1, top + height * 0.25, Math.max(0, width - 2), height * 0.5)
}
const meet = (one: DOMRect, other: DOMRect): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** False for the lines that a clamp leaves out, and for those that lie outside of what scrolls, up and down or across. */
function isInSight(holder: HTMLElement, { top, bottom, left, right }: DOMRect): boolean {
  const whole = [document.documentElement, document.body]
  const holds = (value: string, each: HTMLElement): boolean => clips(value) || (scrolls(value) && !whole.includes(each))
  return around(holder).every((each) => {
    const box = each.getBoundingClientRect()
    const { overflowX, overflowY } = getComputedStyle(each)
    const [middle, across] = [(top + bottom) / 2, (left + right) / 2]
    return (!holds(overflowY, each) || (middle >= box.top && middle <= box.bottom)) && (!holds(overflowX, each) || (across >= box.left && across <= box.right))
  })
}

/** The bar that stays while the page scrolls beneath it; undefined for what scrolls. */
function barOf(holder: HTMLElement): HTMLElement | undefined {
  return around(holder).find((each) => ['fixed', 'sticky'].includes(getComputedStyle(each).position))
}

/** What lies beneath such a bar is read once it is scrolled to, and no fault. */
function judgeOverlaps(texts: readonly ShownText[]): string[] {
  const placed = texts.flatMap(({ words, holder, lines }) => lines.filter((line) => isInSight(holder, line)).map((line) => ({ words, holder, box: letters(line) })))
  return placed.flatMap(({ words, holder, box }, place) => {
    const other = placed.slice(place + 1).find((each) => each.words !== words && meet(each.box, box) && barOf(each.holder) === barOf(holder))
    return other ? [`overlap: “${words.slice(0, 16)}” and “${other.words.slice(0, 16)}”`] : []
  })
}

const clips = (value: string): boolean => value === 'hidden' || value === 'clip'
const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'

function judgeClipping(texts: readonly ShownText[]): string[] {
  return texts.flatMap(({ words, holder, lines }) => {
    for (const each of around(holder).reverse()) {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(each)
      // A line that ends in dots was meant to, and what scrolls can be reached.
      if (webkitLineClamp !== 'none' || scrolls(overflowX)) return []
      const box = each.getBoundingClientRect()
      const cut = lines.map(letters).find((line) => (clips(overflowX) && (line.right > box.right + 1 || line.left < box.left - 1)) || (clips(overflowY) && (line.bottom > box.bottom + 1 || line.top < box.top - 1)))
      if (cut) return [`clipped: “${words.slice(0, 16)}” in ${nameOf(each)}`]
    }
    return []
  })
}

const isInScroller = (dom: HTMLElement): boolean => around(dom).some((each) => each !== document.documentElement && each !== document.body && scrolls(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth)

function judgeWidth(root: HTMLElement, texts: readonly ShownText[]): string[] {
  const wide = [...root.querySelectorAll<HTMLElement>('*')].filter((dom) => {
    const { left, right, width } = dom.getBoundingClientRect()
    return width > 0 && (right > window.innerWidth + tolerance || left < -tolerance) && !isInScroller(dom)
  })
  const out = texts.filter(({ holder, lines }) => lines.some(({ left, right }) => left < -tolerance || right > window.innerWidth + tolerance) && !isInScroller(holder))
  return [...wide.map((dom) => `width: ${nameOf(dom)}`), ...out.map(({ words }) => `width: “${words.slice(0, 16)}”`)]
}

/** Vant's icons are letters of a font on a public network: without it they are empty boxes. */
function judgeIcons(root: HTMLElement): string[] {
  const withFont = [...root.querySelectorAll<HTMLElement>('*')].filter((dom) => /vant-icon/.test(getComputedStyle(dom, '::before').fontFamily) && getComputedStyle(dom, '::before').content !== 'none')
  return withFont.map((dom) => `icon: ${nameOf(dom)} is drawn with Vant's font`)
}

/** What the page before the reader breaks; empty is good. `least` is the side of a target in px. */
export function judge(least: number): string[] {
  const root = ground()
  const [texts, controls] = [textsOf(root), controlsOf(root)]
  const findings = [
    ...judgeContrast(texts), ...judgeTargets(controls, least), ...judgeNames(controls), ...judgeOverlaps(texts), ...judgeClipping(texts),
    ...judgeWidth(root, texts), ...judgeIcons(root),
  ]
  return [...new Set(findings)]
}

/** How much there was to judge: a page that is not there has nothing to find. */
export function counted(): { texts: number; controls: number } {
  const root = ground()
  return { texts: textsOf(root).length, controls: controlsOf(root).length }
}
