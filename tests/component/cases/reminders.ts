// 更新提醒: its button, its line under a unit's name, and the list with its switches.

import type { ComponentCase } from './case'

const org = { id: 'o1', name: '南窑社区', intro: '' }
const reminder = { on: true, balance: 2, seq: 1, templateId: 't' }
const row = { org, reminder, notice: '' }

export const reminderCases: ComponentCase[] = [
  {
    title: 'more can be asked for by a quiet button',
    component: 'remind-button',
    props: { text: '加一次', quiet: true },
    shown: { '.word': ['加一次'], '.remind.quiet': ['加一次'], '.icon-bell': [] },
    taps: '.remind',
    events: [{ name: 'tapped' }],
  },
  {
    title: 'a unit’s page offers it beside 收藏TA, with what is left',
    component: 'org-header',
    props: { org, reminder },
    shown: { '.word': ['收藏TA', '更新提醒'], '.balance': ['还可提醒2次'], '.number': ['2'], '.told': [] },
    taps: '.remind',
    events: [{ name: 'remindTapped' }],
  },
  {
    title: 'where nobody is reminded nothing is offered',
    component: 'org-header',
    props: { org, reminder: { ...reminder, templateId: '' } },
    shown: { '.word': ['收藏TA'], '.balance': [], '.told': [] },
  },
  {
    title: 'what WeChat answered is told under it',
    component: 'org-header',
    props: { org, reminder: { ...reminder, balance: 0, seq: 0 }, reminderNotice: '您没有同意，不会提醒您。' },
    shown: { '.balance': ['点一次，微信提醒您一次'], '.told': ['您没有同意，不会提醒您。'], '.problem': [] },
  },
  {
    title: 'a row has its balance and adds one',
    component: 'reminder-list',
    props: { rows: [row] },
    shown: { '.name': ['南窑社区'], '.when': ['还没有提醒过'], '.number': ['2'], '.word': ['加一次'], '.turn-word': ['提醒开着'], '.track.on': [''], '.barrier': [] },
    taps: '.remind',
    events: [{ name: 'addTapped', detail: { orgId: 'o1' } }],
  },
  {
    title: 'a row that is used up asks to be filled, and is switched off by its line',
    component: 'reminder-list',
    props: { rows: [{ ...row, reminder: { ...reminder, balance: 0 } }] },
    shown: { '.when': ['次数已用完'], '.number.none': ['0'], '.word': ['再提醒我'] },
    taps: '.turn',
    events: [{ name: 'turned', detail: { orgId: 'o1', on: false } }],
  },
  {
    title: 'a row that is off keeps what is left and can only be switched on',
    component: 'reminder-list',
    props: { rows: [{ ...row, reminder: { ...reminder, on: false }, notice: '先记在手机上' }] },
    shown: { '.count-word': ['还留着'], '.word': [], '.turn-word': ['提醒关着，不会提醒您'], '.track.on': [], '.notice': ['先记在手机上'] },
    taps: '.turn',
    events: [{ name: 'turned', detail: { orgId: 'o1', on: true } }],
  },
  {
    title: 'why nothing may come is said, with the way to change it',
    component: 'reminder-list',
    props: { rows: [row], barrier: 'always_rejected' },
    shown: { '.barrier-what': ['微信里选的是不提醒'], '.go': ['去打开'] },
    taps: '.barrier-row',
    events: [{ name: 'settingsTapped' }],
  },
]
