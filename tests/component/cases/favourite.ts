// 收藏TA, alone and beside the unit's name.

import type { ComponentCase } from './case'

const org = { id: 'o1', name: '南窑社区' }

export const favouriteCases: ComponentCase[] = [
  {
    title: 'a unit that is not a favourite can be made one',
    component: 'favourite-button',
    props: { on: false, orgName: '南窑社区' },
    shown: { '.word': ['收藏TA'], '.favourite.on': [], '.favourite.block': [] },
    taps: '.favourite',
    events: [{ name: 'tapped' }],
  },
  {
    title: 'a favourite says so and fills its column where asked',
    component: 'favourite-button',
    props: { on: true, orgName: '南窑社区', block: true },
    shown: { '.word': ['已收藏'], '.favourite.on.block': ['已收藏'], '.icon-star-on': [''] },
  },
  {
    title: 'the byline names the unit, whose badge is its first character',
    component: 'byline',
    props: { org },
    shown: { '.name': ['南窑社区'], '.word': ['收藏TA'], '.problem': [] },
    taps: '.org',
    events: [{ name: 'orgTapped' }],
  },
  {
    title: 'a tap on 收藏TA in the byline is no tap on the unit',
    component: 'byline',
    props: { org, favourite: true },
    shown: { '.word': ['已收藏'] },
    taps: '.favourite',
    events: [{ name: 'favouriteTapped' }],
  },
  {
    title: 'what became of a tap that did not take stands below',
    component: 'byline',
    props: { org, problem: '没有收藏上，请再点一次' },
    shown: { '.problem': ['没有收藏上，请再点一次'] },
  },
]
