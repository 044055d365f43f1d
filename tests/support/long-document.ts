// A report of fifty pages with sixty photos, as a Word document: what an import must bring in within eight seconds.

import { docxFile, paragraph, pictureRun, run, styled } from './docx-file'
import { jpegFile } from './jpeg-file'

const sentences = [
  '上半年修好了三段步道，换了四十六块地砖，老人推车过去不再绊轮子。',
  '每周三下午两点开始量血压，来的人先坐五分钟，量完把数字写在自己的本子上。',
  '楼道的灯分三批换，先换没有窗的北门，再换南门，最后换车棚。',
  '报修先打门房的电话，说清楚楼号和房号，师傅当天回话。',
]

/** Some 1,000 characters a page, which is what a page of 小四 holds with a picture on it. */
const paragraphsOfPage = 8
const sentencesOfParagraph = 4

export function longDocument({ pages = 50, pictures = 60, pictureBytes = 150_000 } = {}): Uint8Array {
  const media = Array.from({ length: pictures }, (_, at) => ({ name: `image${at + 1}.jpg`, bytes: jpegFile({ width: 1440, height: 1080, bytes: pictureBytes, seed: at + 1 }) }))
  let picture = 0
  const pageOf = (page: number): string => {
    const text = Array.from({ length: paragraphsOfPage }, (_, at) => {
      const words = Array.from({ length: sentencesOfParagraph }, (_none, step) => sentences[(page + at + step) % sentences.length] ?? '')
      return paragraph(run(words[0] ?? '', '<w:b/><w:rFonts w:eastAsia="宋体"/>') + run(words.slice(1).join(''), '<w:sz w:val="24"/>'))
    }).join('')
    const due = Math.floor(((page + 1) * pictures) / pages)
    const photos: string[] = []
    for (; picture < due; picture += 1) photos.push(paragraph(pictureRun(picture, `第${picture + 1}张照片`), '<w:jc w:val="center"/>'))
    return paragraph(run(`第${page + 1}节`), styled('1')) + text + photos.join('')
  }
  return docxFile({ body: paragraph(run('这半年做了什么'), styled('T')) + Array.from({ length: pages }, (_, page) => pageOf(page)).join(''), media })
}
