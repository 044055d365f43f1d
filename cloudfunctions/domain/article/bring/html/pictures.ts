// Pictures of a page: what has its bytes with it comes along, what lies in the net is named and never fetched.

import type { BroughtPicture } from '../brought'
import type { Findings } from '../findings'
import { isLarge, takePicture } from '../picture'
import type { Element } from './nodes'
import { styleOf } from './style'
import type { Walk } from './walking'
import type { Place } from './writer'

/** Bytes that a page names by a number of its own, `brought:3`: those of a docx. */
export type Enclosed = readonly Uint8Array[]

export class Pictures {
  readonly taken: BroughtPicture[] = []

  constructor(
    private readonly findings: Findings,
    private readonly enclosed: Enclosed = [],
  ) {}

  /** The number of a picture that came along; undefined where it did not, which is named by then. */
  take(element: Element): number | undefined {
    const { src = '', alt = '', 'data-src': later = '' } = element.attribs
    const named = alt ? `图片“${alt}”` : '一张图片'
    const bytes = this.bytesOf(src)
    const picture = bytes && takePicture(bytes)
    if (picture && typeof picture !== 'string') {
      if (isLarge(picture)) this.findings.note('largePictures')
      return this.taken.push(picture) - 1
    }
    // A dot stands where a page would have loaded the picture later.
    if (!picture || (picture === 'tiny' && later !== '')) this.findings.name(`${named}${whereabouts(later || src)}`)
    else if (picture === 'tiny') this.findings.note('tinyPictures')
    else this.findings.name(`${named}${picture}`)
    return undefined
  }

  private bytesOf(src: string): Uint8Array | undefined {
    const enclosed = /^brought:(\d+)$/.exec(src)
    if (enclosed) return this.enclosed[Number(enclosed[1])]
    const data = /^data:[^,]*?(;base64)?,/i.exec(src)
    if (!data) return undefined
    const content = src.slice(data[0].length)
    try {
      const plain = content.includes('%') ? decodeURIComponent(content) : content
      return Buffer.from(plain, data[1] ? 'base64' : 'latin1')
    } catch {
      return undefined
    }
  }
}

function whereabouts(address: string): string {
  if (address === '') return '没有内容'
  return `${/^(?:https?:)?\/\//.test(address) ? '在网上，没有取来' : '没有跟着文件一起来'}：${address.slice(0, 200)}`
}

/** What editors write where nobody described the picture. */
const emptyAlts = /^(?:图片|image|img|picture|图像|\s*|.{0,200}\.(?:jpe?g|png|gif|webp|bmp))$/i

export function writePicture(element: Element, place: Place, { writer, pictures }: Walk): void {
  if (styleOf(element).get('display') === 'none') return writer.findings.note('tinyPictures')
  writer.endLine(place)
  const picture = pictures.take(element)
  const alt = (element.attribs['alt'] ?? '').replace(/\s+/g, ' ').trim().slice(0, 500)
  if (picture !== undefined) writer.put([], () => ({ type: 'image', picture, ...(emptyAlts.test(alt) ? {} : { alt }) }))
}
