// Fields that somebody types in while the page does not hear of it: one that shall show other words than were typed is another field, since telling the view what it was told before changes nothing there.

export interface Field {
  key: number
  /** What stands in it. */
  text: string
}

let keys = 0

/** The fields for these texts: those that show them already stay, and the finger in them. */
export function fieldsFor(texts: readonly string[], fields: readonly Field[]): Field[] {
  return texts.map((text, at) => {
    const field = fields[at]
    return field?.text === text ? field : { key: (keys += 1), text }
  })
}

export function typedIn(fields: readonly Field[], at: number, text: string): Field[] {
  return fields.map((field, place) => (place === at ? { ...field, text } : field))
}
