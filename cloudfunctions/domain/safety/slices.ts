// Cuts an article's texts into slices that content safety takes, at the ends of sentences, and says where each piece came from.

/** A text with a name of its own: the title, or a block by its id. */
export interface Part {
  id: string
  text: string
}

/** `at` is where the piece stands in the slice, `from` where it stood in its part; both and `length` in UTF-16 units. */
export interface Piece {
  id: string
  from: number
  at: number
  length: number
}

export interface Slice {
  text: string
  pieces: Piece[]
}

/** Where something was found: a span of a part, in UTF-16 units. */
export interface Place {
  id: string
  start: number
  end: number
}

/** WeChat counts characters; UTF-16 units are never fewer. */
const most = 2_500
/** Between parts, so that words of two of them do not run together. */
const gap = '\n'
/** Where a text is cut inside of a sentence, the next slice begins this much earlier: no word may be lost in the cut. */
const overlap = 30
const sentenceEnds = /[。！？!?；;…\n]/
const breaks = /[，、,：:\s]/

/** Parts without a letter are left out. */
export function slicesOf(parts: readonly Part[]): Slice[] {
  const slices: Slice[] = []
  let open: Slice = { text: '', pieces: [] }
  for (const { id, text } of parts) {
    for (let from = 0; text.slice(from).trim() !== ''; ) {
      const start = open.text === '' ? '' : gap
      const room = most - open.text.length - start.length
      const end = endOf(text, from, room)
      // What does not fit well begins a slice of its own.
      if (open.text !== '' && end.kind !== 'whole' && (end.kind === 'cut' || room < most / 2)) {
        slices.push(open)
        open = { text: '', pieces: [] }
        continue
      }
      const piece = text.slice(from, end.at)
      open.pieces.push({ id, from, at: open.text.length + start.length, length: piece.length })
      open.text += start + piece
      from = end.kind === 'cut' ? beforeOf(text, end.at - overlap) : end.at
    }
  }
  return open.text === '' ? slices : [...slices, open]
}

type End = { at: number; kind: 'whole' | 'sentence' | 'break' | 'cut' }

function endOf(text: string, from: number, room: number): End {
  if (text.length - from <= room) return { at: text.length, kind: 'whole' }
  for (const [kind, pattern] of [['sentence', sentenceEnds], ['break', breaks]] as const)
    for (let at = from + room; at > from + room / 2; at -= 1) if (pattern.test(text.charAt(at - 1))) return { at, kind }
  return { at: beforeOf(text, from + room), kind: 'cut' }
}

/** Never between the two halves of one character. */
function beforeOf(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at
}

/** Every place in the parts at which a slice has one of the words. */
export function placesOf({ text, pieces }: Slice, words: readonly string[]): Place[] {
  const places: Place[] = []
  for (const { id, from, at, length } of pieces) {
    const own = text.slice(at, at + length)
    for (const word of words.filter((one) => one !== ''))
      for (let found = own.indexOf(word); found >= 0; found = own.indexOf(word, found + word.length)) places.push({ id, start: from + found, end: from + found + word.length })
  }
  return places
}
