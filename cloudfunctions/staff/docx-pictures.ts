// A picture in a Word file: as wide as the page at most, its caption under it; one that Word cannot hold is named with its address.

import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { Picture } from '../../miniprogram/contract/body'
import { pictureWords } from '../domain/takeout/article'
import { plainRun } from './docx-runs'
import type { Stored } from './article-docx'

/** px at 96 an inch, of the page between its margins. */
const room = { width: 588, height: 760 }

export function pictureParagraphs(picture: Picture, { pictures, addresses }: Stored): Paragraph[] {
  const { fileId, width, height, caption } = picture
  const taken = pictures.get(fileId)
  const captions = caption ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [plainRun(caption, { size: 20, color: '4E5652' })] })] : []
  if (!taken || taken.form === 'webp') {
    const address = addresses.get(fileId)
    return [new Paragraph({ alignment: AlignmentType.CENTER, children: [plainRun([pictureWords(picture), ...(address ? [address] : [])].join('　'))] }), ...captions]
  }
  const scale = Math.min(1, room.width / width, room.height / height)
  const words = picture.alt ?? caption ?? ''
  const image = new ImageRun({
    type: taken.form,
    data: taken.bytes,
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    altText: { name: fileId.slice(fileId.lastIndexOf('/') + 1), title: words, description: words },
  })
  return [new Paragraph({ alignment: AlignmentType.CENTER, ...(caption ? { keepNext: true } : {}), children: [image] }), ...captions]
}
