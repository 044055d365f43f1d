// A photo of a board on its way: both sizes, then the board; tried again from where it broke off, and nothing left in the cloud that nobody shows.

import { ApiError } from '../../../../../../miniprogram/contract/errors'
import type { BoardPhoto } from '../../../../../../miniprogram/staff/contract/boards'
import { PhotoSending } from '../../../../../../miniprogram/staff/boards/board/photo-sending'

interface Way {
  name: string
  arrive: () => void
  fail: () => void
  progress: (percent: number) => void
  stopped: boolean
}

function scene() {
  const ways: Way[] = []
  const saves: { photo: BoardPhoto; answer: (error?: Error) => void }[] = []
  const removed: string[] = []
  const sending = new PhotoSending({ photo: 'wxfile://large.JPG', thumb: 'wxfile://small' }, 'n', {
    upload(_path, name, progress) {
      const way: Way = { name, arrive: () => undefined, fail: () => undefined, progress, stopped: false }
      const done = new Promise<string>((resolve, reject) => Object.assign(way, { arrive: () => resolve(`cloud://${name}`), fail: () => reject(new ApiError('unavailable', 'network')) }))
      ways.push(way)
      return {
        done,
        stop() {
          way.stopped = true
          way.fail()
        },
      }
    },
    save: (photo) => new Promise<void>((resolve, reject) => saves.push({ photo, answer: (error) => (error === undefined ? resolve() : reject(error)) })),
    remove: (fileId) => removed.push(fileId),
  })
  return { ways, saves, removed, sending }
}

const settled = () => new Promise((done) => setImmediate(done))
const large = 'cloud://n.jpg'
const small = 'cloud://n_s.jpg'

/** Until the board is told. */
async function arrived({ ways }: ReturnType<typeof scene>): Promise<void> {
  ways[0]?.arrive()
  await settled()
  ways[1]?.arrive()
  await settled()
}

test('both sizes go under one name, the large one tells how far it is, and then the board is told', async () => {
  const { sending, ways, saves, removed } = scene()
  const percents: number[] = []
  const going = sending.go((percent) => percents.push(percent))
  ways[0]?.progress(50)
  ways[0]?.arrive()
  await settled()
  ways[1]?.progress(40)
  ways[1]?.arrive()
  await settled()
  saves[0]?.answer()
  expect(await going).toBe(true)
  expect(saves.map(({ photo }) => photo)).toEqual([{ fileId: large, thumbId: small }])
  expect(percents).toEqual([40])
  sending.end()
  expect(removed).toEqual([])
})

test('what broke off goes on from there: what is in the cloud is not sent twice', async () => {
  const seen = scene()
  const first = seen.sending.go(() => undefined)
  seen.ways[0]?.arrive()
  await settled()
  seen.ways[1]?.fail()
  await expect(first).rejects.toMatchObject({ code: 'unavailable' })
  const second = seen.sending.go(() => undefined)
  await settled()
  expect(seen.ways.map(({ name }) => name)).toEqual(['n_s.jpg', 'n.jpg', 'n.jpg'])
  seen.ways[2]?.arrive()
  await settled()
  seen.saves[0]?.answer()
  expect(await second).toBe(true)
})

test('ended on the way it stops, and what had arrived goes', async () => {
  const seen = scene()
  const going = seen.sending.go(() => undefined)
  seen.ways[0]?.arrive()
  await settled()
  seen.sending.end()
  expect(await going).toBe(false)
  expect(seen.ways[1]?.stopped).toBe(true)
  expect(seen.removed).toEqual([small])
  expect(seen.saves).toEqual([])
})

test('an arrival too late to be stopped goes as well', async () => {
  const seen = scene()
  const going = seen.sending.go(() => undefined)
  seen.ways[0]?.arrive()
  seen.sending.end()
  expect(await going).toBe(false)
  expect(seen.removed).toEqual([small])
})

test('refused by the board, its files go when the page does', async () => {
  const seen = scene()
  const going = seen.sending.go(() => undefined)
  await arrived(seen)
  seen.saves[0]?.answer(new ApiError('not_allowed', 'no'))
  await expect(going).rejects.toMatchObject({ code: 'not_allowed' })
  expect(seen.removed).toEqual([])
  seen.sending.end()
  expect(seen.removed).toEqual([small, large])
})

test.each([['the network was lost', new ApiError('unavailable', 'network')], ['no answer came in time', new Error('late')]])('where %s the board may show the files, so they stay, and the same ones are sent again', async (_what, error) => {
  const seen = scene()
  const going = seen.sending.go(() => undefined)
  await arrived(seen)
  seen.saves[0]?.answer(error)
  await expect(going).rejects.toBe(error)
  const again = seen.sending.go(() => undefined)
  await settled()
  expect(seen.saves[1]?.photo).toEqual(seen.saves[0]?.photo)
  seen.sending.end()
  seen.saves[1]?.answer(error)
  expect(await again).toBe(false)
  expect(seen.removed).toEqual([])
})
