// Values of formats between WeChat's words and the library's: `H2` is 2 there, a `check` list begins unchecked.

type Formats = Record<string, unknown>

const SWITCHES = new Set(['bold', 'italic', 'underline', 'ins', 'strike'])

const header = (value: unknown): number | false => {
  const level = Number(String(value).replace(/^h/i, ''))
  return level >= 1 && level <= 6 ? level : false
}

/** What is to be set, `false` to take it away: the same value once more does, as WeChat's page of EditorContext.format says. */
export const valueToSet = (name: string, value: unknown, now: Formats): unknown => {
  if (SWITCHES.has(name)) return !now[name]
  if (name === 'indent') return value
  const wanted = name === 'header' ? header(value) : name === 'list' && value === 'check' ? 'unchecked' : value
  const same = wanted === now[name] || (wanted === 'unchecked' && now[name] === 'checked')
  return same || wanted === undefined || wanted === '' ? false : wanted
}

/** As statuschange tells them; the official sample looks for `check`. */
export const toldFormats = (formats: Formats): Formats =>
  (formats['list'] === 'checked' || formats['list'] === 'unchecked' ? { ...formats, list: 'check' } : formats)
