// How wide a text stands: whoever draws it knows, by the font that is there.

/** The width of a text in em. */
export type Measure = (text: string, bold: boolean) => number
