// Pictures on their way: each by itself, stopped, tried again, taken away at any moment, and waited for.

import type { ShownPicture } from '../../../../../miniprogram/more/components/picture-chooser/shown-picture'
import { Uploads } from '../../../../../miniprogram/more/complaint/uploads'
import type { DraftPicture } from '../../../../../miniprogram/more/storage/drafts'

interface Way {
  name: string
  arrive: (fileId: string) => void
  fail: () => void
  progress: (percent: number) => void
  stopped: boolean
}

function scene() {
  const ways: Way[] = []
  const unwanted: string[] = []
  const seen: { shown: ShownPicture[]; kept: DraftPicture[] } = { shown: [], kept: [] }
  let tellings = 0
  const failures: unknown[] = []
  const uploads = new Uploads({
    upload: ({ name }, progress) => {
      const way: Way = { name, arrive: () => {}, fail: () => {}, progress, stopped: false }
      const done = new Promise<string>((resolve, reject) => Object.assign(way, { arrive: resolve, fail: () => reject(new Error('network')) }))
      ways.push(way)
      return { done, stop: () => void (way.stopped = true) }
    },
    unwanted: (fileId) => unwanted.push(fileId),
    changed: (shown, kept) => {
      tellings += 1
      Object.assign(seen, { shown, kept })
    },
    failed: (error) => failures.push(error),
  })
  const states = () => seen.shown.map(({ name, state, percent }) => `${name} ${state} ${percent}`)
  return { ways, unwanted, seen, failures, uploads, states, told: () => tellings }
}
const picture = (name: string, fileId = '') => ({ name, path: `p${name}`, fileId, src: `p${name}` })
const settled = () => new Promise((done) => setImmediate(done))

test('a chosen picture begins at once, tells how far it is, and is kept by its id when it is there', async () => {
  const { uploads, ways, states, seen } = scene()
  uploads.add([picture('1')])
  ways[0]?.progress(40)
  expect(states()).toEqual(['1 going 40'])
  ways[0]?.arrive('f1')
  await settled()
  expect(states()).toEqual(['1 there 100'])
  expect(seen.kept).toEqual([{ name: '1', path: 'p1', fileId: 'f1' }])
})

test('a picture of a draft that is in the cloud is not uploaded again', async () => {
  const { uploads, ways, states } = scene()
  uploads.add([picture('1', 'f1'), picture('2')])
  expect(ways.map(({ name }) => name)).toEqual(['2'])
  expect(states()).toEqual(['1 there 100', '2 going 0'])
})

test('one that failed is tried again by a tap, and by sending', async () => {
  const { uploads, ways, states, failures } = scene()
  uploads.add([picture('1')])
  ways[0]?.fail()
  await settled()
  expect([states(), failures.length]).toEqual([['1 failed 0'], 1])
  uploads.retry('1')
  ways[1]?.fail()
  await settled()
  const all = uploads.all()
  ways[2]?.arrive('f1')
  expect(await all).toEqual(['f1'])
})

test('sending waits for all, and has nothing where one does not get there', async () => {
  const { uploads, ways } = scene()
  uploads.add([picture('1'), picture('2')])
  const all = uploads.all()
  ways[0]?.arrive('f1')
  ways[1]?.fail()
  expect(await all).toBeUndefined()
})

test('without pictures there is nothing to wait for', async () => {
  expect(await scene().uploads.all()).toEqual([])
})

test('one that is taken away on its way is stopped; where that is too late, the cloud gives it back', async () => {
  const { uploads, ways, unwanted, seen } = scene()
  uploads.add([picture('1')])
  uploads.remove('1')
  expect([ways[0]?.stopped, seen.shown]).toEqual([true, []])
  ways[0]?.arrive('f1')
  await settled()
  expect([unwanted, seen.shown]).toEqual([['f1'], []])
})

test('one that is taken away after it got there is given back by the cloud', async () => {
  const { uploads, ways, unwanted } = scene()
  uploads.add([picture('1')])
  ways[0]?.arrive('f1')
  await settled()
  uploads.remove('1')
  uploads.remove('1')
  expect(unwanted).toEqual(['f1'])
})

test('when the page has gone everything stops, and nothing is told any more', async () => {
  const { uploads, ways, told, failures } = scene()
  uploads.add([picture('1')])
  uploads.end()
  const before = told()
  ways[0]?.fail()
  await settled()
  expect([ways[0]?.stopped, told(), failures]).toEqual([true, before, []])
})
