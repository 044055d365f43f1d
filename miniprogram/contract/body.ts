// The article body as both sides know it: blocks, never HTML. Guards for the phone are in body-guards.ts.

export const bodyVersion = 1

export const bodyLimits = {
  blocks: 1_000,
  characters: 200_000,
  images: 300,
  jsonBytes: 800_000,
  titleCharacters: 64,
} as const

export const palette = ['red', 'orange', 'green', 'blue', 'grey'] as const
export const runSizes = ['small', 'large'] as const

/** A run of text with the same marks. `link` is http(s), tel or mailto. */
export interface Run {
  text: string
  bold?: true
  italic?: true
  underline?: true
  color?: (typeof palette)[number]
  size?: (typeof runSizes)[number]
  link?: string
}

/** A stored picture: `fileId` is `cloud://…`; width and height in pixels, recorded at upload so that its place can be reserved. */
export interface Picture {
  fileId: string
  width: number
  height: number
  caption?: string
  alt?: string
}

export type Block =
  | { id: string; type: 'paragraph'; runs: Run[]; align?: 'center' | 'right' }
  | { id: string; type: 'heading'; runs: Run[] }
  | ({ id: string; type: 'image' } & Picture)
  | { id: string; type: 'gallery'; images: Picture[] }
  | { id: string; type: 'video'; fileId: string; width: number; height: number; seconds?: number; poster?: string; caption?: string }
  | { id: string; type: 'audio'; fileId: string; title: string; seconds?: number; background?: true }
  | { id: string; type: 'quote'; runs: Run[] }
  | { id: string; type: 'list'; ordered: boolean; items: Run[][] }
  | { id: string; type: 'table'; rows: Run[][][] }
  | { id: string; type: 'divider' }
  | { id: string; type: 'file'; fileId: string; name: string; bytes: number }

export interface Body {
  version: typeof bodyVersion
  blocks: Block[]
}
