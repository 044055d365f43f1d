// What is done to the pictures of a gallery; none of it touches the block itself.

import type { Block, Picture } from '../../contract/body'
import { change, remove } from './document/commands'
import type { Paper, Written } from './document/paper'

export type Gallery = Extract<Block, { type: 'gallery' }>

export function galleryOf(paper: Paper, id: string): Gallery | undefined {
  const block = paper.get(id)?.block
  return block?.type === 'gallery' ? block : undefined
}

export function withPictures(gallery: Gallery, pictures: readonly Picture[]): Gallery {
  return { ...gallery, images: [...gallery.images, ...pictures] }
}

/** An empty one is none. */
export function captioned<T extends { caption?: string }>(picture: T, caption: string): T {
  const fresh: T = { ...picture, caption }
  if (caption === '') delete fresh.caption
  return fresh
}

export function withPictureCaption(gallery: Gallery, at: number, caption: string): Gallery {
  return {
    ...gallery,
    images: gallery.images.map((picture, place) => (place === at ? captioned(picture, caption) : picture)),
  }
}

/** To the place `to` of the list without it. */
export function withPictureMoved(gallery: Gallery, at: number, to: number): Gallery {
  const picture = gallery.images[at]
  if (!picture || to < 0 || to >= gallery.images.length) return gallery
  const others = gallery.images.filter((_picture, place) => place !== at)
  return { ...gallery, images: [...others.slice(0, to), picture, ...others.slice(to)] }
}

/** With its last picture the gallery goes. */
export function withoutPictures(paper: Paper, gallery: Gallery, goes: (picture: Picture, at: number) => boolean): Written[] {
  const images = gallery.images.filter((picture, at) => !goes(picture, at))
  return images.length > 0 ? change(paper, { ...gallery, images }) : remove(paper, gallery.id)
}

/** A block without files of the phone that are not sent: of a gallery the other pictures stay. */
export function withoutFiles(paper: Paper, block: Block, paths: readonly string[]): Written[] {
  return block.type === 'gallery' ? withoutPictures(paper, block, ({ fileId }) => paths.includes(fileId)) : remove(paper, block.id)
}
