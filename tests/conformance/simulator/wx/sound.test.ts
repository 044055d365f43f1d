// wx.createInnerAudioContext with real sound: its events in their order, WeChat's numbers for errors, and its end.

import type { AppFolder } from '../../../support/app-folder'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { tone } from '../../../support/media'
import { until } from '../../../support/phone'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'
import { wxApp } from './wx-app'

// A browser on a busy machine.
jest.setTimeout(30_000)

const sound = (seconds: number): string => `data:audio/wav;base64,${tone(seconds).toString('base64')}`

describe('sound', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone

  /** Makes `globalThis[name]`, which writes its events down as `name event`. */
  const make = (name: string, src: string): Promise<void> => phone.run(`globalThis.seen ??= []
    const audio = globalThis.${name} = host.getApp().wx.createInnerAudioContext()
    for (const event of ['Play', 'Pause', 'Stop', 'Ended', 'Seeked']) audio['on' + event](() => seen.push('${name} ' + event))
    audio.onError(({ errCode }) => seen.push('${name} ' + errCode)); audio.src = ${JSON.stringify(src)}`)
  const say = <T>(script: string): Promise<T> => phone.frame.evaluate<T>(script)
  const heard = (event: string): Promise<true> => until(event, async () => (await say<string[]>('seen')).includes(event) || undefined)

  beforeAll(async () => {
    browser = await startBrowser()
    app = wxApp()
    app.write({ 'app/words.wav': 'these are words and no sound' })
    simulator = await startSimulator(app)
  }, 60_000)
  beforeEach(async () => {
    phone = await simulator.open(browser)
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('it plays, pauses, goes on from there, and tells its end', async () => {
    await make('a', sound(1))
    await say('a.play()')
    await heard('a Play')
    await say('a.pause()')
    await heard('a Pause')
    expect(await say('a.paused')).toBe(true)
    await until('its length', async () => (Math.round(Number(await say('a.duration'))) === 1 ? true : undefined))
    await say('a.seek(0.9)')
    await heard('a Seeked')
    await say('a.play()')
    await heard('a Ended')
  })

  test('of a stop only onStop hears, and it begins anew after it', async () => {
    await make('a', sound(5))
    await say('a.play()')
    await heard('a Play')
    await say('a.stop()')
    await heard('a Stop')
    await make('b', sound(5))
    await say('b.play()')
    await heard('b Play')
    expect(await say('[a.paused, a.currentTime, seen]')).toEqual([true, 0, ['a Play', 'a Stop', 'b Play']])
  })

  test('two sound at once: that one gives way to the other is for the app to see to', async () => {
    await make('a', sound(5))
    await make('b', sound(5))
    await say('(a.play(), b.play())')
    await heard('a Play')
    await heard('b Play')
    expect(await say('[a.paused, b.paused]')).toEqual([false, false])
  })

  test.each([
    ['a file that is not there', '/none.wav', 10003],
    ['a file that is no sound', '/words.wav', 10004],
    ['a server that is not there', 'http://127.0.0.1:1/a.wav', 10002],
  ])('%s', async (_what, src, errCode) => {
    await make('a', src)
    await say('a.play()')
    await heard(`a ${errCode}`)
  })

  test('after destroy nothing sounds and nothing is told', async () => {
    await make('a', sound(5))
    await say('a.play()')
    await heard('a Play')
    await say('(a.destroy(), a.play(), a.stop())')
    await make('b', sound(0.2))
    await say('b.play()')
    await heard('b Ended')
    expect(await say('[a.paused, seen]')).toEqual([true, ['a Play', 'b Play', 'b Ended']])
  })

  test('it stands still in the background', async () => {
    await make('a', sound(5))
    await say('a.play()')
    await heard('a Play')
    await phone.run('host.hide()')
    await heard('a Pause')
  })
})
