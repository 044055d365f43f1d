// What a page shows when there is nothing to show.

import type { ComponentCase } from './case'

export const stateCases: ComponentCase[] = [
  {
    title: 'an empty board says what that means and leads on',
    component: 'empty-board',
    props: { title: '还没有收藏', lines: ['看到喜欢的单位', '点一下收藏TA'], action: '去看看' },
    shown: { '.title': ['还没有收藏'], '.line': ['看到喜欢的单位', '点一下收藏TA'], '.action': ['去看看'] },
    taps: '.button',
    events: [{ name: 'tapped' }],
  },
  { title: 'an empty board without a way on has no button', component: 'empty-board', props: { title: '空' }, shown: { '.title': ['空'], '.line': [], '.action': [] } },
  {
    title: 'without a network the reader is told so and can try again',
    component: 'error-state',
    props: { code: 'unavailable' },
    shown: { '.title': ['没有连上'], '.line': ['可能是网络不好', '连上网以后再试一次'], '.action': ['再试一次'] },
    taps: '.button',
    events: [{ name: 'retried' }],
  },
  { title: 'what is not there cannot be tried again', component: 'error-state', props: { code: 'not_found' }, shown: { '.title': ['没有找到'], '.action': [] } },
  { title: 'a failure without words of its own is ours', component: 'error-state', props: { code: 'conflict' }, shown: { '.title': ['这一页没打开'], '.action': ['再试一次'] } },
]
