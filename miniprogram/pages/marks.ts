// A picture that is to be drawn, as marks with their places in pixels.

/** A `picture` is a file of the phone, cut to fill its place. */
export type Mark =
  | { kind: 'text'; text: string; x: number; y: number; size: number; colour: string; bold?: true; align?: 'center' | 'right' }
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'frame'; x: number; y: number; width: number; height: number; colour: string; line: number }
  | { kind: 'picture'; path: string; x: number; y: number; width: number; height: number }

export interface Picture {
  width: number
  height: number
  marks: Mark[]
}
