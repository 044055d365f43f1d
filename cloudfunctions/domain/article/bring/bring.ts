// Any file that staff bring in, as an article: the one way from bytes to blocks.

import { bodyLimits } from '../../../../miniprogram/contract/body'
import { ApiError } from '../../../../miniprogram/contract/errors'
import { importText, orgNameLimit, overruled, type Known } from '../text/import'
import type { Brought } from './brought'
import { decodeHtml } from './decode-html'
import { readDocx } from './docx/read'
import { Findings } from './findings'
import { readHtml, type ReadHtml } from './html/read'
import { kindOf } from './kind'
import { takenOf } from './taken'
import { fitting, titleOf, titleOfFile } from './title'

/** What the caller knows better than the file. */
export interface Wanted extends Omit<Known, 'fileTitle'> {
  /** Its own name, such as `通知.docx`. */
  fileName?: string
}

/** An article with a title. */
export type BroughtArticle = Brought & { title: string; earlierReads: number }

/** ApiError: bad_input or too_large, in words for the person who brings it in. */
export async function bring(bytes: Uint8Array, { fileName, ...known }: Wanted): Promise<BroughtArticle> {
  const fileTitle = titleOfFile(fileName)
  const kind = kindOf(bytes, fileName)
  if (kind === 'text') {
    const { body, ...text } = importText(bytes, { ...known, ...(fileTitle ? { fileTitle } : {}) })
    return { ...text, blocks: body.blocks.filter((block) => block.type !== 'image'), pictures: [] }
  }
  const findings = new Findings()
  const read = kind === 'docx' ? await readDocx(bytes, findings) : readHtml(decodeHtml(bytes), findings)
  return assemble(read, known, fileTitle, findings)
}

function assemble(read: ReadHtml, known: Known, fileTitle: string | undefined, findings: Findings): BroughtArticle {
  const { title, blocks } = titleOf(read.blocks, known.title ?? fitting(read.title), [read.tabTitle, fileTitle])
  if (title === undefined) throw new ApiError('bad_input', '看不出标题，请另外写明标题')
  refuseLongTitle(title)
  if (blocks.length === 0) throw new ApiError('bad_input', '文件里没有文字，也没有能用的图片')
  const used = blocks.filter(({ type }) => type === 'image').length
  if (used > bodyLimits.images) throw new ApiError('too_large', `文件里有 ${used} 张图片，最多 ${bodyLimits.images} 张`)
  const orgName = known.orgName ?? (read.orgName && Array.from(read.orgName).length <= orgNameLimit ? read.orgName : undefined)
  const createdOn = known.createdOn ?? read.createdOn
  const taken = [
    ...(known.title === undefined ? [`标题：${title}`] : []),
    ...(known.orgName === undefined && orgName ? [`单位：${orgName}`] : []),
    ...(known.createdOn === undefined && createdOn ? [`创建于 ${createdOn}`] : []),
    ...takenOf(blocks),
  ]
  return {
    title,
    ...(orgName ? { orgName } : {}),
    ...(createdOn ? { createdOn } : {}),
    earlierReads: known.earlierReads ?? 0,
    blocks,
    pictures: read.pictures,
    report: { taken, dropped: [...overruled(known, read), ...findings.sentences()] },
  }
}

function refuseLongTitle(title: string): void {
  const length = Array.from(title).length
  if (length > bodyLimits.titleCharacters) throw new ApiError('bad_input', `标题有 ${length} 个字，最多 ${bodyLimits.titleCharacters}`)
}
