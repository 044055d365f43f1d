// compile.change_ms: from the saving of a file to the moment at which it is on the phone, in a real browser.

import { type HotPhone, openHotPhone } from '../support/hot-phone'
import { type Figure, figure, median } from './figure'

const limitMs = 400
const rounds = 5
/** Nobody saves twice within this time: what the phone and the cloud make ready after a change is ready by then. */
const pauseMs = 1_500

const home = 'miniprogram/pages/home/home'
const list = 'cloudfunctions/reader/article-list.ts'
const call = `yuelanHost.wx.cloud.callFunction({ name: 'reader', data: { action: 'article.list', input: { limit: 1 } } })`

interface Change {
  path: string
  /** The source with a mark in it. */
  marked(source: string, mark: number): string
  /** True in the program once the mark is there. */
  seen(mark: number): string
}

const changes: Change[] = [
  {
    path: `${home}.wxss`,
    marked: (source, mark) => `${source}\n.mark-${mark} { color: red }\n`,
    seen: (mark) => `[...document.querySelectorAll('style')].some(each => each.textContent.includes('mark-${mark}'))`,
  },
  {
    path: `${home}.wxml`,
    marked: (source, mark) => `${source}<view>mark-${mark}</view>\n`,
    seen: (mark) => `document.body.innerText.includes('mark-${mark}')`,
  },
  {
    path: `${home}.ts`,
    marked: (source, mark) => source.replace('const data: Data = {', `const data: Data & { mark: number } = {\n  mark: ${mark},`),
    seen: (mark) => `yuelanHost.pages[0].component.data.mark === ${mark} && document.querySelector('[class*="--card"]')`,
  },
  {
    path: list,
    marked: (source, mark) => source.replace('return { articles:', `return { mark: ${mark}, articles:`),
    seen: (mark) => `${call}.then(({ result }) => result.data.mark === ${mark})`,
  },
]

export async function changeFigures(log: (line: string) => void): Promise<Figure[]> {
  const phone = await openHotPhone()
  try {
    await phone.open({}, `yuelanHost.pages[0].component.data.stage === 'ready'`)
    const medians: number[] = []
    for (const change of changes) {
      const ms: number[] = []
      for (let round = 0; round < rounds; round += 1) ms.push(await msUntilSeen(phone, change, round))
      log(`  ${change.path}: ${ms.map(Math.round).join(', ')} ms`)
      medians.push(median(ms))
    }
    return [figure('compile.change_ms', Math.max(...medians), 'ms', limitMs)]
  } finally {
    await phone.close()
  }
}

/** The browser looks by itself, every few ms, so that the way of the answer to this process is not measured. */
async function msUntilSeen({ copy, window }: HotPhone, { path, marked, seen }: Change, mark: number): Promise<number> {
  const source = copy.read(path)
  const look = `(async () => {
    const inProgram = (script) => document.querySelector('iframe.program:not(.behind)').contentWindow.eval('(async () => ' + script + ')()')
    for (;;) {
      if (await inProgram(${JSON.stringify(seen(mark))}).catch(() => false)) return Date.now()
      await new Promise((done) => setTimeout(done, 5))
    }
  })()`
  await new Promise((done) => setTimeout(done, pauseMs))
  const looking = window.evaluate<number>(look)
  // In place before the change, so that the first look is not late.
  await window.evaluate('new Promise((done) => requestAnimationFrame(done))')
  const saved = Date.now()
  copy.write(path, marked(source, mark))
  const ms = (await looking) - saved
  copy.write(path, source)
  await window.evaluate(look.replace(JSON.stringify(seen(mark)), JSON.stringify(`(async () => !(await (${seen(mark)})))()`)))
  return ms
}
