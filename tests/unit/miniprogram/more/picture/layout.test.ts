// The picture of an article: all that it must say, nothing over its edge or over anything else, whatever the article is called.

import * as fc from 'fast-check'
import { codeSide, layOut, width } from '../../../../../miniprogram/more/picture/layout'
import type { PicturePrepareOutput } from '../../../../../miniprogram/more/contract/pictures'
import type { Mark } from '../../../../../miniprogram/pages/marks'

const prepared: PicturePrepareOutput = {
  title: '老电梯大修二十天，六月错峰用梯这样安排',
  orgName: '水塔路社区',
  kicker: '坐下来商量',
  date: '2026年6月11日',
  paragraphs: ['电梯从十六号起轮流停下来大修，每一部十天左右。早上先送孩子和老人，搬家具请改到下午。', '住得高的老人可以先登记，有人帮着提菜取药。'],
  cover: { fileId: 'cloud://env.bucket/articles/a.jpg', width: 1200, height: 900 },
  codeId: '7K3MPX4D',
  codeFileId: 'cloud://env.bucket/codes/7K3MPX4D/mini_release.png',
}
const files = { code: 'wxfile://code', cover: 'wxfile://cover' }
/** Chinese a square, everything else a little more than half of one. */
const measure = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.6), 0)

const wordsOf = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
const picturesOf = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'picture' ? [mark] : []))

interface Place {
  left: number
  right: number
  top: number
  bottom: number
}

/** The letters of a text, or all of a picture. */
function placeOf(mark: Mark): Place {
  if (mark.kind !== 'text') return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }
  const wide = measure(mark.text) * mark.size
  const left = mark.align === 'right' ? mark.x - wide : mark.align === 'center' ? mark.x - wide / 2 : mark.x
  return { left, right: left + wide, top: mark.y - mark.size * 0.85, bottom: mark.y + mark.size * 0.12 }
}

const meet = (one: Place, other: Place): boolean =>
  one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5

function expectInOrder({ marks, height }: ReturnType<typeof layOut>): void {
  const places = marks.filter(({ kind }) => kind === 'text' || kind === 'picture').map(placeOf)
  for (const { left, right, top, bottom } of places) {
    expect(left).toBeGreaterThanOrEqual(32)
    expect(right).toBeLessThanOrEqual(width - 32)
    expect(top).toBeGreaterThanOrEqual(32)
    expect(bottom).toBeLessThanOrEqual(height - 32)
  }
  const met = places.flatMap((one, at) => places.slice(at + 1).filter((other) => meet(one, other)))
  expect(met).toEqual([])
  // Some phones have no larger canvas.
  expect(height).toBeLessThanOrEqual(4_096)
}

test('it says whose article it is, from when, what it is called and how it begins, and what to do with the code', () => {
  const { marks } = layOut(prepared, files, measure)
  const words = wordsOf(marks)
  for (const text of ['水', '水塔路社区', '坐下来商量', '2026年6月11日', '老电梯大修二十天，', '六月错峰用梯这样安排', '长按识别，', '打开阅读', '阅栏　7K3M PX4D']) expect(words).toContain(text)
  expect(words.join('')).toContain('电梯从十六号起')
  expect(picturesOf(marks).map(({ path }) => path)).toEqual([files.cover, files.code])
})

test('it is 1080 wide, and its code large enough to be recognised', () => {
  expect(layOut(prepared, files, measure).width).toBe(1080)
  expect(picturesOf(layOut(prepared, files, measure).marks)[1]).toMatchObject({ width: codeSide, height: codeSide })
  expect(codeSide).toBeGreaterThanOrEqual(280)
})

test('without a cover the text has its room', () => {
  const long = { ...prepared, paragraphs: ['修好的路灯一共十一盏，换下来的旧灯头都留在值班室里。'.repeat(12)] }
  const { marks, height } = layOut(long, { code: files.code }, measure)
  expect(picturesOf(marks)).toHaveLength(1)
  expect(height).toBeLessThan(layOut(long, files, measure).height)
  expect(wordsOf(marks).join('').length).toBeGreaterThan(wordsOf(layOut(long, files, measure).marks).join('').length)
})

test.each([
  ['a narrow cover', { cover: { fileId: '', width: 300, height: 3_000 } }, 540],
  ['a flat cover', { cover: { fileId: '', width: 3_000, height: 100 } }, 300],
  ['one of three by two', { cover: { fileId: '', width: 1_800, height: 900 } }, 444],
])('%s stands in a place of a good height', (_what, more, height) => {
  expect(picturesOf(layOut({ ...prepared, ...more }, files, measure).marks)[0]?.height).toBe(height)
})

test.each([
  ['a long title', { title: '【楼道通知】关于三号楼东单元更换电梯钢丝绳以及临时停用西侧入口的说明——请各家互相转告并且记在日历上面好不好' }],
  ['a long org', { orgName: '清渠街道水塔路社区新时代文明实践站暨党群服务中心联合值班室' }],
  ['a long series', { kicker: '坐下来把楼里楼外大大小小的事情一件一件商量清楚的那些日子里' }],
  ['rare characters', { title: '𠮷家巷的𫚖鱼、㐂字和🏮', orgName: '𠮷巷社区' }],
  ['nothing but a title', { title: '灯', kicker: '', paragraphs: [] }],
  ['a word that is too long', (() => {
    const long = `https://example.org/${'a-very-long-address'.repeat(4)}`
    return { title: long, orgName: long, kicker: long, paragraphs: [long, `见${long}。`] }
  })()],
])('%s stays inside of it, and nothing meets', (_what, more) => {
  expectInOrder(layOut({ ...prepared, ...more }, files, measure))
  expectInOrder(layOut({ ...prepared, ...more }, { code: files.code }, measure))
})

test('so does whatever an editor may write', () => {
  const words = (most: number) => fc.array(fc.constantFrom(...Array.from('楼道灯修好了，。：“”（）—【】3号A ')), { minLength: 1, maxLength: most }).map((signs) => `灯${signs.join('')}`)
  fc.assert(
    fc.property(words(63), words(28), words(28), fc.array(words(200), { maxLength: 3 }), (title, orgName, kicker, paragraphs) => {
      expectInOrder(layOut({ ...prepared, title, orgName, kicker, paragraphs }, files, measure))
    }),
    { numRuns: 60 },
  )
})

test('a line that is stretched ends where the others do', () => {
  const { marks } = layOut({ ...prepared, paragraphs: ['今天早上七点半到九点半，物业把三号楼和五号楼前面的路灯都换了一遍，晚上走路亮堂多了。'] }, files, measure)
  const letters = marks.flatMap((mark) => (mark.kind === 'text' && mark.size === 38 && Array.from(mark.text).length === 1 ? [placeOf(mark)] : []))
  expect(letters.length).toBeGreaterThan(15)
  expect(Math.max(...letters.map(({ right }) => right))).toBeCloseTo(width - 96, 0)
})
