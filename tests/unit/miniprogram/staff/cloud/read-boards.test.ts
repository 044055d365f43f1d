// Replies about boards and codes: what fits is taken, anything else is our own fault.

import { readBoardList, readBoardOpen, readCodeImage, readCodeOpen, readPosterPrint } from '../../../../../miniprogram/staff/cloud/read-boards'

const org = { id: 'o_1', name: '甲' }
const board = { id: 'b_1', codeId: 'HEPXPA43', name: '东门公告栏', place: '左手边', shows: { mode: 'newest', articleIds: [], seriesId: 's_1' }, showing: '停水', reads: 3, retired: false, thumb: 'https://x/1_s.jpg' }
const opened = { org, board, articles: [{ id: 'a_1', title: '题', published: true }], series: [{ id: 's_1', name: '停水' }], history: [{ at: 5, what: '放上照片' }], mayRetire: true, photo: 'https://x/1.jpg' }
const image = { fileId: 'cloud://f', url: 'https://x/f', pending: false, linked: true }
const made = { kind: 'made', fileId: 'cloud://f', url: 'https://x/f', preview: 'https://x/p', name: '甲.pdf', pages: 2, pending: false }

test('whole replies are read', () => {
  expect(readBoardList({ org, boards: [board] })).toEqual({ org, boards: [board] })
  expect(readBoardOpen(opened)).toEqual(opened)
  expect(readCodeOpen({ org, codeId: 'HEPXPA43' })).toEqual({ org, codeId: 'HEPXPA43' })
  expect(readCodeImage(image)).toEqual(image)
  expect(readPosterPrint(made)).toEqual(made)
})

test('a board without a photo has none', () => {
  const { photo: _photo, ...bare } = opened
  const { thumb: _thumb, ...plain } = board
  expect(readBoardOpen({ ...bare, board: plain })).toEqual({ ...bare, board: plain })
  expect(readBoardOpen({ ...opened, photo: null })).toEqual(bare)
})

test.each<[string, () => unknown]>([
  ['a code with letters that look alike', () => readCodeOpen({ org, codeId: 'HEPXPA4O' })],
  ['a mode that nobody knows', () => readBoardList({ org, boards: [{ ...board, shows: { mode: 'all', articleIds: [] } }] })],
  ['a photo that is no address', () => readBoardOpen({ ...opened, photo: 7 })],
  ['reads that are none', () => readBoardOpen({ ...opened, board: { ...board, reads: -1 } })],
  ['a print of another kind', () => readPosterPrint({ ...made, kind: 'sent' })],
])('%s is refused', (_what, read) => {
  expect(read).toThrow(expect.objectContaining({ code: 'internal' }) as Error)
})
