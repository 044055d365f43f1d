// What plays and opens in an article: films, recordings, music, files, each in its states.

import type { ComponentCase } from './case'

const now = (more: object): object => ({ id: 'b1', stage: 'playing', at: 0, seconds: 0, ...more })
const recording = { id: 'b1', title: '停水广播', seconds: 65, music: false }
const music = { id: 'b1', title: '晨曲', seconds: 20, music: true }
const film = { id: 'b1', fileId: 'cloud://env/v.mp4', width: 16, height: 9, seconds: 80, poster: '', caption: '排练' }
const paper = { id: 'b1', name: '报名表.pdf', bytes: 22_443 }

export const mediaCases: ComponentCase[] = [
  {
    title: 'a recording lies still with its length, and a tap plays it',
    component: 'sound',
    props: { sound: recording, now: now({ id: '' }), quiet: false },
    shown: { '.name': ['录音：停水广播'], '.note': ['1 分 5 秒'], '.word': ['播放'], '.times': [], '.problem': [] },
    taps: '.button',
    events: [{ name: 'played', detail: { id: 'b1' } }],
  },
  {
    title: 'a recording that plays tells how far it is, and a tap pauses it',
    component: 'sound',
    props: { sound: recording, now: now({ at: 12, seconds: 66 }), quiet: false },
    shown: { '.word': ['暂停'], '.elapsed': ['0:12'], '.length': ['1:06'] },
    taps: '.button',
    events: [{ name: 'paused', detail: { id: 'b1' } }],
  },
  {
    title: 'a recording that is paused goes on from there',
    component: 'sound',
    props: { sound: recording, now: now({ stage: 'paused', at: 12, seconds: 66 }), quiet: false },
    shown: { '.word': ['接着放'], '.elapsed': ['0:12'] },
    taps: '.button',
    events: [{ name: 'played', detail: { id: 'b1' } }],
  },
  {
    title: 'a recording that did not play says so, and a tap tries again',
    component: 'sound',
    props: { sound: recording, now: now({ stage: 'failed' }), quiet: false },
    shown: { '.word': ['再试一次'], '.problem': ['这段录音没有放出来，可能是网络不好。点“再试一次”。'], '.times': [] },
    taps: '.button',
    events: [{ name: 'played', detail: { id: 'b1' } }],
  },
  {
    title: 'music is offered, and says nothing of where it is',
    component: 'sound',
    props: { sound: music, now: now({ id: 'b2' }), quiet: false },
    shown: { '.name': ['配乐：晨曲'], '.word': ['播放音乐'], '.times': [] },
    taps: '.button',
    events: [{ name: 'played', detail: { id: 'b1' } }],
  },
  {
    title: 'music that plays can be stopped',
    component: 'sound',
    props: { sound: music, now: now({}), quiet: false },
    shown: { '.word': ['停止音乐'], '.times': [] },
    taps: '.button',
    events: [{ name: 'stopped', detail: { id: 'b1' } }],
  },
  {
    title: 'music that was stopped stays quiet',
    component: 'sound',
    props: { sound: music, now: now({ id: '' }), quiet: true },
    shown: { '.sound.music.quiet': ['配乐：晨曲已停，不会再响再放'], '.note': ['已停，不会再响'], '.word': ['再放'] },
    taps: '.button',
    events: [{ name: 'played', detail: { id: 'b1' } }],
  },
  {
    title: 'a film lies still behind its words until it is asked for',
    component: 'film',
    props: { film, now: now({ id: '' }) },
    shown: { '.word': ['播放视频'], '.length': ['1 分 20 秒'], '.caption': ['排练'] },
  },
  {
    title: 'a file says its name, kind and size, and a tap opens it',
    component: 'paper-file',
    props: { paper, state: { stage: 'still', percent: 0, problem: '' } },
    shown: { '.name': ['报名表.pdf'], '.about': ['PDF 文件，22 KB'], '.open': ['打开'], '.cancel': [], '.problem': [] },
    taps: '.row',
    events: [{ name: 'paperTapped', detail: { id: 'b1' } }],
  },
  {
    title: 'a file that is on its way tells how far, and can be left',
    component: 'paper-file',
    props: { paper, state: { stage: 'fetching', percent: 40, problem: '' } },
    shown: { '.percent': ['正在取 40%'], '.open': [], '.cancel': ['不取了'] },
    taps: '.cancel',
    events: [{ name: 'paperCancelled', detail: { id: 'b1' } }],
  },
  {
    title: 'a file that is on its way is not asked for twice',
    component: 'paper-file',
    props: { paper, state: { stage: 'fetching', percent: 40, problem: '' } },
    shown: { '.name': ['报名表.pdf'] },
    taps: '.row',
    events: [],
  },
  {
    title: 'a file that did not come says so, and a tap tries again',
    component: 'paper-file',
    props: { paper, state: { stage: 'failed', percent: 0, problem: '没有取下来' } },
    shown: { '.open': ['再试一次'], '.problem': ['没有取下来'] },
    taps: '.row',
    events: [{ name: 'paperTapped', detail: { id: 'b1' } }],
  },
  {
    title: 'a kind of file that WeChat does not open says so before anything is fetched',
    component: 'paper-file',
    props: { paper: { ...paper, name: '照片.zip', bytes: 3_400_000 }, state: { stage: 'still', percent: 0, problem: '' } },
    shown: { '.about': ['文件，3.2 MB'], '.open': [], '.problem': ['微信打不开这种文件，请到发布的单位去取。'] },
    taps: '.row',
    events: [],
  },
]
