// One part of a total.

/** `pale`: brought along from an earlier system. `part`: of the largest, in per cent. */
export interface Bar {
  key: string
  name: string
  value: number
  part: number
  pale: boolean
}
