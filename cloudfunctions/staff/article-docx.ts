// An article as a Word file: real headings, lists and tables that an office goes on writing in, with the pictures in it.

import { AlignmentType, BorderStyle, Document, ExternalHyperlink, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, WidthType, type FileChild } from 'docx'
import type { Block, Picture } from '../../miniprogram/contract/body'
import { bylineOf, endOf, mediaWords, type Media, type TakenArticle } from '../domain/takeout/article'
import { pictureParagraphs } from './docx-pictures'
import { plainRun, textRuns } from './docx-runs'
import type { TakenPicture } from './export-pictures'

/** What a file is made of beside the article. `addresses` by fileId. */
export interface Stored {
  pictures: ReadonlyMap<string, TakenPicture>
  addresses: ReadonlyMap<string, string>
}

/** In twentieths of a point: two characters of the text. */
const indent = 480
const frame = { style: BorderStyle.SINGLE, size: 4, color: 'B9C0BB' }

export async function articleDocx(article: TakenArticle, stored: Stored, madeAt: Date): Promise<Uint8Array> {
  const { title, orgName, blocks } = article
  const document = new Document({
    title,
    creator: orgName,
    lastModifiedBy: orgName,
    description: `取自阅栏，${madeAt.toISOString()}`,
    styles: {
      default: {
        document: { run: { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }, size: 24 }, paragraph: { spacing: { line: 360, after: 120 } } },
        title: { run: { size: 36, bold: true, color: '000000', font: { eastAsia: '黑体' } }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } } },
        heading1: { run: { size: 28, bold: true, color: '000000', font: { eastAsia: '黑体' } }, paragraph: { keepNext: true, spacing: { before: 240, after: 120 } } },
      },
    },
    numbering: { config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: indent, hanging: 360 } } } }] }] },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_440, bottom: 1_440, left: 1_587, right: 1_474 } } },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [plainRun(title)] }),
          ...bylineOf(article).map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [plainRun(line, { size: 20, color: '4E5652' })] })),
          ...blocks.flatMap((block, at) => blockOf(block, at, stored)),
          ...endOf(article).map((line) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [plainRun(line, { size: 20, color: '4E5652' })] })),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** `at` tells lists apart, each of which counts from one. */
function blockOf(block: Block, at: number, stored: Stored): FileChild[] {
  switch (block.type) {
    case 'paragraph': {
      const { align } = block
      const set = align === undefined ? { indent: { firstLine: indent }, alignment: AlignmentType.BOTH } : { alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT }
      return [new Paragraph({ ...set, children: textRuns(block.runs) })]
    }
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(block.runs) })]
    case 'quote':
      return [new Paragraph({ indent: { left: indent }, border: { left: { ...frame, size: 18, space: 12 } }, children: textRuns(block.runs) })]
    case 'list':
      return block.items.map((runs) => new Paragraph({ ...(block.ordered ? { numbering: { reference: 'numbers', level: 0, instance: at } } : { bullet: { level: 0 } }), children: textRuns(runs) }))
    case 'table':
      return [tableOf(block.rows), new Paragraph({ children: [] })]
    case 'divider':
      return [new Paragraph({ border: { bottom: frame }, children: [] })]
    case 'image':
      return pictureParagraphs(block, stored)
    case 'gallery':
      return block.images.flatMap((picture: Picture) => pictureParagraphs(picture, stored))
    default:
      return [mediaOf(block, stored)]
  }
}

/** A row may have fewer cells than another: the last one goes on to the edge. */
function tableOf(rows: Extract<Block, { type: 'table' }>['rows']): Table {
  const columns = Math.max(...rows.map((cells) => cells.length))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((runs, at) => new TableCell({ columnSpan: at === cells.length - 1 ? columns - at : 1, children: [new Paragraph({ spacing: { after: 0 }, children: textRuns(runs) })] })),
        }),
    ),
  })
}

function mediaOf(media: Media, { addresses }: Stored): Paragraph {
  const address = addresses.get(media.fileId)
  const words = plainRun(mediaWords(media))
  if (address === undefined) return new Paragraph({ children: [words] })
  return new Paragraph({ children: [words, plainRun('　'), new ExternalHyperlink({ link: address, children: [plainRun(address, { style: 'Hyperlink' })] })] })
}
