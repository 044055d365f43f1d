// The article itself: phrases of a title, blocks of the body, the sizes of letters.

import { showBlocks } from '../../../miniprogram/components/article-body/shown-block'
import { readBlocks } from '../../../miniprogram/contract/body-guards'
import type { ComponentCase } from './case'

/** As the article page hands them over. */
const shown = (blocks: object[]): object[] => showBlocks(readBlocks({ blocks }) ?? [])
const run = (text: string, more: object = {}): object => ({ text, ...more })

const org = { id: 'o1', name: '南窑社区' }
const card = (id: string, title: string): object => ({ id, title, org, createdOn: '2026-05-01', publishedAt: 1, reads: 3 })

const blocks = [
  { id: 'b1', type: 'heading', level: 2, runs: [run('怎么报名')] },
  { id: 'b2', type: 'paragraph', runs: [run('请到'), run('服务站', { bold: true, color: 'red' }), run('登记', { link: 'https://example.org/a' })] },
  { id: 'b3', type: 'paragraph', align: 'center', runs: [run('居中')] },
  { id: 'b4', type: 'list', ordered: true, items: [[run('带证件')], [run('填表')]] },
  { id: 'b5', type: 'quote', runs: [run('原话')] },
  { id: 'b6', type: 'table', rows: [[[run('日')], [run('时')]], [[run('周一')], [run('上午')]]] },
  { id: 'b7', type: 'divider' },
  { id: 'b8', type: 'image', fileId: 'cloud://env/p.jpg', width: 4, height: 3, caption: '门前' },
  { id: 'b9', type: 'unknown' },
]

export const readingCases: ComponentCase[] = [
  {
    title: 'a title keeps its phrases and the name of the unit whole',
    component: 'phrased-text',
    props: { text: '关于做好冬季防火工作的通知：请各位居民注意', name: '南窑社区' },
    shown: { '.whole': ['请各位居民注意'], '.hanging': [] },
  },
  { title: 'a title that opens with a mark hangs it in the margin', component: 'phrased-text', props: { text: '【通知】停水' }, shown: { '.whole.hanging': ['【通知】'], '.whole': ['【通知】', '停水'] } },
  {
    title: 'each kind of block is set in its own way, and one that is not known says so',
    component: 'article-body',
    props: { blocks: shown(blocks) },
    shown: {
      '.heading': ['怎么报名'],
      '.paragraph': ['请到服务站登记', '居中'],
      '.paragraph.indented': ['请到服务站登记'],
      '.paragraph.center': ['居中'],
      '.bold.red': ['服务站'],
      '.link': ['登记'],
      '.mark': ['1.', '2.'],
      '.content': ['带证件', '填表'],
      '.quote': ['原话'],
      '.cell': ['日', '时', '周一', '上午'],
      '.divider': [''],
      '.caption': ['门前'],
      '.note': ['这里有一段内容，现在的版本显示不了'],
    },
    taps: '.link',
    events: [{ name: 'linkTapped', detail: { link: 'https://example.org/a' } }],
  },
  { title: 'a tap on text that is no link does nothing', component: 'article-body', props: { blocks: shown(blocks.slice(1, 2)) }, shown: { '.bold': ['服务站'] }, taps: '.bold', events: [] },
  { title: 'a kind of block that is not known yet is said to be one', component: 'article-body', props: { blocks: shown([{ id: 'b1', type: 'unknown' }]) }, shown: { '.note': ['这里有一段内容，现在的版本显示不了'] } },
  { title: 'a stretch that is far away is only room', component: 'article-body', props: { blocks: [] }, shown: { '.body': [], '.block': [] } },
  {
    title: 'a table of very many cells is not made of elements',
    component: 'article-body',
    props: { blocks: shown([{ id: 'b1', type: 'table', rows: Array.from({ length: 60 }, (_, row) => [[run(`${row}`)], [run('有'), run('灯', { bold: true })], [run('无')]]) }]) },
    shown: { '.rows': [], '.note': [], '.heading': [] },
  },
  {
    title: 'a long list goes on in parts, and its numbers with it',
    component: 'article-body',
    props: { blocks: shown([{ id: 'b1', type: 'list', ordered: true, items: Array.from({ length: 41 }, () => [run('灯')]) }]) },
    shown: { '.list.follows': ['41.灯'] },
  },
  {
    title: 'a picture keeps its place and its caption',
    component: 'picture',
    props: { picture: { fileId: 'cloud://env/p.jpg', width: 800, height: 600, caption: '门前' } },
    shown: { '.caption': ['门前'], '.failed': [], '.image': [''] },
    taps: '.place',
    events: [{ name: 'tapped', detail: { fileId: 'cloud://env/p.jpg' } }],
  },
  {
    title: 'below the article stand its makers and those who passed it',
    component: 'article-end',
    props: { org, reads: 7, signature: { steps: [{ name: '一审', by: '宣传岗' }, { name: '终审', by: '街道' }], on: '2026-05-28' } },
    shown: { '.maker': ['文章由 南窑社区 编辑制作一审 宣传岗终审 街道2026-05-28'], '.step': ['一审 宣传岗', '终审 街道', '2026-05-28'], '.neighbour': [], '.number': ['7'] },
    taps: '.complain',
    events: [{ name: 'complainTapped' }],
  },
  {
    title: 'the articles before and after are named as such and offered once',
    component: 'article-end',
    props: { org, reads: 7, later: card('a1', '后来的事'), earlier: card('a2', '先前的事'), others: [card('a1', '后来的事'), card('a3', '别的事')] },
    shown: { '.which': ['之后的一篇', '之前的一篇'], '.neighbour': ['之后的一篇后来的事', '之前的一篇先前的事'], '.signature': [] },
    taps: '.neighbour',
    events: [{ name: 'articleTapped', detail: { articleId: 'a1' } }],
  },
  {
    title: 'an article of a series is headed by it, and the hint for reminders leads down',
    component: 'article-header',
    props: { head: { title: '灯亮了', org, createdOn: '2026-05-28', updatedOn: '', series: { id: 's1', name: '邻里事' }, signature: null }, reads: 7, remindable: true },
    shown: { '.series': ['专题 邻里事'], '.wordmark': [], '.hint': ['文章后点击更新提醒'], '.date': ['创建于 2026-05-28'] },
    taps: '.series',
    events: [{ name: 'seriesTapped' }],
  },
  {
    title: 'a correction is told under the day of it',
    component: 'article-header',
    props: { head: { title: '灯亮了', org, createdOn: '2026-05-28', updatedOn: '2026-05-30', correction: '周六改为周日', series: null, signature: null }, reads: 7 },
    shown: { '.dates': ['创建于 2026-05-28更新于 2026-05-30更正：周六改为周日'] },
  },
  {
    title: 'where there are no reminders none is hinted at',
    component: 'article-header',
    props: { head: { title: '灯亮了', org, createdOn: '2026-05-28', updatedOn: '', series: null, signature: null }, reads: 7 },
    shown: { '.hint': [], '.series': [] },
  },
  {
    title: 'the panel offers reminders and says how many are left',
    component: 'end-panel',
    props: { orgName: '南窑社区', reminder: { on: true, balance: 2, templateId: 't' }, notice: '记下了' },
    shown: { '.balance': ['还可提醒 2 次，每点一次多一次'], '.notice': ['记下了'], '.word': ['更新提醒', '收藏文章', '转发', '做成图片'], '.keep.on': [] },
    taps: '.keep',
    events: [{ name: 'keepTapped' }],
  },
  { title: 'the panel leads to the picture of the article', component: 'end-panel', props: { orgName: '南窑社区' }, shown: { '.reminder': [] }, taps: '.picture', events: [{ name: 'pictureTapped' }] },
  { title: 'without a template no reminder is offered', component: 'end-panel', props: { orgName: '南窑社区', kept: true }, shown: { '.reminder': [], '.keep.on': ['已收藏'], '.word': ['已收藏', '转发', '做成图片'] } },
  { title: 'alone in Moments there is no panel', component: 'end-panel', props: { orgName: '南窑社区', alone: true }, shown: { '.panel': [] } },
  {
    title: 'an article that was begun offers to go on',
    component: 'resume-note',
    props: { words: '“灯亮了”' },
    shown: { '.text': ['上次读到“灯亮了”'] },
    taps: '.go',
    events: [{ name: 'tapped' }],
  },
  {
    title: 'the size in use is marked, and a tap chooses another',
    component: 'text-size',
    props: { size: 'large' },
    shown: { '.choice.chosen': ['大'], '.word': ['标准', '大', '较大', '特大'] },
    taps: '.word.largest',
    events: [{ name: 'chosen', detail: { size: 'largest' } }],
  },
]
