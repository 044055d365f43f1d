// Articles as long as they may be, put past the functions into the database: their bodies are larger than one call may carry.

import type { Cloud } from '../../devtools/cloud'
import type { Block, Picture, Run } from '../../miniprogram/contract/body'
import { articleHead } from './documents'

const sentences = [
  '东边的路口新装了三盏灯，傍晚六点一刻自己亮起来，夜里十一点半再暗下去一半。',
  '车棚的雨搭换过了，量下来比原来宽出四十厘米，下雨天推车进出不会再淋湿肩膀；',
  '图书角从这个月起多开两个晚上，管钥匙的是三号楼的值班员，借书登记本放在门后。',
  '“花坛边的长椅什么时候修？”问的人有七位，答复写在下面：木条已经订好，月底前换上。',
  '体检车停在南门外的空地，带上医保卡和一瓶水，量血压之前先坐着歇五分钟。',
]

/** `length` characters, different for each `seed`. */
export function textOf(length: number, seed: number): string {
  let text = `第${seed + 1}段，`
  for (let at = seed; text.length < length; at += 1) text += sentences[at % sentences.length]
  return `${text.slice(0, length - 1).replace(/[，。；：、？“”]$/, '了')}。`
}

function runsOf(seed: number): Run[] {
  const text = textOf(120, seed)
  // From the fourth on: what a long article is compared with has no marks in its first lines, and its length is the question.
  if (seed % 4 !== 3) return [{ text }]
  return [{ text: text.slice(0, 20) }, { text: text.slice(20, 32), bold: true }, { text: text.slice(32, 80) }, { text: text.slice(80, 90), color: 'red' }, { text: text.slice(90) }]
}

export interface Long {
  paragraphs: number
  pictures: number
}

/** Paragraphs of 120 characters, every fourth with two marks, and pictures spread evenly among them. */
export function longBlocks({ paragraphs, pictures }: Long, files: readonly Picture[]): Block[] {
  const each = Math.max(1, Math.floor(paragraphs / Math.max(1, pictures)))
  const blocks: Block[] = []
  for (let at = 0; at < paragraphs; at += 1) {
    blocks.push({ id: `p${at}`, type: 'paragraph', runs: runsOf(at) })
    const place = (at + 1) / each - 1
    const file = files[place % files.length]
    if (Number.isInteger(place) && place < pictures && file) blocks.push({ id: `i${place}`, type: 'image', ...file, caption: `第${place + 1}张图` })
  }
  return blocks
}

/** The pictures of the samples, which are there as files. */
export function sampleFiles(cloud: Cloud): Picture[] {
  const bodies = cloud.console.documents('article_bodies', { limit: 100, skip: 0 }) as { blocks: Block[] }[]
  const found = bodies.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'image' ? [block] : []))
  const files = new Map(found.map(({ fileId, width, height }) => [fileId, { fileId, width, height }]))
  return [...files.values()]
}

/** Published, without a code. Returns its id. */
export function insertArticle(cloud: Cloud, _id: string, blocks: readonly Block[], more: Record<string, unknown> = {}): string {
  cloud.console.insert('articles', [articleHead({ _id, orgId: 'o_wutongfang', title: '一年里修好的东西，从第一件说到最后一件', ...more })])
  cloud.console.insert('article_bodies', [{ _id, version: 1, blocks }])
  return _id
}
