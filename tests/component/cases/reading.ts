// The article itself: phrases of a title, blocks of the body, the sizes of letters.

import type { ComponentCase } from './case'

const run = (text: string, more: object = {}): object => ({ text, ...more })

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
    props: { blocks },
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
  { title: 'a tap on text that is no link does nothing', component: 'article-body', props: { blocks: blocks.slice(1, 2) }, shown: { '.bold': ['服务站'] }, taps: '.bold', events: [] },
  { title: 'a kind of block that is not known yet is said to be one', component: 'article-body', props: { blocks: [{ id: 'b1', type: 'unknown' }] }, shown: { '.note': ['这里有一段内容，现在的版本显示不了'] } },
  {
    title: 'the size in use is marked, and a tap chooses another',
    component: 'text-size',
    props: { size: 'large' },
    shown: { '.choice.chosen': ['大'], '.word': ['标准', '大', '较大', '特大'] },
    taps: '.word.largest',
    events: [{ name: 'chosen', detail: { size: 'largest' } }],
  },
]
