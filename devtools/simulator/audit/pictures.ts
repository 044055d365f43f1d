// The rules about pictures: no more pixels than the screen can show, and no picture stretched.

import { isVisible, type Shown } from './elements'
import { limits, type Findings } from './rules'

interface Picture {
  name: string
  img: HTMLImageElement
  width: number
  height: number
}

function picturesIn(elements: readonly Shown[]): Picture[] {
  return elements.flatMap(({ tag, dom, name }) => {
    const img = tag === 'image' ? dom.querySelector('img') : null
    if (!img || img.naturalWidth === 0 || !isVisible(dom)) return []
    const { width, height } = dom.getBoundingClientRect()
    return [{ name: `${name} ${decodeURIComponent(img.src).slice(-40)}`, img, width, height }]
  })
}

/** Drawings have no size of their own in pixels. */
const isDrawing = ({ img }: Picture): boolean => /\.svg($|\?)|^data:image\/svg/.test(img.src)

/** `pixelRatio` as the program is told it. */
export function judgePictures(elements: readonly Shown[], pixelRatio: number): Findings {
  const pictures = picturesIn(elements)
  const large = pictures.filter(
    (each) => !isDrawing(each) && each.img.naturalWidth * each.img.naturalHeight > each.width * each.height * pixelRatio ** 2,
  )
  const stretched = pictures.filter(({ img, width, height }) => {
    if (img.style.objectFit !== 'fill') return false
    const original = img.naturalWidth / img.naturalHeight
    return Math.abs(width / height - original) / original > limits.ratioDistortion
  })
  return {
    imageSize: large.map(({ name, img, width, height }) => `${name}：${img.naturalWidth}×${img.naturalHeight}，显示为 ${Math.round(width)}×${Math.round(height)}`),
    imageRatio: stretched.map(({ name, img, width, height }) => `${name}：${img.naturalWidth}×${img.naturalHeight} 拉成 ${Math.round(width)}×${Math.round(height)}`),
  }
}
