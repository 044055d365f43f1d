// Lets parts run over pages: a heading stays with what follows it, and a table's head stands again over the rows of the next page.

import type { Box } from './boxes'

/** A piece that no page divides; it draws itself at a place from the top. */
export interface Strip {
  height: number
  draw: (top: number) => Box[]
}

export interface Part {
  title?: Strip
  /** Stands over the rows of each page. */
  head?: Strip
  rows: readonly Strip[]
  /** Not divided where a page can hold it. */
  whole?: boolean
}

/** In points. `gap` is before each part but the first of a page. */
export interface Column {
  top: number
  bottom: number
  gap: number
}

export function flow(parts: readonly Part[], { top, bottom, gap }: Column): Box[][] {
  const pages: Box[][] = [[]]
  let at = top
  const turn = (): void => {
    pages.push([])
    at = top
  }
  const put = (strip: Strip | undefined): void => {
    if (!strip) return
    pages.at(-1)?.push(...strip.draw(at))
    at += strip.height
  }
  const heightOf = (strips: readonly (Strip | undefined)[]): number => strips.reduce((sum, strip) => sum + (strip?.height ?? 0), 0)

  for (const { title, head, rows, whole = false } of parts) {
    if (at > top) at += gap
    const begin = [title, head, ...rows.slice(0, 2)]
    const all = [title, head, ...rows]
    const needed = heightOf(whole && heightOf(all) <= bottom - top ? all : begin)
    if (at > top && at + needed > bottom) turn()
    put(title)
    put(head)
    rows.forEach((row, place) => {
      // The last row, often the sum, never stands alone on a page.
      const company = place === rows.length - 2 ? rows[place + 1] : undefined
      if (place > 0 && at + heightOf([row, company]) > bottom) {
        turn()
        put(head)
      }
      put(row)
    })
  }
  return pages
}
