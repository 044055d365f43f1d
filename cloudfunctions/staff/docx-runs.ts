// Runs of text as Word has them: marks, colours, sizes and links, with nothing in them that XML cannot hold.

import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Run } from '../../miniprogram/contract/body'
import { link as linkSchema } from '../domain/article/body-schema'
import { paperInks, sizeFactors } from '../domain/takeout/inks'

/** In half points, of the text. */
const textSize = 24
/** What no XML file may hold, escaped or not: control characters, half characters. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export function textRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.map(({ text, bold, italic, underline, color, size, link }) => {
    const isLink = link !== undefined && linkSchema.safeParse(link).success
    const run = plainRun(text, {
      ...(bold && { bold }),
      ...(italic && { italics: italic }),
      ...(underline && { underline: {} }),
      ...(color && { color: paperInks[color].slice(1) }),
      ...(size && { size: Math.round(textSize * sizeFactors[size]) }),
      ...(isLink && { style: 'Hyperlink' }),
    })
    return isLink ? new ExternalHyperlink({ link, children: [run] }) : run
  })
}

/** Line breaks in the text stay line breaks. */
export function plainRun(text: string, options: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun {
  const [first = '', ...others] = text.replace(unwritable, '').split(/\r\n|\r|\n/)
  return new TextRun({ ...options, children: [first, ...others.flatMap((line) => [new TextRun({ break: 1 }), line])] as string[] })
}
