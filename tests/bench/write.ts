// Writing: how soon the first block of a long draft stands, from the cloud and from the phone, and what a hundred keystrokes tell the view.

import type { Frame, Page } from 'playwright-core'
import type { Cloud } from '../../devtools/cloud'
import { openCloud } from '../../devtools/server/open-cloud'
import { startBrowser } from '../support/browser'
import { insertArticle, longBlocks, sampleFiles } from '../support/long-article'
import { until } from '../support/phone'
import { root, startServer } from '../support/server'
import { type Figure, figure, median } from './figure'

const articleId = 'a_bench00000000300'
const rounds = 7
const keys = 100
const editor = '[data-path="staff/editor/editor"]'

async function prepare(dataDir: string): Promise<void> {
  const cloud: Cloud = await openCloud({ root, dataDir, publicUrl: 'http://127.0.0.1' })
  insertArticle(cloud, articleId, longBlocks({ paragraphs: 270, pictures: 30 }, sampleFiles(cloud)))
  await cloud.stop()
}

export async function writeFigures(log: (line: string) => void): Promise<Figure[]> {
  const [browser, server] = await Promise.all([startBrowser(), startServer({ prepare })])
  try {
    const window = await browser.open()
    await window.goto(`${server.url}/phone?as=admin-1`)
    const program = await until('home', async () => {
      const frame = window.frames().find((each) => each !== window.mainFrame())
      return (await frame?.evaluate<boolean>(`yuelanHost.pages[0]?.component.data.stage === 'ready'`).catch(() => false)) ? frame : undefined
    })
    // The first one makes the draft from the article, which happens once.
    await opened(program, true)
    const times: { cloud: number[]; phone: number[] } = { cloud: [], phone: [] }
    for (let round = 0; round < rounds; round += 1) {
      times.cloud.push(await opened(program, true))
      times.phone.push(await opened(program, false))
    }
    log(`  300 blocks, first one from the cloud: ${times.cloud.map(Math.round).join(', ')} ms; from the phone: ${times.phone.map(Math.round).join(', ')} ms`)
    const bytes = await typed(window, program)
    log(`  ${keys} keystrokes: ${bytes} bytes of setData`)
    return [figure('editor.open_300_ms', Math.max(median(times.cloud), median(times.phone)), 'ms', 400), figure('editor.type_setdata_kb', bytes / 1024, 'KB', 4)]
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** From the tap that leads there to the first block; then back. `forgotten`: the phone has nothing of it. */
async function opened(program: Frame, forgotten: boolean): Promise<number> {
  const ms = await program.evaluate<number>(`(async () => {
    if (${String(forgotten)}) for (const key of Object.keys(localStorage)) if (key.includes(':draft:')) localStorage.removeItem(key)
    const from = performance.now()
    await yuelanHost.navigateTo({ url: '/staff/editor/editor?id=${articleId}' })
    while (!document.querySelector('${editor} [class*="--paragraph"]')) await new Promise((done) => setTimeout(done, 1))
    return performance.now() - from
  })()`)
  // Whole and at rest, and kept on the phone.
  await until('all blocks', async () => ((await program.evaluate<boolean>(`document.querySelectorAll('${editor} .block').length > 300 && yuelanHost.pages.at(-1).component.data.may !== null`)) ? true : undefined))
  await program.evaluate('yuelanHost.navigateBack({})')
  return ms
}

/** Of the page and every component in it, while a paragraph grows by so many characters, each of which is a word that is counted. */
async function typed(window: Page, program: Frame): Promise<number> {
  await program.evaluate(`yuelanHost.navigateTo({ url: '/staff/editor/editor?id=${articleId}' })`)
  await program.locator(`${editor} [class*="--paragraph"]`).first().tap()
  await program.locator('.ql-editor').tap()
  await program.evaluate(`void (globalThis.typedBytes = 0, globalThis.stopTyping = yuelanHost.on('setData', (call) => (globalThis.typedBytes += call.bytes)))`)
  for (let at = 0; at < keys; at += 1) await window.keyboard.insertText('字')
  await until('it saved', async () => ((await program.evaluate<boolean>(`yuelanHost.pages.at(-1).component.data.save.rests`)) ? true : undefined))
  return program.evaluate<number>('(stopTyping(), typedBytes)')
}
