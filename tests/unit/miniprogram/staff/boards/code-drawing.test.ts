// The picture of a code: of two kinds that were asked for the last is shown, and what failed is asked for again.

import { ApiError } from '../../../../../miniprogram/contract/errors'
import { CodeDrawing } from '../../../../../miniprogram/staff/boards/code-drawing'
import type { CodePicture } from '../../../../../miniprogram/staff/components/code-card/code-picture'
import type { CodeImageOutput, CodeKind } from '../../../../../miniprogram/staff/contract/boards'

interface Ask {
  kind: CodeKind
  answer: (image: CodeImageOutput) => void
  refuse: (error: Error) => void
}

function scene() {
  const asks: Ask[] = []
  const told: CodePicture[] = []
  const enlarged: string[] = []
  const drawing = new CodeDrawing({
    image: (kind) => new Promise((answer, refuse) => asks.push({ kind, answer, refuse })),
    enlarge: (url) => enlarged.push(url),
    told: (picture) => told.push(picture),
    failed: () => undefined,
  })
  return { asks, told, enlarged, drawing, last: () => told.at(-1) }
}

const image = (fileId: string): CodeImageOutput => ({ fileId, url: `https://x/${fileId}`, pending: false, linked: true })
const settled = () => new Promise((done) => setImmediate(done))

test('is waited for, then shown with what else there is, and large after a tap', async () => {
  const { drawing, asks, told, enlarged, last } = scene()
  void drawing.draw('mini')
  drawing.tap()
  expect(told).toMatchObject([{ kind: 'mini', fileId: '', failed: '' }])
  asks[0]?.answer(image('m'))
  await settled()
  expect(last()).toMatchObject({ kind: 'mini', fileId: 'm', linked: true })
  drawing.tap()
  expect(enlarged).toEqual(['https://x/m'])
})

test('of the kind that was asked for last, whichever comes first', async () => {
  const { drawing, asks, last } = scene()
  void drawing.draw('mini')
  void drawing.draw('link')
  asks[1]?.answer(image('l'))
  asks[0]?.answer(image('m'))
  await settled()
  expect(last()).toMatchObject({ kind: 'link', fileId: 'l' })
})

test('that failed says so in its place, and a tap asks for the same kind again', async () => {
  const { drawing, asks, last } = scene()
  void drawing.draw('mini')
  asks[0]?.answer(image('m'))
  await settled()
  void drawing.draw('link')
  asks[1]?.refuse(new ApiError('unavailable', 'network'))
  await settled()
  expect(last()).toMatchObject({ kind: 'link', fileId: '', linked: true, failed: '码图没有画出来。点一下再试。' })
  drawing.tap()
  expect(asks.map(({ kind }) => kind)).toEqual(['mini', 'link', 'link'])
})
