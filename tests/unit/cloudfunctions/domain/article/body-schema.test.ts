// Which bodies come in, and how large they may be.

import { bodySchema, link } from '../../../../../cloudfunctions/domain/article/body-schema'
import { checkBody } from '../../../../../cloudfunctions/domain/article/limits'
import type { Block, Body } from '../../../../../miniprogram/contract/body'

const run = [{ text: '字' }]
const picture = { fileId: 'cloud://env-1.abc/articles/2026/a.jpg', width: 4, height: 3 }
const blocks: Block[] = [
  { id: '1', type: 'paragraph', runs: [{ text: '字', bold: true, color: 'red', size: 'large' }], align: 'center' },
  { id: '2', type: 'heading', runs: run },
  { id: '3', type: 'image', ...picture, caption: '图' },
  { id: '4', type: 'gallery', images: [picture] },
  { id: '5', type: 'quote', runs: run },
  { id: '6', type: 'list', ordered: true, items: [run] },
  { id: '7', type: 'table', rows: [[run]] },
  { id: '8', type: 'divider' },
  { id: '9', type: 'file', fileId: picture.fileId, name: '表.pdf', bytes: 9 },
]

test('every kind of block comes in as it is', () => {
  expect(bodySchema.parse({ version: 1, blocks })).toEqual({ version: 1, blocks })
})

test.each([
  ['another version', { version: 2, blocks }],
  ['marks that are false', { version: 1, blocks: [{ id: '1', type: 'heading', runs: [{ text: 'x', bold: false }] }] }],
  ['a colour of its own', { version: 1, blocks: [{ id: '1', type: 'heading', runs: [{ text: 'x', color: '#fff' }] }] }],
  ['markup', { version: 1, blocks: [{ id: '1', type: 'html', text: '<p>' }] }],
  ['no id', { version: 1, blocks: [{ type: 'divider' }] }],
  ['an undefined field', { version: 1, blocks: [{ id: '1', type: 'paragraph', runs: run, align: undefined }] }],
  ['a picture without a size', { version: 1, blocks: [{ id: '1', type: 'image', fileId: picture.fileId }] }],
  ['a picture from elsewhere', { version: 1, blocks: [{ id: '1', type: 'image', ...picture, fileId: 'https://example.com/a.jpg' }] }],
  ['an endless picture', { version: 1, blocks: [{ id: '1', type: 'image', ...picture, width: 1e9 }] }],
])('%s is refused', (_name, body) => {
  expect(bodySchema.safeParse(body).success).toBe(false)
})

test.each(['https://example.com/a?b#c', 'http://例子.cn/', 'tel:+86-0000', 'mailto:a@b.cn'])('%s is a link', (target) => {
  expect(link.safeParse(target).success).toBe(true)
})

const running = ['javascript:alert(1)', ' javascript:alert(1)', 'JAVASCRIPT:1', 'data:text/html,x', 'vbscript:1']
const broken = ['//evil.example', '/a/b', 'https://a b', 'weixin://dl', 'tel:', 'mailto:', 'https:', 'http:\n//x', '']

test.each([...running, ...broken])('%j is none', (target) => {
  expect(link.safeParse(target).success).toBe(false)
})

function many(count: number, make: (at: number) => Block): Body {
  return { version: 1, blocks: Array.from({ length: count }, (_, at) => make(at)) }
}

test.each<[string, Body, string]>([
  ['no block', { version: 1, blocks: [] }, 'bad_input'],
  ['the same id twice', { version: 1, blocks: [{ id: '1', type: 'divider' }, { id: '1', type: 'divider' }] }, 'bad_input'],
  ['1,001 blocks', many(1_001, (at) => ({ id: `${at}`, type: 'divider' })), 'too_large'],
  ['200,001 characters', many(3, (at) => ({ id: `${at}`, type: 'heading', runs: [{ text: '字'.repeat(66_667) }] })), 'too_large'],
  ['301 pictures', many(301, (at) => ({ id: `${at}`, type: 'image', ...picture })), 'too_large'],
  ['more than 800 KB', many(900, (at) => ({ id: `${at}`, type: 'image', ...picture, caption: '字'.repeat(300) })), 'too_large'],
])('%s is refused', (_name, body, code) => {
  expect(() => checkBody(body)).toThrow(expect.objectContaining({ code }) as Error)
})

test('1,000 blocks with 200,000 characters are fine', () => {
  expect(() => checkBody(many(1_000, (at) => ({ id: `${at}`, type: 'paragraph', runs: [{ text: '字'.repeat(200) }] })))).not.toThrow()
})
