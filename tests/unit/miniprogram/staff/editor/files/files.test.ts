// Files of the phone on their way: what names them, what a photo tells of its place, and two at a time.

import { withoutPlace } from '../../../../../../miniprogram/staff/editor/files/exif'
import { localFilesIn, withCloudFiles } from '../../../../../../miniprogram/staff/editor/files/local'
import { Sending } from '../../../../../../miniprogram/staff/editor/files/sending'

const gallery = { id: 'g', type: 'gallery', images: [{ fileId: 'wxfile://usr/一.jpg', width: 1, height: 1 }, { fileId: 'cloud://e/articles/a/2.jpg', width: 1, height: 1 }] }

test('a block waits for the files it names, its film for its poster too', () => {
  expect(localFilesIn(gallery)).toEqual(['wxfile://usr/一.jpg'])
  expect(localFilesIn({ type: 'video', fileId: 'cloud://e/a.mp4', poster: 'http://store/"x".jpg' })).toEqual(['http://store/"x".jpg'])
  expect(localFilesIn({ type: 'paragraph', runs: [{ text: '"fileId":"wxfile://no"' }] })).toEqual([])
})

test('once it is in the cloud, whatever named the file names that one', () => {
  const known = new Map([['wxfile://usr/一.jpg', 'cloud://e/articles/a/1.jpg']])
  expect(localFilesIn(withCloudFiles(gallery, known))).toEqual([])
  expect(withCloudFiles(gallery, known)).toMatchObject({ images: [{ fileId: 'cloud://e/articles/a/1.jpg' }, { fileId: 'cloud://e/articles/a/2.jpg' }] })
  expect(withCloudFiles(gallery, new Map())).toBe(gallery)
})

/** A JPEG with an Exif segment (orientation and a place) and a comment. */
function photo(orientation: number): Uint8Array {
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('GPS 39.9N')]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
  return Uint8Array.from([0xff, 0xd8, ...segment(0xe0, [...Buffer.from('JFIF')]), ...segment(0xe1, exif), ...segment(0xfe, [...Buffer.from('made by me')]), 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])
}

test('the place and the comment go from a photo, and the picture itself stays', () => {
  const clean = Buffer.from(withoutPlace(photo(1)))
  expect(clean.includes('GPS')).toBe(false)
  expect(clean.includes('made by me')).toBe(false)
  expect(clean.includes('Exif')).toBe(false)
  expect(clean.includes('JFIF')).toBe(true)
  expect([...clean.subarray(-9)]).toEqual([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])
})

test('how it has to be turned stays', () => {
  const clean = withoutPlace(photo(6))
  expect(Buffer.from(clean).includes('GPS')).toBe(false)
  expect(Buffer.from(clean).includes('Exif')).toBe(true)
  expect(withoutPlace(clean)).toEqual(clean)
})

test.each([[[]], [[1, 2, 3, 4, 5]], [[0xff, 0xd8, 0xff, 0xe1, 0, 200, 1]]])('bytes that are no whole photo (%#) do no harm', (bytes) => {
  expect(() => withoutPlace(Uint8Array.from(bytes))).not.toThrow()
})

function scene() {
  const under: { path: string; arrive: () => void; fail: () => void; progress: (percent: number) => void; stopped: boolean }[] = []
  const ways = new Map<string, string>()
  const arrived: string[] = []
  const sending = new Sending({
    upload(path, progress) {
      const one = { path, arrive: () => undefined as void, fail: () => undefined as void, progress, stopped: false }
      const done = new Promise<string>((resolve, reject) => Object.assign(one, { arrive: () => resolve(`cloud://${path}`), fail: () => reject(new Error('network')) }))
      under.push(one)
      return { done, stop: () => void (one.stopped = true) }
    },
    way: (path, way) => void (way ? ways.set(path, `${way.state} ${way.percent}`) : ways.delete(path)),
    arrived: (path, fileId) => void arrived.push(`${path} ${fileId}`),
  })
  return { under, ways, arrived, sending }
}

const settled = () => new Promise((done) => setImmediate(done))

test('two files go at a time, in their order, and each tells how far it is', async () => {
  const { sending, under, ways, arrived } = scene()
  sending.add(['a', 'b', 'c', 'a'])
  expect(under.map(({ path }) => path)).toEqual(['a', 'b'])
  under[0]?.progress(40)
  expect([...ways]).toEqual([['a', 'going 40'], ['b', 'going 0'], ['c', 'waits 0']])
  under[1]?.arrive()
  await settled()
  expect(under.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
  expect(arrived).toEqual(['b cloud://b'])
})

test('one that failed is told, holds up nobody, and goes again', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { sending, under, ways, arrived } = scene()
  sending.add(['a', 'b', 'c'])
  under[0]?.fail()
  await settled()
  expect(ways.get('a')).toBe('failed 0')
  expect(under.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
  sending.retryAll()
  under[1]?.arrive()
  under[2]?.arrive()
  await settled()
  under[3]?.arrive()
  await settled()
  expect(arrived).toEqual(['b cloud://b', 'c cloud://c', 'a cloud://a'])
})

test('one that is not wanted stops, and never arrives', async () => {
  const { sending, under, ways, arrived } = scene()
  sending.add(['a', 'b', 'c'])
  sending.stop('a')
  expect(under[0]?.stopped).toBe(true)
  under[0]?.arrive()
  await settled()
  expect(arrived).toEqual([])
  expect(ways.has('a')).toBe(false)
  expect(under.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
})
