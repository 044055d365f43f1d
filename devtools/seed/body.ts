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

export type SeedBlock =
  | { type: 'paragraph' | 'heading' | 'quote'; runs: Run[]; align?: 'center' | 'right' }
  | { type: 'list'; ordered: boolean; items: Run[][] }
  | { type: 'table'; rows: Run[][][] }
  | { type: 'divider' }
  | Drawing

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
export const phone = (before: string, number: string, after: string): SeedBlock => ({
  type: 'paragraph',
  runs: [{ text: before }, { text: number, link: `tel:${number.replaceAll('-', '')}` }, { text: after }],
})
