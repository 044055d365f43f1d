// The rule about colours: every text on the page is told from what lies behind it.

import { type Colour, blend, contrast, parseColour, white } from './colour'
import { isVisible, type Shown } from './elements'
import { limits, type Findings } from './rules'

const largePx = 24
const largeBoldPx = 18.66

const ownText = (dom: HTMLElement): string =>
  [...dom.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent ?? '').join('').trim()

/** From the document down to `dom`. */
function around(dom: HTMLElement): HTMLElement[] {
  const line: HTMLElement[] = []
  for (let each: HTMLElement | null = dom; each; each = each.parentElement) line.unshift(each)
  return line
}

/** What is seen behind the text; undefined where a picture is, whose colours are not known. */
function ground(line: readonly HTMLElement[]): Colour | undefined {
  let seen: Colour | undefined = white
  for (const each of line) {
    const { backgroundColor, backgroundImage } = getComputedStyle(each)
    const colour = parseColour(backgroundColor)
    if (colour && seen) seen = blend(colour, seen)
    if (colour?.a === 1) seen = colour
    if (backgroundImage !== 'none') seen = undefined
  }
  return seen
}

function contrastOf(dom: HTMLElement): number | undefined {
  const line = around(dom)
  const behind = ground(line)
  const colour = parseColour(getComputedStyle(dom).color)
  if (!behind || !colour) return undefined
  const opacity = line.reduce((share, each) => share * Number(getComputedStyle(each).opacity), 1)
  return contrast(blend({ ...colour, a: colour.a * opacity }, behind), behind)
}

function wanted(dom: HTMLElement): number {
  const { fontSize, fontWeight } = getComputedStyle(dom)
  const size = parseFloat(fontSize)
  return size >= largePx || (size >= largeBoldPx && Number(fontWeight) >= 600) ? limits.largeContrast : limits.contrast
}

/** Texts hidden from readers of the screen by `opacity: 0` are not read by anyone. */
const isSeen = (dom: HTMLElement): boolean => isVisible(dom) && around(dom).every((each) => getComputedStyle(each).opacity !== '0')

export function judgeContrast(elements: readonly Shown[]): Findings {
  const texts = elements.flatMap(({ dom, name }) => {
    // A built-in text keeps its letters in elements of its own.
    const holders = ownText(dom) === '' && dom.tagName === 'WX-TEXT' ? [...dom.querySelectorAll<HTMLElement>('*')] : [dom]
    return holders.filter((holder) => ownText(holder) !== '' && isSeen(holder)).map((holder) => ({ holder, name }))
  })
  const weak = texts.flatMap(({ holder, name }) => {
    const found = contrastOf(holder)
    return found !== undefined && found < wanted(holder) - 0.005 ? [`${name}：${found.toFixed(2)}，应不低于 ${wanted(holder)}`] : []
  })
  return { contrast: [...new Set(weak)] }
}
