import type { SimulatedPhone } from '../../../support/simulator'
import { auditedApp, broken, detailsOf } from './audited'

const drawing = (width: number, height: number): string => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)}`

const phones = auditedApp({
  home: {
    js: 'Page({ data: { list: [], src: "", mode: "" } })',
    wxml: '<image wx:for="{{list}}" wx:key="*this" src="{{item}}" class="p" mode="{{mode}}" /><image wx:if="{{src}}" class="p" src="{{src}}" mode="{{mode}}" />',
    wxss: '.p { width: 100px; height: 50px }',
  },
}, { 'app/app.js': 'wx.cloud.init(); App({ wx })' })

/** Answers calls of functions after `ms`, with what `answer` gives. */
async function cloud(phone: SimulatedPhone, ms: number, answer: () => { status: number; body: string }): Promise<void> {
  await phone.window.route('**/wx/functions/**', async (route) => {
    await new Promise((done) => setTimeout(done, ms))
    await route.fulfill({ contentType: 'application/json', ...answer() })
  })
}

const ok = (text = ''): { status: number; body: string } => ({ status: 200, body: JSON.stringify({ requestID: String(Math.random()), result: { text } }) })
const call = 'host.getApp().wx.cloud.callFunction({ name: "reader", data: { action: "x.y" } }).catch(() => 0)'
const calls = (count: number): string => `await Promise.all(Array.from({ length: ${count} }, () => ${call}))`

test('a call of more than a second is too slow', async () => {
  const phone = await phones.open()
  await cloud(phone, 1050, ok)
  await phone.run(calls(1))
  expect(await detailsOf(phone, 'requestTime')).toEqual([expect.stringMatching(/^reader x\.y 用了 1\d\d\d ms$/)])
})

test('ten slow calls at once are borne, eleven are not', async () => {
  const phone = await phones.open()
  await cloud(phone, 350, ok)
  await phone.run(calls(10))
  expect(await broken(phone)).not.toContain('requestCount')
  await phone.run(calls(11))
  expect(await broken(phone)).toContain('requestCount')
})

test('a call that fails is told with its error', async () => {
  const phone = await phones.open()
  await cloud(phone, 0, () => ({ status: 500, body: '' }))
  await phone.run(calls(1))
  expect(await broken(phone)).toEqual(['requestErrors'])
})

test('the same reply of more than 128 KB twice is told, a smaller one is not', async () => {
  const phone = await phones.open()
  let size = 100_000
  await cloud(phone, 0, () => ok('x'.repeat(size)))
  await phone.run(`${calls(1)}; ${calls(1)}`)
  expect(await broken(phone)).toEqual([])
  size = 140_000
  await phone.run(`${calls(1)}; ${calls(1)}`)
  expect(await broken(phone)).toEqual(['requestCache'])
})

/** Shows a picture of that size, which comes from the network, in 100×50. */
async function show(phone: SimulatedPhone, width: number, height: number, mode: string): Promise<void> {
  await phone.window.route('**/picture.bmp*', (route) => route.fulfill({ contentType: 'image/bmp', body: bitmap(width, height) }))
  await phone.run(`host.pages[0].component.setData({ src: '/picture.bmp', mode: '${mode}' })`)
  await phone.frame.waitForFunction('document.querySelector("img")?.naturalWidth > 0')
}

/** One bit a pixel, all black. */
function bitmap(width: number, height: number): Buffer {
  const row = Math.ceil(width / 32) * 4
  const file = Buffer.alloc(62 + row * height)
  file.write('BM')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(62, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(1, 28)
  file.writeUInt32LE(0xffffff, 58)
  return file
}

test.each([
  ['as many pixels as a screen of three pixels to a point can show', 300, 150, 'scaleToFill', []],
  ['one row more', 300, 151, 'scaleToFill', ['imageSize']],
  ['a picture stretched by less than 15 %', 100, 56, 'scaleToFill', []],
  ['a picture stretched by more', 100, 60, 'scaleToFill', ['imageRatio']],
  ['a picture cut and not stretched', 100, 100, 'aspectFill', []],
] as const)('%s', async (_what, width, height, mode, rules) => {
  const phone = await phones.open()
  await show(phone, width, height, mode)
  expect(await broken(phone)).toEqual(rules)
})

test('a drawing has no pixels to be too many', async () => {
  const phone = await phones.open()
  await phone.run(`host.pages[0].component.setData({ src: ${JSON.stringify(drawing(2000, 1000))}, mode: 'scaleToFill' })`)
  await phone.frame.waitForFunction('document.querySelector("img")?.naturalWidth > 0')
  expect(await broken(phone)).toEqual([])
})

test('seven slow pictures at once from one host are one too many, and plain http elsewhere is told', async () => {
  const phone = await phones.open()
  let answer = (): void => undefined
  const together = new Promise<void>((done) => (answer = done))
  let asked = 0
  await phone.window.route('http://pictures.example/**', async (route) => {
    asked += 1
    if (asked === 7) setTimeout(answer, 150)
    await together
    await route.fulfill({ contentType: 'image/bmp', body: bitmap(10, 5) })
  })
  await phone.run('host.pages[0].component.setData({ list: Array.from({ length: 7 }, (_, n) => `http://pictures.example/${n}.bmp`) })')
  await phone.frame.waitForFunction('[...document.querySelectorAll("img")].filter((img) => img.naturalWidth > 0).length === 7')
  expect(await broken(phone)).toEqual(['imageCount', 'https'])
})
