// What a page tells the charts to draw: types alone, since no subpackage may run what lies in another.

/** `open`: its time is not over, so the number may still grow; it is drawn hollow. */
export interface Column {
  name: string
  value: number
  open?: boolean
}

/** The colours of styles/colours.wxss for a canvas, which knows no style sheet. */
export interface Ink {
  column: string
  paper: string
  letters: string
  rule: string
}

export interface Drawing {
  title: string
  columns: Column[]
  /** px of the letters, as the reading size has them. */
  letters: number
  ink: Ink
  /** The height of the axis, and its steps. */
  most: number
  parts: number
}
