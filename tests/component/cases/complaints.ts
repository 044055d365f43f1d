// A complaint's form, its receipt and what has become of it.

import type { ComponentCase } from './case'

const card = { id: 'c_1', articleId: 'a_1', title: '路灯修好了', reason: 'privacy', status: 'waiting', receipt: 'T-260301-7K4MX', createdAt: Date.parse('2025-12-30T00:30:00Z') }
const at = Date.parse('2025-12-30T00:30:00Z')

export const complaintCases: ComponentCase[] = [
  {
    title: 'every reason is offered with what it means, and a tap tells which',
    component: 'reason-choice',
    props: { reason: '' },
    shown: { '.name': ['不实信息', '侵权', '违规', '隐私', '其他'], '.chosen': [], '.dot': [], '.problem': [] },
    taps: '.choice',
    events: [{ name: 'chosen', detail: { reason: 'untrue' } }],
  },
  {
    title: 'the chosen reason is marked, and what is wrong is told below',
    component: 'reason-choice',
    props: { reason: 'other', problem: '请选一个原因。' },
    shown: { '.chosen': ['其他 上面都不是，请在下面写清楚'.replace(' ', '')], '.dot': [''], '.problem': ['请选一个原因。'] },
  },
  { title: 'how much is written is counted', component: 'text-entry', props: { several: true, value: '十个字', limit: 10 }, shown: { '.count': ['3 / 10'], '.full': [], '.problem': [''] } },
  { title: 'a full field says so in words', component: 'text-entry', props: { several: true, value: '十个字', limit: 3, problem: '太长' }, shown: { '.full': ['3 / 3 写满了'], '.problem': ['太长'] } },
  { title: 'a field of one line counts nothing', component: 'text-entry', props: { value: '电话', limit: 60 }, shown: { '.count': [] } },
  {
    title: 'pictures say how far they are, and each can be taken away',
    component: 'picture-chooser',
    props: { pictures: [{ name: '1', src: '', state: 'going', percent: 40 }, { name: '2', src: '', state: 'there', percent: 100 }], most: 6 },
    shown: { '.state': ['40%'], '.remove': ['去掉', '去掉'], '.add': ['加图片'] },
    taps: '.remove',
    events: [{ name: 'removed', detail: { name: '1' } }],
  },
  {
    title: 'a picture that did not get there is tried again by a tap',
    component: 'picture-chooser',
    props: { pictures: [{ name: '1', src: '', state: 'failed', percent: 0 }], problem: '没有传上去' },
    shown: { '.failed': ['再传'], '.problem': ['没有传上去'] },
    taps: '.frame',
    events: [{ name: 'retried', detail: { name: '1' } }],
  },
  {
    title: 'a picture that is there is looked at by a tap, and a full row offers no more',
    component: 'picture-chooser',
    props: { pictures: [{ name: '1', src: '', state: 'there', percent: 100 }], most: 1 },
    shown: { '.state': [], '.add': [] },
    taps: '.frame',
    events: [{ name: 'pictureTapped', detail: { name: '1' } }],
  },
  {
    title: 'a receipt can be copied',
    component: 'receipt-number',
    props: { receipt: 'T-260301-7K4MX' },
    shown: { '.number': ['T-260301-7K4MX'], '.copy': ['复制'] },
    taps: '.copy',
    events: [{ name: 'copyTapped' }],
  },
  {
    title: 'what was sent shows its receipt and who will read it',
    component: 'complaint-sent',
    props: { receipt: 'T-260301-7K4MX', orgName: '晚风巷社区', back: '回到刚才的页面' },
    shown: { '.title': ['投诉已经送到'], '.number': ['T-260301-7K4MX'], '.note': [] },
    taps: '.open',
    events: [{ name: 'opened' }],
  },
  {
    title: 'a complaint that waits says so in words',
    component: 'complaint-card',
    props: { complaint: card },
    shown: { '.status': ['等着处理'], '.open': ['等着处理'], '.answer': [], '.receipt': ['T-260301-7K4MX'], '.meta': ['隐私 2025年12月30日', 'T-260301-7K4MX'] },
    taps: '.card',
    events: [{ name: 'tapped', detail: { complaintId: 'c_1' } }],
  },
  {
    title: 'an answered complaint shows its answer',
    component: 'complaint-card',
    props: { complaint: { ...card, status: 'answered', answer: '已经改过来了' } },
    shown: { '.status': ['已经答复'], '.open': [], '.answer': ['答复：已经改过来了'] },
  },
  {
    title: 'the steps so far have their times, and the next one is named',
    component: 'status-steps',
    props: { steps: [{ status: 'waiting', at }, { status: 'handling', at: at + 60_000 }], status: 'handling', orgName: '晚风巷社区' },
    shown: { '.what': ['送到了', '有人在处理', '接下来：有了答复写在这里'], '.when': ['2025年12月30日 08:30', '2025年12月30日 08:31'] },
  },
  {
    title: 'nothing comes after an answer',
    component: 'status-steps',
    props: { steps: [{ status: 'waiting', at }, { status: 'answered', at: at + 1 }], status: 'answered' },
    shown: { '.what': ['送到了', '答复了您'], '.hollow': [] },
  },
  {
    title: 'a withdrawn article can be complained about',
    component: 'missing-article',
    props: { missing: { title: '这篇文章已由社区撤下', text: '', facts: [], org: null, newest: [], articleId: 'a_1' } },
    shown: { '.complain': ['投诉'], '.elsewhere': [] },
    taps: '.complain',
    events: [{ name: 'complaintTapped', detail: { articleId: 'a_1' } }],
  },
  {
    title: 'an article that is not known cannot be complained about',
    component: 'missing-article',
    props: { missing: { title: '没有找到这篇文章', text: '', facts: [], org: null, newest: [], articleId: '' } },
    shown: { '.complain': [], '.elsewhere': [] },
  },
]
