// Shows an article on a fresh page in one of the three ways, on a processor as fast as asked, and tells what it took.

import { startBrowser, type TestBrowser } from '../support/browser'
import { startSimulator, type SimulatedPhone, type Simulator } from '../support/simulator'
import { type Length, type Way, writeReadApp } from './read-app'

export interface Shown {
  /** ms from handing the article to the page until its first text is laid out. */
  firstMs: number
  /** ms until the page is complete, see complete. */
  wholeMs: number
  /** Of all setData until then, in pages and components. */
  bytes: number
}

/**
 * When a page is complete. For mp-html and rich-text: all 400 paragraphs and 100 pictures are in the document and laid out.
 * For ours: every stretch of the article has its place, so that the page can be scrolled to any part of it, and all text of the screen
 * and of one and a half screens below is laid out. What is farther is drawn when it comes near; that it is there before it comes into
 * view is measured by scrolling (frames), where a frame with anything bare on the screen counts as none.
 */
const complete: Record<Way, string> = {
  mphtml: 'text().length >= expected',
  richtext: 'text().length >= expected',
  ours: `(() => {
    const slices = [...document.querySelectorAll('.slice')]
    const end = document.querySelector('[wx-id="end"]')
    const near = slices.filter((each) => each.getBoundingClientRect().top < innerHeight * 2.5)
    const sum = slices.reduce((height, each) => height + each.getBoundingClientRect().height, 0)
    const stretches = host.pages[0].component.reader.reading.slices
    const blocks = stretches.reduce((count, { blocks }) => count + blocks.length, 0)
    return blocks >= blocksExpected && slices.length === stretches.length && sum > 0 && near.every((each) => each.firstElementChild) && Math.abs(end.getBoundingClientRect().top - slices[0].getBoundingClientRect().top - sum) < 1
  })()`,
}

const show = (way: Way, length: Length): string => `
  let bytes = 0
  host.on('setData', (call) => { bytes += call.bytes })
  const page = host.pages[0].component
  const text = () => host.pages[0].container.textContent.replace(/\\s/g, '')
  const expected = ${length === 'long' ? 400 * 120 : 1}
  const blocksExpected = ${length === 'long' ? 500 : 10}
  const started = performance.now()
  page.show('${length}')
  let laidOut = document.body.offsetHeight
  while (text().length < 200) { await new Promise((done) => setTimeout(done)); laidOut = document.body.offsetHeight }
  const firstMs = performance.now() - started
  const { MessageChannel } = window
  const soon = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0) })
  while (!(${complete[way]})) await soon()
  laidOut = document.body.offsetHeight
  const wholeMs = performance.now() - started
  return { firstMs, wholeMs, bytes, laidOut }`


/**
 * As a thumb flicks: every 700 ms a push of 3,000 px/s that runs out as on a phone (to a third in 325 ms), 1,400 px/s on the whole.
 * By the clock, so that a late frame is a longer step.
 */
const scroll = `
  const slices = [...document.querySelectorAll('.slice')]
  const bare = () => slices.some((each) => {
    if (each.firstElementChild && !each.classList.contains('clipped')) return false
    const { top, bottom } = each.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })
  const pushed = (ms) => 975 * (1 - Math.exp(-ms / 325))
  const place = (ms) => Math.floor(ms / 700) * pushed(700) + pushed(ms % 700)
  let filled = 0
  const started = performance.now()
  for (;;) {
    const now = await new Promise(requestAnimationFrame)
    const ms = performance.now() - started
    scrollTo(0, place(ms))
    if (!bare()) filled += 1
    if (ms > 4000) return filled / (ms / 1000)
  }`

export interface Shower {
  show(way: Way, length: Length, slower: number): Promise<Shown>
  frames(way: Way, slower: number): Promise<number>
  /** Bytes of all setData of a reader who scrolls through the long article. */
  bytesToTheEnd(way: Way): Promise<number>
  stop(): Promise<void>
}

export async function startShower(): Promise<Shower> {
  const folder = writeReadApp()
  const [browser, simulator]: [TestBrowser, Simulator] = await Promise.all([startBrowser(), startSimulator(folder)])

  async function onFreshPage<T>(way: Way, slower: number, task: (phone: SimulatedPhone) => Promise<T>): Promise<T> {
    const phone = await simulator.open(browser, { path: `pages/${way}/${way}` })
    const devtools = await phone.window.context().newCDPSession(phone.window)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    try {
      return await task(phone)
    } finally {
      await phone.close()
    }
  }
  return {
    show: (way, length, slower) => onFreshPage(way, slower, (phone) => phone.run<Shown>(show(way, length))),
    frames: (way, slower) =>
      onFreshPage(way, slower, async (phone) => {
        await phone.run(show(way, 'long'))
        return phone.run<number>(scroll)
      }),
    bytesToTheEnd: (way) =>
      onFreshPage(way, 1, async (phone) => {
        await phone.run(`window.sent = 0; host.on('setData', ({ bytes }) => { window.sent += bytes })`)
        await phone.run(show(way, 'long'))
        return phone.run<number>(`
          for (let frame = 0; scrollY + innerHeight < document.documentElement.scrollHeight - 1 || frame < 10; frame += 1) {
            scrollBy(0, 120)
            await new Promise(requestAnimationFrame)
          }
          return window.sent`)
      }),
    async stop() {
      await browser.close()
      await simulator.stop()
      folder.remove()
    },
  }
}
