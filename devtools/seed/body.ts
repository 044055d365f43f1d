// Short words for the blocks of a sample article; the function checks them as it checks any other body.

export interface Run {
  text: string
  bold?: true
  link?: string
}

/** A drawing in pictures/, named without its ending. */
export interface Drawing {
  type: 'drawing'
  name: string
  caption: string
  alt: string
}

/** The melody of melody.ts. */
export interface Tune {
  type: 'tune'
  title: string
}

/** A PDF in papers/, named without its ending. */
export interface Sheet {
  type: 'sheet'
  name: string
  /** What readers see. */
  title: string
}

export type SeedBlock =
  | { type: 'paragraph' | 'heading' | 'quote'; runs: Run[]; align?: 'center' | 'right' }
  | { type: 'list'; ordered: boolean; items: Run[][] }
  | { type: 'table'; rows: Run[][][] }
  | { type: 'divider' }
  | Drawing
  | Tune
  | Sheet

/** `**like this**` becomes bold. */
function runs(text: string): Run[] {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) => (part.startsWith('**') ? { text: part.slice(2, -2), bold: true } : { text: part }))
}

export const p = (text: string): SeedBlock => ({ type: 'paragraph', runs: runs(text) })
export const right = (text: string): SeedBlock => ({ type: 'paragraph', runs: runs(text), align: 'right' })
export const h = (text: string): SeedBlock => ({ type: 'heading', runs: runs(text) })
export const quote = (text: string): SeedBlock => ({ type: 'quote', runs: runs(text) })
export const list = (...items: string[]): SeedBlock => ({ type: 'list', ordered: false, items: items.map(runs) })
export const steps = (...items: string[]): SeedBlock => ({ type: 'list', ordered: true, items: items.map(runs) })
export const table = (...rows: string[][]): SeedBlock => ({ type: 'table', rows: rows.map((cells) => cells.map(runs)) })
export const drawing = (name: string, alt: string, caption: string): SeedBlock => ({ type: 'drawing', name, alt, caption })
export const tune = (title: string): SeedBlock => ({ type: 'tune', title })
export const sheet = (name: string, title: string): SeedBlock => ({ type: 'sheet', name, title })
export const phone = (before: string, number: string, after: string): SeedBlock => ({
  type: 'paragraph',
  runs: [{ text: before }, { text: number, link: `tel:${number.replaceAll('-', '')}` }, { text: after }],
})
