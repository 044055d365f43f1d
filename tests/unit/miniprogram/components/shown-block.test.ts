// Blocks are made ready to be drawn; what this version does not know is said in words, and what is too long comes in parts.

import * as fc from 'fast-check'
import { nodesOf } from '../../../../miniprogram/components/article-body/nodes'
import { partsOfRuns } from '../../../../miniprogram/components/article-body/parts'
import type { ShownBlock } from '../../../../miniprogram/components/article-body/shown'
import { showBlocks, showRun } from '../../../../miniprogram/components/article-body/shown-block'
import type { ReadBlock } from '../../../../miniprogram/contract/body-guards'

const only = (block: ReadBlock): ShownBlock | undefined => showBlocks([block])[0]
const picture = { fileId: 'cloud://p', width: 4, height: 3 }

describe('a block on the page', () => {
  test('wears the names of its marks', () => {
    expect(showRun({ text: '晚', bold: true, color: 'red', size: 'large', link: 'tel:1' }, 3)).toEqual({ at: 3, text: '晚', style: 'bold red large link', link: 'tel:1' })
  })

  test('without marks is text alone', () => {
    expect(only({ id: '1', type: 'paragraph', runs: [{ text: '灯' }, { text: '亮' }] })).toEqual({ id: '1', type: 'paragraph', text: '灯亮' })
  })

  test('a paragraph says how it is set only where it is set otherwise', () => {
    expect(only({ id: '1', type: 'paragraph', runs: [] })).not.toHaveProperty('align')
    expect(only({ id: '1', type: 'paragraph', runs: [], align: 'center' })).toMatchObject({ align: 'center' })
  })

  test('a heading without marks is broken at phrases, one with marks keeps them', () => {
    expect(only({ id: '1', type: 'heading', runs: [{ text: '一、' }, { text: '灯' }] })).toEqual({ id: '1', type: 'heading', text: '一、灯' })
    expect(only({ id: '1', type: 'heading', runs: [{ text: '灯', color: 'red' }] })).toMatchObject({ runs: [{ style: 'red' }] })
  })

  test('an ordered list counts from one', () => {
    expect(only({ id: '1', type: 'list', ordered: true, items: [[{ text: '灯' }], [{ text: '棚' }]] })).toMatchObject({ items: [{ mark: '1.' }, { mark: '2.' }] })
  })

  test('a film, a recording, music and a file have what their components draw', () => {
    const film = { id: '1', type: 'video', fileId: 'cloud://v', width: 16, height: 9 } as const
    expect(only(film)).toEqual({ id: '1', type: 'film', film: { id: '1', fileId: 'cloud://v', width: 16, height: 9, seconds: 0, poster: '', caption: '' } })
    expect(only({ id: '1', type: 'audio', fileId: 'cloud://v', title: '广播', seconds: 5 })).toEqual({ id: '1', type: 'sound', sound: { id: '1', title: '广播', seconds: 5, music: false } })
    expect(only({ id: '1', type: 'audio', fileId: 'cloud://v', title: '曲', background: true })).toMatchObject({ sound: { music: true } })
    expect(only({ id: '1', type: 'file', fileId: 'cloud://v', name: '表.pdf', bytes: 1 })).toEqual({ id: '1', type: 'paper', paper: { id: '1', name: '表.pdf', bytes: 1 } })
  })

  test('what is not known is told of in its place', () => {
    expect(only({ id: '1', type: 'unreadable' })).toMatchObject({ id: '1', type: 'note' })
  })
})

describe('what is too long for one element', () => {
  test('a gallery is its pictures, each with an id of its own, close to one another', () => {
    expect(showBlocks([{ id: 'g', type: 'gallery', images: [picture, picture] }])).toEqual([
      { id: 'g', type: 'picture', picture },
      { id: 'g+1', follows: true, type: 'picture', picture },
    ])
  })

  test('a list goes on in parts of forty, and its numbers with it', () => {
    const parts = showBlocks([{ id: 'l', type: 'list', ordered: true, items: Array.from({ length: 81 }, () => [{ text: '灯' }]) }])
    expect(parts.map((part) => part.type === 'list' && part.items.length)).toEqual([40, 40, 1])
    expect(parts[2]).toMatchObject({ follows: true, items: [{ mark: '81.' }] })
  })

  test('an endless paragraph is cut after a sentence, and no character is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('灯亮了。', '𠮷', '没有句号'), fc.nat(9_000)), { maxLength: 4 }), (made) => {
        const runs = made.map(([text, times]) => ({ text: text.repeat(times) }))
        const parts = partsOfRuns(runs).map((part) => part.map(({ text }) => text).join(''))
        expect(parts.join('')).toBe(runs.map(({ text }) => text).join(''))
        expect(parts.every((part) => part.length <= 6_000 && !/^[\uDC00-\uDFFF]/.test(part))).toBe(true)
      }),
      { numRuns: 30 },
    )
    expect(partsOfRuns([{ text: `${'灯亮了。'.repeat(1_499)}然后${'暗'.repeat(10)}` }]).map(([run]) => run?.text.length)).toEqual([5_996, 12])
  })

  test('a table of many cells is one node with all of its text', () => {
    const rows = Array.from({ length: 50 }, (_, at) => [[{ text: `${at}` }], [{ text: '灯', bold: true as const }], [{ text: '棚' }], [{ text: '路' }]])
    const table = only({ id: 't', type: 'table', rows })
    expect(table && nodesOf(table)).toBe(2)
    expect(JSON.stringify(table)).toContain('{"name":"span","attrs":{"class":"bold"},"children":[{"type":"text","text":"灯"}]}')
  })
})
