// Writes Word documents for tests: the parts that a docx needs, around paragraphs that the test makes.

import { strToU8, zipSync, type Zippable } from 'fflate'

export interface DocxParts {
  /** XML between <w:body> and its end. */
  body: string
  media?: { name: string; bytes: Uint8Array }[]
  /** XML of w:footnote elements, from id 1. */
  footnotes?: string
  numbering?: string
  styles?: string
  header?: string
  /** Links by relationship id. */
  links?: Record<string, string>
}

const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

const headings = [1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')
const usualStyles = `${headings}<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>`

export function docxFile({ body, media = [], footnotes, numbering, styles = usualStyles, header, links = {} }: DocxParts): Uint8Array {
  const part = (root: string, inside: string): Uint8Array => strToU8(`${xmlStart}<w:${root} ${namespaces}>${inside}</w:${root}>`)
  const kinds = [['styles', true], ['footnotes', footnotes !== undefined], ['numbering', numbering !== undefined], ['header', header !== undefined]].flatMap(([name, is]) => (is ? [String(name)] : []))
  const relations = [
    ...kinds.map((kind) => `<Relationship Id="k_${kind}" Type="${office}/${kind}" Target="${kind}${kind === 'header' ? '1' : ''}.xml"/>`),
    ...media.map(({ name }, at) => `<Relationship Id="img${at}" Type="${office}/image" Target="media/${name}"/>`),
    ...Object.entries(links).map(([id, target]) => `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`),
  ]
  const relationsOf = (inside: string): Uint8Array => strToU8(`${xmlStart}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`)
  const endings = ['xml:application/xml', 'rels:application/vnd.openxmlformats-package.relationships+xml', 'jpg:image/jpeg', 'png:image/png', 'emf:image/x-emf']
  const types = endings.map((one) => one.split(':')).map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join('')
  const main = '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`${xmlStart}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}${main}</Types>`),
    '_rels/.rels': relationsOf(`<Relationship Id="main" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationsOf(relations.join('')),
    'word/styles.xml': part('styles', styles),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(header === undefined ? {} : { 'word/header1.xml': part('hdr', header) }),
  }
  for (const { name, bytes } of media) files[`word/media/${name}`] = [bytes, { level: 0 }]
  return zipSync(files)
}

/** A run; `marks` is XML for its properties, such as `<w:b/>`. */
export function run(text: string, marks = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:r>${marks ? `<w:rPr>${marks}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped}</w:t></w:r>`
}

/** A paragraph of XML runs; `properties` is XML too, such as `<w:jc w:val="center"/>`. */
export function paragraph(inside: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`
}

export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`

/** A run with the picture that is `media[at]`. */
export function pictureRun(at: number, alt = ''): string {
  const blip = `<pic:pic><pic:blipFill><a:blip r:embed="img${at}"/></pic:blipFill></pic:pic>`
  return `<w:r><w:drawing><wp:inline><wp:docPr id="${at}" name="p" descr="${alt}"/><a:graphic><a:graphicData>${blip}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
