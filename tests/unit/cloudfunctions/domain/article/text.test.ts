// Text files as articles: what is taken, what is dropped, what is refused.

import { importText } from '../../../../../cloudfunctions/domain/article/text/import'
import { furnitureOf } from '../../../../../cloudfunctions/domain/article/text/furniture'
import { linesOf } from '../../../../../cloudfunctions/domain/article/text/lines'
import { ApiError } from '../../../../../miniprogram/contract/errors'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = (text: string, known = {}): string[] => {
  const { blocks } = importText(bytes(text), known).body
  return blocks.map((block) => (block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : block.type))
}
const refusal = (text: string, known = {}): string => {
  try {
    importText(bytes(text), known)
  } catch (error) {
    if (error instanceof ApiError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'accepted'
}

const page = (head: string, tail = ''): string => `${head}\n\n　　第一段。\n　　第二段。\n${tail}`

describe('blanks', () => {
  test.each([
    ['two full-width blanks', '　　正文'],
    ['eight plain ones', '        正文'],
    ['nbsp and blanks in turn', '\u00a0 \u00a0 \u00a0 正文'],
    ['em spaces', '\u2003\u2003正文'],
    ['a tab', '\t正文'],
    ['a zero-width one', '\u200b正文'],
    ['blanks behind', '正文　 \u00a0'],
  ])('%s are no part of a paragraph', (_name, line) => {
    expect(linesOf(line).map(({ text }) => text)).toEqual(['正文'])
  })

  test('inside a line one blank stays one, many become one, nbsp become plain', () => {
    expect(linesOf('3\u00a0+ 甲,\u00a0 乙　丙 \u200b丁').map(({ text }) => text)).toEqual(['3 + 甲, 乙　丙 丁'])
  })

  test.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\n\n\n'])('%j ends a line', (end) => {
    expect(linesOf(`一${end}二`).map(({ text }) => text)).toEqual(['一', '二'])
  })
})

describe('furniture', () => {
  test.each(['创建于2023-08-07', '创建于 2023-08-07', '创建于 2023年8月7日', '创建于2023/8/7', '创建于 2023.08.07'])('%s is the date', (line) => {
    expect(furnitureOf(line)).toMatchObject([{ kind: 'created', day: '2023-08-07' }])
  })

  test.each(['阅读 1425', '阅读1425', '阅读：1425', '阅读量 1425'])('%s is the number', (line) => {
    expect(furnitureOf(line)).toMatchObject([{ kind: 'reads', count: 1425 }])
  })

  test('several may share a line', () => {
    expect(furnitureOf('创建于 2023-08-07 阅读 12 收藏TA')?.map(({ kind }) => kind)).toEqual(['created', 'reads', 'button'])
  })

  const sentences = ['阅读使人充实', '收藏TA的人', '投诉电话', '投诉渠道：门岗', '创建于1998年的窑', '文章由大家一起写', '']

  test.each(['阅读 1425 篇文章', '阅读 3 万', '阅读 1.5', ...sentences])('%s is not', (line) => {
    expect(furnitureOf(line)).toBeUndefined()
  })
})

describe('a saved page', () => {
  const head = '【专题】一个标题\n\n东桥社区\n创建于2025-03-04\n阅读 208\n收藏TA\n\n需扫码在手机上打开\n文章后点击更新提醒'
  const tail = '\n阅读 208\n文章由 某某编辑器 编辑制作\n投诉\n'

  test('gives title, org, date and number from its head, and leaves its buttons', () => {
    const imported = importText(bytes(page(head, tail)), {})
    expect(imported).toMatchObject({ title: '【专题】一个标题', orgName: '东桥社区', createdOn: '2025-03-04', earlierReads: 208 })
    expect(imported.report.taken).toEqual(['标题：【专题】一个标题', '单位：东桥社区', '创建于 2025-03-04', '原来的阅读 208', '正文 2 段'])
    expect(imported.report.dropped).toEqual(['收藏TA', '需扫码在手机上打开', '文章后点击更新提醒', '阅读 208', '文章由 某某编辑器 编辑制作', '投诉', '2 段开头手打的空格'])
    expect(texts(page(head, tail))).toEqual(['第一段。', '第二段。'])
  })

  test('may have its title on two lines', () => {
    expect(importText(bytes(page('上半句，\n下半句\n东桥社区\n创建于2025-03-04')), {}).title).toBe('上半句，下半句')
    expect(importText(bytes(page('Night\nSchool\n东桥社区\n创建于2025-03-04')), {}).title).toBe('Night School')
  })

  test('keeps the same words where they stand in the middle of the text', () => {
    expect(texts(`${head}\n第一段。\n投诉\n阅读 12\n收藏TA\n最后一段。${tail}`)).toEqual(['第一段。', '投诉', '阅读 12', '收藏TA', '最后一段。'])
  })

  test('gives way to what the caller says, and the report tells', () => {
    const imported = importText(bytes(page(head, tail)), { title: '新标题', orgName: '西桥社区', createdOn: '2020-01-01', earlierReads: 0 })
    expect(imported).toMatchObject({ title: '新标题', orgName: '西桥社区', createdOn: '2020-01-01', earlierReads: 0 })
    expect(imported.report.taken).toEqual(['正文 2 段'])
    expect(imported.report.dropped.slice(0, 4)).toEqual(['文中的标题：【专题】一个标题', '文中的单位：东桥社区', '文中的创建于 2025-03-04', '文中的阅读 208'])
  })
})

describe('a plain text', () => {
  test('has its first line as title, and no furniture is taken from it', () => {
    expect(importText(bytes('停水通知\n\n明早停水。\n投诉'), {})).toMatchObject({ title: '停水通知', earlierReads: 0 })
    expect(texts('停水通知\n\n明早停水。\n投诉')).toEqual(['明早停水。', '投诉'])
  })

  test('keeps a date in its third line from making a head of two paragraphs', () => {
    expect(importText(bytes('标题\n窑创建于1998-01-01，后来停了。\n第二段。'), {})).not.toHaveProperty('createdOn')
  })

  test('with a given title is all body, but for that very title', () => {
    expect(texts('第一段。\n第二段。', { title: '给的标题' })).toEqual(['第一段。', '第二段。'])
    expect(texts('给的标题\n第二段。', { title: '给的标题' })).toEqual(['第二段。'])
  })

  test('a byte order mark is no part of it', () => {
    expect(importText(bytes('\ufeff标题\n正文。'), {}).title).toBe('标题')
  })
})

test.each([
  ['', /^bad_input: 文件是空的/],
  ['第一段是一个完整的句子。\n第二段。', /^bad_input: 看不出标题/],
  ['只有标题', /^bad_input: 看不出标题/],
  [`${'长'.repeat(65)}\n东桥社区\n创建于2025-01-01\n正文。`, /^bad_input: 标题有 65 个字，最多 64/],
  ['标题\n东桥社区\n创建于2025-02-30\n正文。', /^bad_input: .*不是一个日期/],
  ['标题\n东桥社区\n创建于2025-02-03\n阅读 3\n投诉', /^bad_input: .*没有正文/],
  [`标题\n${'名'.repeat(31)}\n创建于2025-02-03\n正文。`, /^bad_input: 单位名有 31 个字/],
])('%j is refused in words', (text, words) => {
  expect(refusal(text)).toMatch(words)
})
