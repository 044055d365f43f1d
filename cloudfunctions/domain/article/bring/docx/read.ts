// A Word document as an article: mammoth turns it into HTML, which is then read like any other.

import { ApiError } from '../../../../../miniprogram/contract/errors'
import type { Findings } from '../findings'
import { elementsIn, parseXml, textOf } from '../html/nodes'
import { readHtml, type ReadHtml } from '../html/read'
import { visible } from '../words'
import { openZip, type Zip } from '../zip'
import { settle, styleMap } from './marks'
import { oddNumbers } from './numbering'
import { placeNotes } from './notes'
import { prepare } from './prepare'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const storyPart = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/

/** ApiError: bad_input for what is no Word document or broken, too_large. */
export async function readDocx(bytes: Uint8Array, findings: Findings): Promise<ReadHtml> {
  const zip = openZip(bytes)
  if (!zip.has('[Content_Types].xml') || !zip.names.some((name) => /^word\/document\d*\.xml$/.test(name))) {
    throw new ApiError('bad_input', '这不是 Word 文档。请用 .docx、.html 或 .txt 文件')
  }
  if (zip.names.some((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && textOf(parseXml(text(zip.read(name)))).trim() !== '')) findings.note('headers')
  const oddNumber = zip.has('word/numbering.xml') ? oddNumbers(text(zip.read('word/numbering.xml'))) : () => false
  const stories = new Map(zip.names.filter((name) => storyPart.test(name)).map((name) => [name, prepare(text(zip.read(name)), { findings, oddNumber })]))
  const pictures: Uint8Array[] = []
  const { html, messages } = await convert(zip, new Map([...stories].map(([name, { xml }]) => [name, xml])), pictures, findings)
  for (const { message } of messages) {
    if (message.includes('w:sym element')) findings.note('symbols')
    if (/Could not find image/.test(message)) findings.name('一张图片只有链接，没有跟着文件一起来')
  }
  for (const _broken of messages.filter(({ type }) => type === 'error')) findings.name('一张图片坏了，没有带来')
  const placed = placeNotes(html)
  const wanted = [...stories.values()].reduce((sum, { characters }) => sum + characters, 0)
  findings.note('lostWords', Math.max(0, wanted - (visible(textIn(placed.html)) - placed.added)))
  return readHtml(placed.html, findings, pictures)
}

interface Converted {
  html: string
  messages: { type: string; message: string }[]
}

/** Its parts are handed to mammoth one by one, so that nothing is unpacked that was not measured. */
async function convert(zip: Zip, stories: ReadonlyMap<string, string>, pictures: Uint8Array[], findings: Findings): Promise<Converted> {
  const file = {
    exists: (name: string) => zip.has(name),
    read: (name: string, encoding?: string) => Promise.resolve().then(() => (encoding === 'utf-8' ? (stories.get(name) ?? text(zip.read(name))) : zip.read(name))),
  }
  // A hundred modules, for one action in a thousand: loaded when there is a docx.
  const { default: mammoth } = await import('mammoth')
  const convertImage = mammoth.images.imgElement(async (image) => ({ src: `brought:${pictures.push(await image.read()) - 1}` }))
  try {
    const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
    const { value, messages } = await mammoth.convertToHtml(input, {
      styleMap,
      convertImage,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: unknown) => settle(document, findings),
    })
    return { html: value, messages }
  } catch (error) {
    if (error instanceof ApiError) throw error
    throw new ApiError('bad_input', '这个文件坏了，打不开。请在电脑上打开它，另存一份再试')
  }
}

function textIn(html: string): string {
  return textOf(elementsIn(parseXml(`<r>${html}</r>`), ({ name }) => name === 'r')[0] ?? [])
}
