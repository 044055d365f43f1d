// A text as its lines, without the blanks that people type to make an indent.

export interface Line {
  text: string
  /** Whether blanks stood before the text. */
  indented: boolean
}

/** Every line end that editors and web pages leave behind. */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

/** Any blank: ASCII, tab, nbsp, the em and en spaces, zero-width ones, the full-width blank U+3000. */
const blank = '[\\t \\u00A0\\u1680\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF]'
const leading = new RegExp(`^${blank}+`)
const trailing = new RegExp(`${blank}+$`)
const inner = new RegExp(`${blank}+`, 'g')

/** Lines with something on them; blanks inside a line become one plain one, or the one full-width blank that stood there. */
export function linesOf(text: string): Line[] {
  return text
    .split(lineEnds)
    .map((raw) => ({ indented: leading.test(raw), text: raw.replace(leading, '').replace(trailing, '').replace(inner, oneBlank) }))
    .filter((line) => line.text !== '')
}

function oneBlank(blanks: string): string {
  if (blanks === '\u3000') return blanks
  return /[^\u200B-\u200D\u2060\uFEFF]/.test(blanks) ? ' ' : ''
}
