// <video> and its context: plays, pauses, stops, jumps, fills the window, and says what it cannot play.

import { startBrowser, type TestBrowser } from '../../../support/browser'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { film } from '../../../support/media'
import { until } from '../../../support/phone'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'

// A browser on a busy machine.
jest.setTimeout(30_000)

const events = ['play', 'pause', 'ended', 'error', 'loadedmetadata', 'fullscreenchange']

describe('video', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone

  const says = (call: string): Promise<void> => phone.run(`host.pages[0].component.film.${call}`)
  const heard = (id: string, type: string): Promise<object> => until(`${type} of ${id}`, async () => {
    const seen = await phone.run<[string, string, object][]>('return JSON.parse(JSON.stringify(host.pages[0].component.seen))')
    return seen.find((each) => each[0] === id && each[1] === type)?.[2]
  })

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp({
      'app/app.json': JSON.stringify({ pages: ['pages/show/show'] }),
      'app/app.js': 'App({})',
      'app/pages/show/show.wxml': `<video id="film" src="{{src}}" ${events.map((type) => `bind${type}="note"`).join(' ')}/><video id="absent" src="/none.webm" binderror="note"/>`,
      'app/pages/show/show.js': `Page({ data: { src: 'data:video/webm;base64,${film().toString('base64')}' }, onLoad() { this.seen = []; this.film = wx.createVideoContext('film', this); wx.createVideoContext('none', this).play() },
        note(event) { this.seen.push([event.currentTarget.id, event.type, event.detail]) } })`,
    })
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

  test('it tells its size, plays and pauses by its context, and ends', async () => {
    expect(await heard('film', 'loadedmetadata')).toMatchObject({ width: 320, height: 180 })
    await says('play()')
    await heard('film', 'play')
    await says('pause()')
    await heard('film', 'pause')
    await says('play()')
    await heard('film', 'ended')
  })

  test('a stop takes it back to its beginning', async () => {
    await says('play()')
    await heard('film', 'play')
    await says('stop()')
    const state = await until('the beginning', async () => {
      const found = await phone.frame.evaluate<[boolean, number]>('(() => { const { paused, currentTime } = document.querySelector("[wx-id=film] video"); return [paused, currentTime] })()')
      return found[0] && found[1] === 0 ? found : undefined
    })
    expect(state).toEqual([true, 0])
  })

  test('it fills the window and goes back, and says so', async () => {
    await says('requestFullScreen({ direction: 90 })')
    expect(await heard('film', 'fullscreenchange')).toEqual({ fullScreen: true, direction: 'horizontal' })
    expect((await phone.frame.locator('[wx-id=film]').boundingBox())?.height).toBe(667)
    await says('exitFullScreen()')
    expect((await phone.frame.locator('[wx-id=film]').boundingBox())?.height).toBe(225)
  })

  test('what is not there is an error; a context without its element does nothing', async () => {
    expect(await heard('absent', 'error')).toEqual({ errMsg: expect.any(String) })
    expect(await phone.shellCalls('showError')).toEqual([])
  })
})
