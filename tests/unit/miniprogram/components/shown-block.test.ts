// Blocks are made ready to be drawn; what this version does not know is said in words.

import { showBlock, showRun } from '../../../../miniprogram/components/article-body/shown-block'

describe('a block on the page', () => {
  test('wears the names of its marks', () => {
    expect(showRun({ text: '晚', bold: true, color: 'red', size: 'large', link: 'tel:1' }, 3)).toEqual({ at: 3, text: '晚', style: 'bold red large link', link: 'tel:1' })
  })

  test('a paragraph is indented unless it is set otherwise', () => {
    expect(showBlock({ id: '1', type: 'paragraph', runs: [] })).toMatchObject({ align: 'indented' })
    expect(showBlock({ id: '1', type: 'paragraph', runs: [], align: 'center' })).toMatchObject({ align: 'center' })
  })

  test('a heading without marks is broken at phrases, one with marks keeps them', () => {
    expect(showBlock({ id: '1', type: 'heading', runs: [{ text: '一、' }, { text: '灯' }] })).toMatchObject({ plain: '一、灯' })
    expect(showBlock({ id: '1', type: 'heading', runs: [{ text: '灯', color: 'red' }] })).toMatchObject({ plain: '' })
  })

  test('an ordered list counts from one', () => {
    const shown = showBlock({ id: '1', type: 'list', ordered: true, items: [[{ text: '灯' }], [{ text: '棚' }]] })
    expect(shown).toMatchObject({ items: [{ mark: '1.' }, { mark: '2.' }] })
  })

  test('a film, a recording, music and a file have what their components draw', () => {
    const film = { id: '1', type: 'video', fileId: 'cloud://v', width: 16, height: 9 } as const
    expect(showBlock(film)).toEqual({ id: '1', type: 'film', film: { id: '1', fileId: 'cloud://v', width: 16, height: 9, seconds: 0, poster: '', caption: '' } })
    expect(showBlock({ id: '1', type: 'audio', fileId: 'cloud://v', title: '广播', seconds: 5 })).toEqual({ id: '1', type: 'sound', sound: { id: '1', title: '广播', seconds: 5, music: false } })
    expect(showBlock({ id: '1', type: 'audio', fileId: 'cloud://v', title: '曲', background: true })).toMatchObject({ sound: { music: true } })
    expect(showBlock({ id: '1', type: 'file', fileId: 'cloud://v', name: '表.pdf', bytes: 1 })).toEqual({ id: '1', type: 'paper', paper: { id: '1', name: '表.pdf', bytes: 1 } })
  })

  test('what is not known is told of in its place', () => {
    expect(showBlock({ id: '1', type: 'unreadable' })).toMatchObject({ id: '1', type: 'note' })
  })
})
