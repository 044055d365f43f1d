// An article with every kind of block there is, its sound, film and file real ones in storage.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cloud } from '../../devtools/cloud'
import type { Block } from '../../miniprogram/contract/body'
import { film, tone } from './media'

const writer = { openid: 'admin-1' }
const samples = join(__dirname, '..', '..', 'devtools', 'seed')

export const paperName = '小广场约定.pdf'

/** Seconds; one is long enough to be met while it plays. */
export const lengths = { short: 1, long: 30 } as const

/** The blocks, once their files are stored. */
export async function fullBlocks(cloud: Cloud): Promise<Block[]> {
  const put = async (name: string, bytes: Buffer): Promise<string> => (await cloud.storage.put(`articles/full/${name}`, bytes, writer)).fileId
  const paper = readFileSync(join(samples, 'papers', 'square-rules.pdf'))
  const picture = await put('cat.jpg', readFileSync(join(samples, 'pictures', 'cat.jpg')))
  const run = (text: string): { text: string } => ({ text })
  return [
    { id: 'heading', type: 'heading', runs: [run('这一周的事')] },
    { id: 'marks', type: 'paragraph', runs: [run('先说'), { text: '最要紧的', bold: true, color: 'red' }, run('，再说'), { text: '别的', italic: true, color: 'grey', size: 'small' }, run('，详见'), { text: '街道的网页', link: 'https://example.org/notice' }, run('，或者打'), { text: '值班电话', link: 'tel:00005550100' }, run('。')] },
    { id: 'colours', type: 'paragraph', align: 'center', runs: (['red', 'orange', 'green', 'blue', 'grey'] as const).map((color) => ({ text: '颜色', color })) },
    { id: 'music', type: 'audio', fileId: await put('music.wav', tone(lengths.long)), title: '晨曲', seconds: lengths.long, background: true },
    { id: 'short', type: 'audio', fileId: await put('short.wav', tone(lengths.short)), title: '一声铃', seconds: lengths.short },
    { id: 'long', type: 'audio', fileId: await put('long.wav', tone(lengths.long)), title: '停水广播，请家里有老人的邻居互相转告一下', seconds: lengths.long },
    { id: 'gone', type: 'audio', fileId: (await put('gone.wav', tone(1))).replace('gone', 'none'), title: '找不到的录音' },
    { id: 'film', type: 'video', fileId: await put('ball.webm', film()), width: 320, height: 180, seconds: 3, caption: '排练的录像', poster: picture },
    { id: 'gone-film', type: 'video', fileId: (await put('ball2.webm', film())).replace('ball2', 'none'), width: 180, height: 320 },
    { id: 'paper', type: 'file', fileId: await put('rules.pdf', paper), name: paperName, bytes: paper.length },
    { id: 'zip', type: 'file', fileId: await put('photos.zip', Buffer.from('PK')), name: '活动照片打包下载第一部分.zip', bytes: 3_400_000 },
    { id: 'image', type: 'image', fileId: picture, width: 1200, height: 900, caption: '墙头的猫', alt: '一只猫坐在墙头' },
    { id: 'dead', type: 'image', fileId: picture.replace('cat', 'none'), width: 1200, height: 900 },
    { id: 'gallery', type: 'gallery', images: [{ fileId: picture, width: 1200, height: 900 }, { fileId: picture, width: 1200, height: 900, caption: '另一张' }] },
    { id: 'quote', type: 'quote', runs: [run('“我没想过有一天坐在它外面看报。”')] },
    { id: 'list', type: 'list', ordered: true, items: [[run('带上证件')], [run('填一张表')]] },
    { id: 'table', type: 'table', rows: [[[run('时间')], [run('开几个窗口')], [run('能办什么')]], [[run('12:00—14:00')], [run('两个')], [run('居住证明、老年卡')]]] },
    { id: 'divider', type: 'divider' },
  ]
}
