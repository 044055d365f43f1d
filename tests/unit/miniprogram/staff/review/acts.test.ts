// Which buttons stand on the page of an article's way, and which of them leads.

import { actButtons } from '../../../../../miniprogram/staff/review/acts'
import type { MoveName, Publication } from '../../../../../miniprogram/staff/contract/workflow'

const published: Publication = { status: 'published', publishedAt: 1, pinned: false }

test.each<[string, MoveName[], Publication | undefined, boolean, string[], string[]]>([
  ['a reviewer', ['pass', 'return', 'recall'], undefined, true, ['通过', '退回去改', '撤回来改'], ['通过']],
  ['a writer whose text is in review', ['recall'], undefined, true, ['撤回来改'], ['撤回来改']],
  ['who may release', ['publish', 'schedule', 'recall'], undefined, true, ['马上发布', '定时发布', '撤回来改'], ['马上发布']],
  ['what was returned', ['submit'], undefined, true, ['改文章'], ['改文章']],
  ['what readers have', ['withdraw', 'archive', 'pin'], published, true, ['置顶', '撤下', '存档', '改文章'], []],
  ['what is pinned', ['withdraw', 'pin'], { ...published, pinned: true }, false, ['取消置顶', '撤下'], []],
  ['what is withdrawn', ['withdraw', 'republish', 'archive'], { ...published, status: 'withdrawn' }, false, ['重新发布', '存档'], ['重新发布']],
  ['what nobody may touch', [], published, false, [], []],
])('%s', (_who, moves, publication, mayEdit, texts, leading) => {
  const buttons = actButtons(moves, publication, mayEdit)
  expect(buttons.map(({ text }) => text)).toEqual(texts)
  expect(buttons.filter(({ quiet }) => !quiet).map(({ text }) => text)).toEqual(leading)
})
