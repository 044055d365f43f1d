// What comes of a file that is brought in: an article whose pictures are not stored yet, and what is to be said of the journey.

import type { Block } from '../../../../miniprogram/contract/body'
import type { PictureForm } from '../../picture/form'

/** A picture's place among the blocks; `picture` counts from 0 in `pictures`. */
export interface PicturePlace {
  id: string
  type: 'image'
  picture: number
  alt?: string
  caption?: string
}

export type BroughtBlock = Exclude<Block, { type: 'image' }> | PicturePlace

/** Bytes as they are stored, without the place where a photo was taken; width and height in pixels as the picture is seen. */
export interface BroughtPicture {
  bytes: Uint8Array
  form: PictureForm
  width: number
  height: number
}

/** Sentences for the person who brings it in: what came along, and what was changed or left behind. */
export interface Report {
  taken: string[]
  dropped: string[]
}

export interface Brought {
  title?: string
  orgName?: string
  createdOn?: string
  earlierReads?: number
  blocks: BroughtBlock[]
  pictures: BroughtPicture[]
  report: Report
}

/** Throws away the brands of the union, which TypeScript would ask for at every place a block is made. */
export type Unnumbered = BroughtBlock extends infer Each ? (Each extends { id: string } ? Omit<Each, 'id'> : never) : never
