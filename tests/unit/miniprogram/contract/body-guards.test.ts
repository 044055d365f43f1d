// A body from the network is read block by block; a fault in one never costs the article.

import * as fc from 'fast-check'
import type { Block } from '../../../../miniprogram/contract/body'
import { readBlocks, readPicture } from '../../../../miniprogram/contract/body-guards'

const runs = [{ text: '灯亮了', bold: true as const }]
const every: Block[] = [
  { id: 'a', type: 'paragraph', runs, align: 'center' },
  { id: 'b', type: 'heading', runs },
  { id: 'c', type: 'image', fileId: 'cloud://x', width: 3, height: 2, caption: '棚' },
  { id: 'd', type: 'gallery', images: [{ fileId: 'cloud://x', width: 3, height: 2 }] },
  { id: 'e', type: 'video', fileId: 'cloud://x', width: 3, height: 2, seconds: 5 },
  { id: 'f', type: 'audio', fileId: 'cloud://x', title: '广播', background: true },
  { id: 'g', type: 'quote', runs },
  { id: 'h', type: 'list', ordered: true, items: [runs] },
  { id: 'i', type: 'table', rows: [[runs, runs]] },
  { id: 'j', type: 'divider' },
  { id: 'k', type: 'file', fileId: 'cloud://x', name: '表.pdf', bytes: 10 },
]

const typesOf = (body: unknown) => readBlocks(body)?.map((block) => block.type)

describe('the body guard', () => {
  test('lets every block of the contract through as it is', () => {
    expect(readBlocks({ version: 1, blocks: every })).toEqual(every)
  })

  test.each([
    ['a type of a later version', { id: 'z', type: 'vote' }],
    ['a type that is a name of Object', { id: 'z', type: 'constructor' }],
    ['no type', { id: 'z' }],
    ['runs that are no list', { id: 'z', type: 'paragraph', runs: 'text' }],
    ['a run without text', { id: 'z', type: 'paragraph', runs: [{ bold: true }] }],
    ['a picture without size', { id: 'z', type: 'image', fileId: 'cloud://x' }],
    ['a picture of no width', { id: 'z', type: 'image', fileId: 'cloud://x', width: 0, height: 1 }],
    ['a table with a torn row', { id: 'z', type: 'table', rows: [runs] }],
    ['null', null],
    ['a text', 'paragraph'],
  ])('%s becomes a note in its place', (_title, block) => {
    expect(typesOf({ version: 1, blocks: [every[0], block, every[9]] })).toEqual(['paragraph', 'unreadable', 'divider'])
  })

  test('a link that is no address is left off, and its text stays', () => {
    const blocks = readBlocks({ blocks: [{ id: 'a', type: 'quote', runs: [{ text: '看', link: 'javascript:alert(1)' }] }] })
    expect(blocks).toEqual([{ id: 'a', type: 'quote', runs: [{ text: '看' }] }])
  })

  test('an unknown colour or size is left off', () => {
    const blocks = readBlocks({ blocks: [{ id: 'a', type: 'quote', runs: [{ text: '看', color: 'pink', size: 'huge' }] }] })
    expect(blocks).toEqual([{ id: 'a', type: 'quote', runs: [{ text: '看' }] }])
  })

  test.each([undefined, null, [], 'x', {}, { blocks: {} }])('%j is no body', (body) => {
    expect(readBlocks(body)).toBeUndefined()
  })

  test('anything at all is read without throwing, and no block gets lost', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (blocks) => {
        expect(readBlocks({ blocks })).toHaveLength(blocks.length)
      }),
    )
  })

  test('a picture must be one', () => {
    expect(readPicture({ fileId: 1, width: 1, height: 1 })).toBeUndefined()
  })
})
