// What staff see of a board: its code, its photo, and the articles that it may show.

import type { ComponentCase } from './case'

const picture = { kind: 'mini', linked: false, fileId: 'cloud://e.b/codes/1.png', url: 'https://x/1.png', pending: false, failed: '' }
const idle = { state: 'idle', percent: 0, problem: '' }
const rows = [{ id: 'a_1', title: '路口的灯换好了', note: '今天 09:41' }, { id: 'a_2', title: '凉亭添了椅子', note: '11-24' }]

export const boardCases: ComponentCase[] = [
  {
    title: 'a code stands with its characters, and a tap on it tells',
    component: 'code-card',
    props: { code: 'HEPX PA43', picture },
    shown: { '.characters': ['HEPX PA43'], '.none': [], '.warning': [], '.segment': [] },
    taps: '.paper',
    events: [{ name: 'tapped' }],
  },
  {
    title: 'where the installation has a domain there is the other kind of code too',
    component: 'code-card',
    props: { code: 'HEPX PA43', picture: { ...picture, kind: 'link', linked: true } },
    shown: { '.segment': ['小程序码', '普通二维码'], '.segment.chosen': ['普通二维码'] },
  },
  {
    title: 'while a code is drawn its place says so',
    component: 'code-card',
    props: { code: 'HEPX PA43', picture: { ...picture, fileId: '', url: '' } },
    shown: { '.none': ['正在画码图'], '.characters': ['HEPX PA43'] },
  },
  {
    title: 'a code that WeChat did not give says so where it would be, and a tap asks again',
    component: 'code-card',
    props: { code: 'HEPX PA43', picture: { ...picture, fileId: '', url: '', failed: '微信现在没有给出码图。点一下再试。' } },
    shown: { '.none': ['微信现在没有给出码图。点一下再试。'] },
    taps: '.paper',
    events: [{ name: 'tapped' }],
  },
  {
    title: 'a code ahead of the release says that it opens nothing yet',
    component: 'code-card',
    props: { code: 'HEPX PA43', picture: { ...picture, pending: true } },
    shown: { '.warning': ['小程序还没有发布，这张码要等发布以后才扫得开。'] },
  },
  { title: 'a board without a photo offers to take one', component: 'board-photo', props: { url: '', going: idle }, shown: { '.words': ['拍一张，或从相册选'], '.image': [], '.button': [] } },
  { title: 'a photo on its way says how far it is, and can be stopped', component: 'board-photo', props: { url: '', going: { ...idle, state: 'going', percent: 40 } }, shown: { '.meta': ['正在传照片，40%'], '.words': [], '.text': ['不传了'] } },
  {
    title: 'a photo that did not get through says why, and can be sent again or not',
    component: 'board-photo',
    props: { url: 'https://x/1.jpg', going: { ...idle, state: 'failed', problem: '照片没有传上。' } },
    shown: { '.warning': ['照片没有传上。'], '.text': ['再传一次', '不传了'] },
  },
  { title: 'a photo that is there can be replaced and taken away', component: 'board-photo', props: { url: 'https://x/1.jpg', going: idle }, shown: { '.words': [], '.text': ['换一张', '去掉照片'] } },
  {
    title: 'of the articles one is chosen by a tap',
    component: 'article-picker',
    props: { show: true, rows, foot: 'ended' },
    shown: { '.name': ['路口的灯换好了', '凉亭添了椅子'], '.mark': [], '.none': [] },
    taps: '.row',
    events: [{ name: 'picked', detail: { articles: [{ id: 'a_1', title: '路口的灯换好了' }] } }],
  },
  { title: 'of several the chosen are marked, and nothing is settled yet', component: 'article-picker', props: { show: true, rows, foot: 'ended', several: true }, shown: { '.name': ['路口的灯换好了', '凉亭添了椅子'] }, taps: '.row' },
  { title: 'where nothing was published it says what to do first', component: 'article-picker', props: { show: true, rows: [], foot: 'ended' }, shown: { '.none': ['还没有发布过文章，发布以后才能放到栏上。'] } },
]
