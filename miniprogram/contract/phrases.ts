// Where the lines of a Chinese title may break: between phrases first, never inside the unit's name or the last few characters.

/** `whole`: may not be broken. `hanging`: begins with a mark whose left half is empty. `tight`: a closing quote before a dash. */
export interface Phrase {
  /** Its place in the title. */
  at: number
  text: string
  whole: boolean
  hanging: boolean
  tight: boolean
}

/** In characters: what the narrowest screen holds in one line at the largest size. */
export const longestPhrase = 10
const tail = 5
const dash = '——'
/** A dash takes the first word with it, or a line would end in a dash and one lonely character. */
const dashHead = 4

/** `name` is kept whole wherever it stands, a phrase up to `longest` characters (fewer in a narrow column). A blank between phrases is a phrase of its own, since the end of a whole one would swallow it. */
export function splitPhrases(title: string, name = '', longest = longestPhrase): Phrase[] {
  const parts = cut(title)
  const phrases = parts.flatMap((part, index) => {
    const pieces = part === ' ' ? [loose(part)] : piecesOf(part, { name, longest, last: index === parts.length - 1 })
    const opens = '【《“（'.includes(part.charAt(0))
    const beforeDash = part.endsWith('”') && (parts[index + 1] ?? '').startsWith(dash)
    return pieces.map((piece, at) => ({ ...piece, hanging: opens && at === 0, tight: beforeDash && at === pieces.length - 1 }))
  })
  return phrases.map((phrase, at) => ({ at, ...phrase }))
}

/** After a mark and the closers that follow it, around blanks, and before a dash. Written as a loop: older iPhones know no look-behind. */
function cut(title: string): string[] {
  const text = title.trim().replace(/\s+/gu, ' ')
  const parts: string[] = []
  let part = ''
  const end = () => {
    if (part !== '') parts.push(part)
    part = ''
  }
  const characters = Array.from(text)
  characters.forEach((character, index) => {
    const next = characters[index + 1] ?? ''
    const opensDash = character === '—' && next === '—' ? !part.endsWith('—') : /[-－–—]/u.test(character) && /[”】》]$/u.test(part)
    if (character === ' ' || opensDash) end()
    part += character
    if (character === ' ' || (endsPhrase(part) && !/[】》”’）、，：；。？！]/u.test(next))) end()
  })
  end()
  return parts
}

function endsPhrase(part: string): boolean {
  return /[】，：；。？！][】》”’）]*$/u.test(part)
}

type Piece = Pick<Phrase, 'text' | 'whole'>

interface Setting {
  name: string
  longest: number
  /** Whether the title ends with this part. */
  last: boolean
}

function piecesOf(part: string, setting: Setting): Piece[] {
  const { name, longest, last } = setting
  const characters = Array.from(part)
  if (characters.length <= longest) return [whole(part)]
  const at = name === '' ? -1 : part.indexOf(name)
  if (at < 0 && /^[-－–—]/u.test(part)) return [whole(first(characters, dashHead)), ...piecesOf(rest(characters, dashHead), setting)]
  if (at < 0) return last ? [loose(first(characters, -tail)), whole(rest(characters, -tail))] : [loose(part)]
  // A dash belongs to what follows it.
  const before = part.slice(0, at)
  const head = before === dash ? [whole(dash + name)] : [loose(before), whole(name)]
  return head.concat(piecesOf(part.slice(at + name.length), { ...setting, name: '' })).filter((piece) => piece.text !== '')
}

function first(characters: string[], count: number): string {
  return characters.slice(0, count).join('')
}

function rest(characters: string[], count: number): string {
  return characters.slice(count).join('')
}

function whole(text: string): Piece {
  return { text, whole: true }
}

function loose(text: string): Piece {
  return { text, whole: false }
}
