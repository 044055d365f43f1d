// An article as it is taken out of the program, whatever the file: what stands over and under its text, and the words for what a file cannot hold.

import type { SeriesName, Signature } from '../../../miniprogram/contract/articles'
import type { Block, Picture } from '../../../miniprogram/contract/body'

export interface TakenArticle {
  title: string
  orgName: string
  createdOn: string
  updatedOn?: string
  correction?: string
  series?: SeriesName
  signature?: Signature
  /** Not published yet. */
  isDraft: boolean
  blocks: readonly Block[]
}

export type Media = Extract<Block, { type: 'video' | 'audio' | 'file' }>

/** Its lines under the title. */
export function bylineOf({ orgName, createdOn, updatedOn, correction, series, isDraft }: TakenArticle): string[] {
  const dates = [`创建于 ${createdOn}`, ...(updatedOn ? [`更新于 ${updatedOn}`] : []), ...(isDraft ? ['草稿，还没有发布'] : [])].join('　')
  return [[orgName, ...(series ? [`专题：${series.name}`] : [])].join('　'), dates, ...(correction ? [`更正：${correction}`] : [])]
}

/** Its lines under the text. */
export function endOf({ orgName, signature }: TakenArticle): string[] {
  const steps = signature ? [`${signature.steps.map(({ name, by }) => `${name} ${by}`).join('　')}　${signature.on}`] : []
  return [...steps, `文章由 ${orgName} 编辑制作`]
}

/** What stands for a film, a recording or a file: what it is, and what it is called. */
export function mediaWords(media: Media): string {
  switch (media.type) {
    case 'video':
      return media.caption ? `视频：${media.caption}` : '视频'
    case 'audio':
      return `录音：${media.title}`
    default:
      return `文件：${media.name}`
  }
}

/** What stands for a picture that the file cannot hold. */
export function pictureWords({ alt, caption }: Picture): string {
  const words = alt ?? caption ?? ''
  return `图片没有放进来${words ? `：${words}` : ''}`
}

/** Also what is no name on any computer. */
export function fileNameOf(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim()
}
