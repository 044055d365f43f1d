// The automation port itself: which phone it drives, several clients at once, the phone that it opens by itself, who may not come in.

import WebSocket from 'ws'
import automator from 'miniprogram-automator'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { until } from '../../support/phone'
import { counted } from '../../support/automator-calls'
import { startRelay } from '../../../devtools/automation/relay'
import { type AutomationHouse, openAutomationHouse } from './house'

let house: AutomationHouse

jest.setTimeout(60_000)
beforeAll(async () => {
  house = await openAutomationHouse()
})
afterAll(() => house.stop())

const connect = async () => counted(await automator.connect({ wsEndpoint: house.app.automator }))

test('with no phone open it opens one by itself, which it can photograph, and closes it', async () => {
  const program = await connect()
  expect((await program.currentPage())?.path).toBe('pages/main/main')
  const file = join(tmpdir(), `yuelan-shot-${process.pid}.png`)
  await program.screenshot({ path: file })
  const picture = PNG.sync.read(readFileSync(file))
  expect([picture.width, picture.height]).toEqual([750, 1334])
  expect(PNG.sync.read(Buffer.from(String(await program.screenshot()), 'base64')).width).toBe(750)
  await program.close()
})

test('it drives the phone opened last, and the one before when that closes', async () => {
  const first = await house.open({ path: 'pages/second/second', query: { word: 'first' } })
  const second = await house.open({ path: 'pages/second/second', query: { word: 'second' } })
  const heard: unknown[] = []
  first.program.on('console', (line: unknown) => heard.push(line))
  expect((await first.page()).query).toEqual({ word: 'second' })
  await second.close()
  // A call that the closing phone did not answer is rejected.
  const driven = (): Promise<unknown> => first.page().then(({ query }) => query.word as unknown, () => undefined)
  await until('the first phone', async () => ((await driven()) === 'first' ? true : undefined))
  await first.program.evaluate("() => { console.log('still heard') }")
  await until('the line', async () => (heard.length > 0 ? true : undefined))
  await first.close()
})

test('several clients drive the same phone, and each hears only what it asked for', async () => {
  const phone = await house.open()
  const other = await connect()
  const heard: unknown[] = []
  const quiet: unknown[] = []
  phone.program.on('console', (line: unknown) => heard.push(line))
  other.on('exception', (error: unknown) => quiet.push(error))
  await other.exposeFunction('onlyOther', (word: unknown) => quiet.push(word))
  await other.evaluate("() => { console.warn('to one'); onlyOther('to the other') }")
  await until('both', async () => (heard.length > 0 && quiet.length > 0 ? true : undefined))
  expect(heard).toEqual([{ type: 'warn', args: ['to one'] }])
  expect(quiet).toEqual(['to the other'])
  other.disconnect()
  await phone.close()
})

test('a reloaded phone is driven again, and still tells its console', async () => {
  const phone = await house.open()
  const heard: unknown[] = []
  phone.program.on('console', (line: unknown) => heard.push(line))
  const before = await phone.page()
  await phone.window.reload()
  await until('the new page', async () => ((await phone.page().catch(() => before)) === before ? undefined : true))
  await phone.program.evaluate("() => { console.log('again') }")
  await until('the line', async () => (heard.length > 0 ? true : undefined))
  await expect(before.data()).rejects.toThrow('is not open any more')
  await phone.close()
})

test('a call to a phone that closes meanwhile is rejected', async () => {
  const phone = await house.open()
  const waiting: Promise<unknown> = phone.program.evaluate('() => new Promise(() => undefined)')
  const rejected = waiting.catch((error: Error) => error.message)
  await phone.window.close()
  expect(await rejected).toBe('the phone was closed or reloaded before it answered')
  phone.program.disconnect()
})

test('a page of the web may not connect', async () => {
  const socket = new WebSocket(house.app.automator, { origin: 'https://example.com' })
  const outcome = await new Promise((done) => {
    socket.once('open', () => done('open'))
    socket.once('error', (error) => done(error.message))
  })
  expect(outcome).toContain('401')
})

test('a call that does not exist is refused by name, and what is no call is left unanswered', async () => {
  const phone = await house.open()
  const socket = new WebSocket(house.app.automator)
  await new Promise((done) => socket.once('open', done))
  const reply = new Promise((done) => socket.once('message', (data: Buffer) => done(JSON.parse(data.toString()))))
  for (const junk of ['not json', '[]', '{"id":1,"method":"x"}', JSON.stringify({ id: 'a', method: 'App.nothing', params: null })]) socket.send(junk)
  expect(await reply).toEqual({ id: 'a', error: { message: 'App.nothing is not in this simulator yet' } })
  socket.close()
  await phone.close()
})

test('a port that is taken rejects with the system error', async () => {
  const taken = Number(new URL(house.app.automator).port)
  await expect(startRelay({ port: taken, baseUrl: house.app.url, log: () => undefined })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
