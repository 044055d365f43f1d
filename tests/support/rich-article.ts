// One article with every kind of block in it, at lengths that are hard to set: long names, tables wider than a screen, captions, links.

import type { Block, Picture } from '../../miniprogram/contract/body'
import { textOf } from './long-article'

export const richTitle = '【邻里一刻钟】“楼道里的小事桌上谈，件件都要有回音”——第七场居民议事会谈成车棚充电和晾晒三件事'

export function richBlocks(files: readonly Picture[]): Block[] {
  const [file = { fileId: 'cloud://none/p.jpg', width: 1200, height: 900 }] = files
  const cells = (...texts: string[]): { text: string }[][] => texts.map((text) => [{ text }])
  return [
    { id: 'b1', type: 'paragraph', runs: [{ text: textOf(150, 0) }] },
    { id: 'b2', type: 'image', ...file, caption: '葡萄架下的长桌边坐了二十六位居民，最年长的一位今年九十三岁。社区供图' },
    { id: 'b3', type: 'heading', runs: [{ text: '一、车棚的灯，先亮起来：六月底以前全部换成声控的' }] },
    { id: 'b4', type: 'paragraph', runs: [{ text: '有人问：“什么时候修？”答：' }, { text: '“月底以前。”', bold: true, color: 'red' }, { text: '写在这里的话，都算数——' }, { text: '登记请看这一页', link: 'https://example.org/a/very/long/address/that/does/not/end' }, { text: '。' }] },
    { id: 'b5', type: 'quote', runs: [{ text: textOf(70, 1) }] },
    { id: 'b6', type: 'list', ordered: true, items: Array.from({ length: 12 }, (_, at) => [{ text: textOf(24, at) }]) },
    { id: 'b7', type: 'list', ordered: false, items: [[{ text: '带上医保卡、身份证；' }], [{ text: '先坐五分钟，', italic: true }, { text: '再量血压。' }]] },
    { id: 'b8', type: 'table', rows: [cells('日子', '时间', '地点', '来做什么', '要带什么', '找谁'), ...Array.from({ length: 4 }, (_, at) => cells(`六月${at + 1}日`, '上午九点到十一点半', '南门外的空地', '量血压、测血糖', '医保卡', '值班员'))] },
    { id: 'b9', type: 'divider' },
    { id: 'b10', type: 'paragraph', align: 'center', runs: [{ text: '居中的一行' }] },
    { id: 'b11', type: 'paragraph', align: 'right', runs: [{ text: '二〇二六年六月一日' }] },
    { id: 'b12', type: 'gallery', images: [{ ...file, caption: '修之前' }, { ...file, width: 300, height: 900 }, { ...file, width: 120, height: 90, caption: '一张很小的图' }] },
    { id: 'b13', type: 'paragraph', runs: [{ text: 'https://example.org/an-address-that-is-written-out-and-has-no-blank-in-it-anywhere-at-all 也要放得下。' }] },
    { id: 'b14', type: 'table', rows: Array.from({ length: 41 }, (_, at) => cells(`${at + 1}号楼`, '已经换好', '等材料', '月底前')) },
    { id: 'b15', type: 'audio', fileId: 'cloud://none/a.mp3', title: '这一场的录音' },
    { id: 'b16', type: 'paragraph', runs: [{ text: textOf(150, 3) }] },
  ]
}
