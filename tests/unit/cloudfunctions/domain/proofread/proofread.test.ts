// Findings of an article: where they are, that they are the same each time, what an org's words do, and how fast all that is.

import { proofread } from '../../../../../cloudfunctions/domain/proofread/proofread'
import type { Block } from '../../../../../miniprogram/contract/body'
import { applyFix, textOfRuns } from '../../../../../miniprogram/staff/contract/proofreading'
import { clean } from '../../../../samples/proofreading/clean'

const paragraph = (id: string, ...texts: string[]): Block => ({ id, type: 'paragraph', runs: texts.map((text) => ({ text })) })
const createdOn = '2026-05-20'
const found = (text: string, title = '') => proofread({ title, createdOn, blocks: [paragraph('b1', text)] }, []).map(({ kind, text: words, fix }) => [kind, words, fix])

test('a finding over two runs, after emoji, in an item and in a cell is where it is', () => {
  const blocks: Block[] = [
    paragraph('b1', '谢谢🎉请大', '家大家来'),
    { id: 'b2', type: 'list', ordered: true, items: [[{ text: '好' }], [{ text: '先结帐' }]] },
    { id: 'b3', type: 'table', rows: [[[{ text: '好' }]], [[{ text: '好' }], [{ text: '以经好' }]]] },
  ]
  const findings = proofread({ title: '通知,请看', createdOn, blocks }, [])
  expect(findings.map(({ where, start, end, text }) => [where, start, end, text])).toEqual([
    [{ part: 'title' }, 2, 3, ','],
    [{ blockId: 'b1' }, 5, 9, '大家大家'],
    [{ blockId: 'b2', item: 1 }, 1, 3, '结帐'],
    [{ blockId: 'b3', row: 1, cell: 1 }, 0, 2, '以经'],
  ])
})

test('ids are the same in each run and where a block has moved, and no two are', () => {
  const [one, other] = [paragraph('b1', '请大家大家来。'), paragraph('b2', '请大家大家来。')]
  const ids = (blocks: Block[]): string[] => proofread({ title: '', createdOn, blocks }, []).map(({ id }) => id)
  expect(ids([one, other])).toEqual(ids([{ id: 'b9', type: 'divider' }, other, one]))
  expect(new Set(ids([one, other])).size).toBe(2)
})

test('every fix applied, nothing with a fix is left', () => {
  let block = paragraph('b1', '请大家大家,', '于5月25日（星期二）到再社区门口结帐 。。')
  for (let round = 0; round < 20; round += 1) {
    const fixable = proofread({ title: '', createdOn, blocks: [block] }, []).find(({ fix }) => fix !== undefined)
    if (!fixable) break
    block = applyFix(block, fixable) ?? block
  }
  expect('runs' in block && textOfRuns(block.runs)).toBe('请大家，于5月25日（星期一）到在社区门口结账。')
})

test.each([
  ['来到帐篷里，通报消防检查，派出所已受理，自己经过公布暑期安排。', []],
  ['上周未到的居民，和平路路口，天泰街街道，一把把椅子。', []],
  ['不在受理范围内，不在窗口办理。', []],
  ['请看 https://example.org/a,b?c=d:e 里的 a.b(c)。', []],
  ['“第一段说到这里，', [['unmatched', '“', undefined]]],
  ['1月5日（星期二）开班。', [['weekday', '星期二', '星期一']]],
  ['农历二月三十日赶集，2月30日不赶。', [['date', '2月30日', undefined]]],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('a speech over three paragraphs has its closing mark in the last', () => {
  const blocks = [paragraph('b1', '他说：“第一件。'), paragraph('b2', '第二件。'), paragraph('b3', '第三件。”')]
  expect(proofread({ title: '', createdOn, blocks }, [])).toEqual([])
})

test('in January the days of December are last year’s, in December those of January next year’s', () => {
  const weekdays = (on: string, text: string) => proofread({ title: '', createdOn: on, blocks: [paragraph('b1', text)] }, []).map(({ fix }) => fix)
  expect(weekdays('2026-01-05', '12月31日（周三）的晚会很热闹。')).toEqual([])
  expect(weekdays('2025-12-20', '1月1日（周四）休息。')).toEqual([])
  expect(weekdays('2025-12-20', '1月1日（周三）休息。')).toEqual(['周四'])
})

test('of two writings the one that stands there more often is the fix, and of one each a person decides', () => {
  expect(found('护士王秀兰来了，护士王秀兰坐下，护士王秀蓝走了。')).toEqual([['name', '王秀蓝', '王秀兰']])
  expect(found('护士王秀兰来了，护士王秀蓝走了。')).toEqual([['name', '王秀蓝', undefined]])
})

test('an org’s words: forbidden ones, almost-right names, and no other rule where a right name stands', () => {
  const words = [{ word: '钉子户', kind: 'forbidden' as const, instead: '住户' }, { word: '好象艺术团', kind: 'name' as const }, { word: '王秀兰', kind: 'name' as const }]
  const findings = proofread({ title: '', createdOn, blocks: [paragraph('b1', '好象艺术团来了，王秀蓝也来了，没有钉子户。')] }, words)
  expect(findings.map(({ kind, text, fix }) => [kind, text, fix])).toEqual([
    ['name', '王秀蓝', '王秀兰'],
    ['forbidden', '钉子户', '住户'],
  ])
})

test('200,000 characters take less than a second, in a thousand blocks and in one', () => {
  const text = clean.replaceAll('\n', '').repeat(100).slice(0, 200_000)
  const many = Array.from({ length: 1_000 }, (_, at) => paragraph(`b${at}`, text.slice(at * 200, at * 200 + 200)))
  for (const blocks of [many, [paragraph('b1', text)]]) {
    // The machine of the tests does other things too: processor time, and the better of two.
    const times = [1, 2].map(() => {
      const before = process.cpuUsage()
      proofread({ title: '题', createdOn, blocks }, [])
      return process.cpuUsage(before).user / 1_000
    })
    expect(Math.min(...times)).toBeLessThan(1_000)
  }
})
