// What a writer sees around the text: saving, tools, files on their way, two versions of one block.

import type { ComponentCase } from './case'

const versions = {
  what: '这一段',
  by: '秦姐，6月11日 09:41',
  both: true,
  mine: [{ at: 0, text: '周五', what: 'new' }, { at: 1, text: '开会', what: 'same' }],
  theirs: [{ at: 0, text: '周六', what: 'gone' }, { at: 1, text: '开会', what: 'same' }],
}

const pictures = [{ fileId: '/images/a.png', caption: '东门' }, { fileId: '/images/b.png', caption: '' }]

export const writingCases: ComponentCase[] = [
  {
    title: 'an icon is drawn by its name',
    component: 'tool-icon',
    props: { name: 'undo' },
    shown: { '.icon-undo': [''], '.icon-redo': [] },
  },
  {
    title: 'the save line says when it was saved and how much is written, and hands over',
    component: 'save-line',
    props: { text: '09:41 已存好', rests: true, words: 640, maySubmit: true },
    shown: { '.text': ['09:41 已存好'], '.words': ['640 字'], '.warning': [] },
    taps: '.submit',
    events: [{ name: 'submitted' }],
  },
  {
    title: 'whoever may not hand it over has no button for it, and trouble is marked',
    component: 'save-line',
    props: { text: '没有网络，已存在手机里', warns: true, words: 3 },
    shown: { '.submit': [], '.warning': ['没有网络，已存在手机里3 字'] },
    taps: '.way',
    events: [{ name: 'previewed' }],
  },
  {
    title: 'there are six tools, and where nothing can be undone a tap does nothing',
    component: 'editor-tools',
    props: { canUndo: false, canRedo: false },
    shown: { '.word': ['正文', '小标题', '图片', '更多', '撤销', '重做'], '.off': ['撤销', '重做'] },
    taps: '.tool-undo',
    events: [],
  },
  {
    title: 'a step is undone with one tap',
    component: 'editor-tools',
    props: { canUndo: true, canRedo: false },
    shown: { '.off': ['重做'] },
    taps: '.tool-undo',
    events: [{ name: 'tapped', detail: { tool: 'undo' } }],
  },
  {
    title: 'a file on its way says how far it is, and can be stopped',
    component: 'upload-line',
    props: { state: 'going', percent: 62 },
    shown: { '.text': ['正在传 62%'], '.way': ['取消'] },
    taps: '.way',
    events: [{ name: 'stopped' }],
  },
  {
    title: 'a file that did not get there can be sent again',
    component: 'upload-line',
    props: { state: 'failed', percent: 0 },
    shown: { '.text.warning': ['没有传上去'], '.way': ['再传', '取消'] },
    taps: '.way',
    events: [{ name: 'retried' }],
  },
  {
    title: 'two versions stand one above the other, with who wrote the other one, and both may stay',
    component: 'two-versions',
    props: { versions },
    shown: { '.new': ['周五'], '.gone': ['周六'], '.way': ['用手机上的', '用云上的', '两个都留下'] },
    taps: '.both',
    events: [{ name: 'chosen', detail: { choice: 'both' } }],
  },
  {
    title: 'a title is one of the two',
    component: 'two-versions',
    props: { versions: { ...versions, what: '标题和设置', both: false } },
    shown: { '.title': ['标题和设置有两个版本'], '.both': [] },
    taps: '.theirs',
    events: [{ name: 'chosen', detail: { choice: 'theirs' } }],
  },
  {
    title: 'the last cell is in hand before any is touched, and a tap tells what to do beside it',
    component: 'cell-grid',
    props: { cells: [['日期', '地点'], ['周五', '东门']] },
    shown: { '.where': ['在第 2 行第 2 列'], '.way': ['上面加一行', '下面加一行', '左边加一列', '右边加一列', '去掉这一行', '去掉这一列'] },
    taps: '.way-left',
    events: [{ name: 'shaped', detail: { shaping: 'left', row: 1, column: 1 } }],
  },
  {
    title: 'each picture of a gallery can go, and all but the first and the last have both ways to move',
    component: 'picture-list',
    props: { pictures },
    shown: { '.take': ['拿掉', '拿掉'], '.up.off': [''], '.down.off': [''], '.add': ['加图片'] },
    taps: '.take',
    events: [{ name: 'taken', detail: { at: 0 } }],
  },
  { title: 'a picture moves down by a tap', component: 'picture-list', props: { pictures }, shown: { '.down': ['', ''] }, taps: '.down', events: [{ name: 'moved', detail: { at: 0, to: 1 } }] },
  { title: 'a picture of a gallery becomes the cover by a tap', component: 'picture-list', props: { pictures }, shown: { '.cover': ['封面', '封面'] }, taps: '.cover', events: [{ name: 'covering', detail: { at: 0 } }] },
  { title: 'the first picture does not move up', component: 'picture-list', props: { pictures }, shown: { '.up': ['', ''] }, taps: '.up', events: [] },
  { title: 'pictures are added to a gallery', component: 'picture-list', props: { pictures }, shown: { '.picture': ['', ''] }, taps: '.add', events: [{ name: 'added' }] },
  {
    title: 'the words under the finger have their tools, and the way out stands beside them',
    component: 'text-tools',
    props: { formats: { bold: true } },
    shown: { '.tool': ['加粗', '斜体', '下划线', '颜色', '大小', '位置', '列表', '链接', '写好了'], '.on': ['加粗'] },
    taps: '.tool-done',
    events: [{ name: 'tapped', detail: { tool: 'done' } }],
  },
]
