// A row of a table of figures.

export interface TableRow {
  key: string
  name: string
  /** A second line, such as a day; '' for none. */
  note: string
  values: number[]
}
