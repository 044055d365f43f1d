// The marks of a run of text, as our body knows them and as WeChat's editor does. What our body has no word for is left off; the text stays.

import type { Run, palette } from '../../../contract/body'

export type Attributes = Record<string, unknown>
type Ink = (typeof palette)[number]

/** As in styles/colours.wxss: the editor takes no variables. */
const inks: { light: Record<Ink, string>; dark: Record<Ink, string> } = {
  light: { red: '#a63a26', orange: '#8a5a00', green: '#1b674b', blue: '#1f5d93', grey: '#656d69' },
  dark: { red: '#f2937f', orange: '#e3b44e', green: '#72c7a0', blue: '#8fbdea', grey: '#949c97' },
}

/** px, for the body's 17. */
const sizes = { small: '14px', large: '20px' }

/** Put under the words that become a link: WeChat's editor does not say where the selection is. */
export const linkMark = '#fefdfc'

const linkPattern = /^(https?:\/\/|tel:|mailto:)\S+$/i

export function inkOf(name: string, theme: 'light' | 'dark'): string {
  return inks[theme][name as Ink] ?? ''
}

export function attributesOf(run: Run, theme: 'light' | 'dark'): Attributes | undefined {
  const { bold, italic, underline, color, size, link } = run
  const attributes = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(color && { color: inks[theme][color] }),
    ...(size && { fontSize: sizes[size] }),
    ...(link !== undefined && { link }),
  }
  return Object.keys(attributes).length > 0 ? attributes : undefined
}

/** `link` is where the marked words lead. */
export function runOf(text: string, attributes: Attributes, link?: string): Run {
  const { bold, fontWeight, italic, fontStyle, underline, ins, textDecoration, color, fontSize, backgroundColor } = attributes
  const run: Run = { text }
  if (bold === true || fontWeight === 'bold' || Number(fontWeight) >= 600) run.bold = true
  if (italic === true || fontStyle === 'italic') run.italic = true
  if (underline === true || ins === true || textDecoration === 'underline') run.underline = true
  const ink = typeof color === 'string' ? nearestInk(color) : undefined
  if (ink) run.color = ink
  const px = typeof fontSize === 'string' && fontSize.endsWith('px') ? Number.parseFloat(fontSize) : 17
  if (px < 15) run.size = 'small'
  if (px >= 19) run.size = 'large'
  const leads = link !== undefined && sameColour(backgroundColor, linkMark) ? link : attributes.link
  if (typeof leads === 'string' && linkPattern.test(leads)) run.link = leads
  return run
}

/** Undefined for black, white and what is close to them. */
function nearestInk(text: string): Ink | undefined {
  for (const theme of [inks.light, inks.dark]) for (const [name, hex] of Object.entries(theme)) if (sameColour(text, hex)) return name as Ink
  const rgb = rgbOf(text)
  if (!rgb) return undefined
  const [r, g, b] = rgb
  const most = Math.max(r, g, b)
  const spread = most - Math.min(r, g, b)
  if (spread < 40) return most > 80 && most < 190 ? 'grey' : undefined
  if (most === b) return 'blue'
  if (most === g) return r > g - spread / 4 ? 'orange' : 'green'
  return g - b > spread / 3 ? 'orange' : 'red'
}

function sameColour(one: unknown, other: string): boolean {
  return typeof one === 'string' && String(rgbOf(one)) === String(rgbOf(other))
}

function rgbOf(text: string): [number, number, number] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  const call = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text)
  const part = (at: number): number => (call ? Number(call[at]) : Number.parseInt(long?.[at] ?? (short?.[at] ?? '').repeat(2), 16))
  return short || long || call ? [part(1), part(2), part(3)] : undefined
}
