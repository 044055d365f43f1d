// What stands between the component <editor> and the library behind it, which is fetched only where a page has an editor.

export interface Op {
  insert: string | Record<string, unknown>
  attributes?: Record<string, unknown>
}

export interface Delta {
  ops: Op[]
}

export interface Contents {
  html: string
  text: string
  delta: Delta
}

export interface Picture {
  src: string
  attributes: Record<string, string>
  /** Whether a new line follows. */
  breaks: boolean
}

export interface Selection {
  index: number
  length: number
}

export interface RichEditor {
  contents(): Contents
  /** The delta where there are both. */
  setContents(given: { html?: string; delta?: Delta }): void
  /** Of the selection; the same value once more takes it away. */
  format(name: string, value: unknown): void
  formats(): Record<string, unknown>
  removeFormat(): void
  /** In place of the selection. */
  insertText(text: string): void
  insertPicture(picture: Picture): void
  insertDivider(): void
  deleteText(range: Selection): void
  clear(): void
  undo(): void
  redo(): void
  blur(): void
  scrollIntoView(): void
  /** Null without the focus. */
  selection(): (Selection & { left: number; top: number; width: number; height: number; text: string }) | null
  setSelection(range: Selection): void
  setReadOnly(readOnly: boolean): void
  setPlaceholder(text: string): void
}

export interface RichEditorEvents {
  changed(): void
  formatsChanged(): void
  focused(): void
  blurred(): void
}

/** `url` maps the address of a picture to one that the browser can load; `formats` are those allowed, undefined for all. */
export type OpenRichEditor = (element: HTMLElement, events: RichEditorEvents, url: (source: string) => string, formats: readonly string[] | undefined) => RichEditor
