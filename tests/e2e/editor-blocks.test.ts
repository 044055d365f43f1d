// J: somebody who is no typesetter puts an article together on the phone: drags, copies and takes off blocks, makes a link, fills a table, works in a gallery, puts in a film, a sound and a file, and says what the article is.

import type { ChosenPicture } from '../support/chosen-files'
import { chosen, pngOf } from '../support/chosen-files'
import { agreeToPrivacy } from '../support/consent'
import { finger } from '../support/fingers'
import { callAs } from '../support/function-calls'
import { film, tone } from '../support/media'
import { type EditorPage, editorPage, editorPath } from '../support/pages/editor-page'
import { findAll, see, tap } from '../support/pages/screen'
import { openPhone, type TestPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const orgId = 'o_wutongfang'
const articleId = 'a_blocks0000000001'
const [first, second, third] = ['东门外修路。', '车从西门走。', '走路的人不受影响。'] as const

interface CloudPart {
  pos?: string
  head?: Record<string, unknown>
  block?: { type: string } & Record<string, unknown>
}

let town: Town
let phone: TestPhone
let editor: EditorPage
const errors: unknown[] = []

jest.setTimeout(120_000)

describeHere('fingers touch the screen in the browser')('an article is put together', () => {
  beforeAll(async () => {
    town = await openTown()
    const call = (action: string, input: object): Promise<unknown> => callAs('writer-1', town.server.url, 'staff', action, { articleId, ...input })
    await call('draft.create', { orgId, createdOn: '2026-06-01' })
    const changes = [first, second, third].map((text, at) => ({ partId: `p${at}`, base: 0, changeId: `000000000000000${at}`, pos: `V00${at + 1}`, block: { id: `p${at}`, type: 'paragraph', runs: [{ text }] } }))
    await call('draft.save', { changes })
    phone = await town.open({ path: editorPath, query: { id: articleId, at: 'p1' }, as: 'writer-1' })
    phone.program.on('exception', (error: unknown) => errors.push(error))
    editor = await editorPage(phone)
  })
  afterAll(() => town?.stop())
  afterEach(() => expect(errors.splice(0)).toEqual([]))

  const cloudParts = async (): Promise<CloudPart[]> => {
    const { parts } = (await callAs('writer-1', town.server.url, 'staff', 'draft.open', { articleId })) as { parts: CloudPart[] }
    return parts.sort((one, other) => ((one.pos ?? '') < (other.pos ?? '') ? -1 : 1))
  }
  /** The last block of a kind in the cloud, once it is so. */
  const inCloud = (type: string, isSo: (block: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> =>
    until(`${type} in the cloud`, async () => (await cloudParts()).flatMap(({ block }) => (block?.type === type && isSo(block) ? [block] : [])).pop())
  const way = async (name: string): Promise<void> => {
    await editor.tool('more')
    await tap(editor.page, `.way-${name}`)
  }
  const inComponent = (name: string): ReturnType<ReturnType<TestPhone['frame']>['locator']> => phone.frame().locator(`[class*="--${name}"]`)
  const shown = (name: string): Promise<string[]> => inComponent(name).locator('textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  const type = async (name: string, at: number, text: string): Promise<void> => {
    await inComponent(name).locator('textarea').nth(at).fill(text)
  }
  const shows = async (name: string, wanted: string[]): Promise<void> => {
    await until(`${name} with ${wanted.join('|')}`, async () => (JSON.stringify(await shown(name)) === JSON.stringify(wanted) ? true : undefined)).catch(async (error: unknown) => {
      throw new Error(`${String(error)}; it shows ${(await shown(name)).join('|')}`)
    })
  }

  test('who comes for one block has the finger in it at once', async () => {
    await editor.waitForBlocks([first, second, third])
    await until('the finger in the second block', async () => ((await editor.page.data('live')) === 'p1' ? true : undefined))
    await see(editor.page, 'editor')
    await editor.done()
  })

  test('a block is held, dragged past two others and let go; then moved by taps, copied, taken off and put back', async () => {
    const hand = await finger(phone)
    await hand.down(phone.frame().locator('.block .handle').nth(3))
    await until('the order', async () => ((await editor.page.data('sheet')) === 'outline' ? true : undefined))
    await hand.up()
    const row = inComponent('row')
    await hand.down(row.nth(2).locator('[class*="--handle"]'))
    await inComponent('grabbed').waitFor()
    await hand.by(-2 * ((await row.first().boundingBox())?.height ?? 0))
    await inComponent('above').waitFor()
    await phone.screenshot(pictureOf('editor-drag'))
    await hand.up()
    await editor.waitForBlocks([third, first, second])
    await tap(editor.page, 'block-outline', '.done')
    await editor.deed(0, '往下移')
    await editor.waitForBlocks([first, third, second])
    await editor.deed(1, '再来一份')
    await editor.waitForBlocks([first, third, third, second])
    await editor.deed(2, '删掉')
    await editor.waitForBlocks([first, third, second])
    await tap(editor.page, '.back')
    await editor.waitForBlocks([first, third, third, second])
    await editor.tool('undo')
    await editor.waitForBlocks([first, third, second])
  })

  test('selected words become a link', async () => {
    await editor.touch(0)
    await phone.frame().locator('.ql-editor').tap()
    await phone.window.keyboard.press('Control+A')
    await phone.frame().locator('[class*="--tool-link"]').tap()
    await phone.window.locator('.modal-field').fill('010-12345')
    await phone.window.locator('.modal-confirm').click()
    const { runs } = await inCloud('paragraph', ({ runs: each }) => JSON.stringify(each).includes('tel:'))
    expect(runs).toEqual([{ text: first, link: 'tel:010-12345' }])
    await editor.done()
  })

  test('what proofreading finds is put right or kept with one tap each; undo takes the fix back, and what was kept is not asked again', async () => {
    const findings = async (): Promise<string[]> => ((await editor.page.data('check.findings')) as { text: string }[]).map(({ text }) => text)
    await editor.touch(1)
    await editor.type('请大家大家看“告示。')
    await editor.done()
    await way('check')
    await until('two findings', async () => ((await findings()).length === 2 ? true : undefined))
    expect((await findings()).sort()).toEqual(['“', '大家大家'])
    const kept = (await findings())[0] === '“' ? 'first' : 'second'
    if (kept === 'second') await inComponent('fix').tap()
    await inComponent('keep').tap()
    if (kept === 'first') await inComponent('fix').tap()
    const fixed = `${third}请大家看“告示。`
    await editor.waitForBlocks([first, fixed, second])
    await until('nothing left', async () => ((await findings()).length === 0 ? true : undefined))
    await editor.tool('undo')
    await editor.waitForBlocks([first, fixed.replace('大家', '大家大家'), second])
    await way('check')
    await until('the one that was not kept', async () => (JSON.stringify(await findings()) === JSON.stringify(['大家大家']) ? true : undefined))
    await inComponent('fix').tap()
    await editor.waitForBlocks([first, fixed, second])
  })

  test('a table grows beside the cell in hand, and undo takes it back in the fields too', async () => {
    await way('table')
    await type('cell', 0, '日期')
    await type('cell', 1, '地点')
    await type('cell', 3, '东门')
    await inComponent('cell').locator('textarea').nth(1).focus()
    await inComponent('way-left').tap()
    await shows('cell', ['日期', '', '地点', '', '', '东门'])
    await inComponent('cell').locator('textarea').nth(0).focus()
    await inComponent('way-below').tap()
    await shows('cell', ['日期', '', '地点', '', '', '', '', '', '东门'])
    await phone.screenshot(pictureOf('editor-table'))
    await editor.tool('undo')
    await editor.tool('undo')
    await shows('cell', ['日期', '地点', '', '东门'])
    const { rows } = await inCloud('table', ({ rows: each }) => JSON.stringify(each).includes('东门') && (each as unknown[][])[0]?.length === 2)
    expect(rows).toEqual([[[{ text: '日期' }], [{ text: '地点' }]], [[], [{ text: '东门' }]]])
    await tap(editor.page, '.over')
  })

  test('pictures of a gallery get captions, change places, go, come back, become more, and one is the cover', async () => {
    await agreeToPrivacy(phone)
    const choose = async (open: () => Promise<void>, files: ChosenPicture[]): Promise<void> => {
      const dialog = chosen(phone.window, files)
      await open()
      await phone.window.getByText('从手机相册选择').tap()
      await dialog
    }
    await choose(() => way('gallery'), [pngOf(60, 40), pngOf(40, 60)])
    await until('the gallery', async () => ((await editor.blocks()).length === 5 ? true : undefined))
    await phone.frame().locator('.block .content').nth(5).locator('img').first().tap()
    await see(editor.page, 'picture-list')
    await type('row', 0, '东门')
    await type('row', 1, '西门')
    await inComponent('down').first().tap()
    await shows('row', ['西门', '东门'])
    await inComponent('take').first().tap()
    await shows('row', ['东门'])
    await tap(editor.page, '.back')
    await shows('row', ['西门', '东门'])
    await choose(() => inComponent('add').tap(), [pngOf(50, 50)])
    await shows('row', ['西门', '东门', ''])
    await phone.screenshot(pictureOf('editor-gallery'))
    await inComponent('take').last().tap()
    await editor.tool('undo')
    await shows('row', ['西门', '东门', ''])
    const { images } = await inCloud('gallery', ({ images: each }) => (each as { fileId: string }[]).length === 3 && (each as { fileId: string }[]).every(({ fileId }) => fileId.startsWith('cloud://')))
    expect(images).toMatchObject([{ caption: '西门', width: 40 }, { caption: '东门', width: 60 }, { width: 50 }])
    await inComponent('cover').first().tap()
    await editor.cut()
    const head = await until('the cover in the cloud', async () => (await cloudParts()).find((part) => part.head?.['cover'] !== undefined)?.head)
    expect(head).toMatchObject({ cover: { fileId: expect.stringContaining(`/articles/${articleId}/`) }, square: {}, thumb: {} })
    await tap(editor.page, '.over')
  })

  test('a film, a sound and a file are put in from the phone and go up by themselves', async () => {
    const put = async (name: string, file: ChosenPicture): Promise<void> => {
      const dialog = chosen(phone.window, [file])
      await way(name)
      if (name === 'video') await phone.window.getByText('从手机相册选择').tap()
      await dialog
    }
    const isThere = ({ fileId }: Record<string, unknown>): boolean => String(fileId).startsWith('cloud://')
    await put('video', { name: '西门.mp4', mimeType: 'video/mp4', buffer: film() })
    expect(await inCloud('video', isThere)).toMatchObject({ width: 320, height: 180, poster: expect.stringMatching(/\.jpg$/) })
    await put('audio', { name: '停水广播.wav', mimeType: 'audio/wav', buffer: tone(1) })
    await phone.window.getByText('点了才放').tap()
    expect(await inCloud('audio', isThere)).toMatchObject({ title: '停水广播' })
    const text = Buffer.from('施工安排')
    await put('file', { name: '安排.txt', mimeType: 'text/plain', buffer: text })
    expect(await inCloud('file', isThere)).toMatchObject({ name: '安排.txt', bytes: text.length })
    await phone.screenshot(pictureOf('editor-media'))
  })

  test('summary, date and series are said in the settings', async () => {
    await way('settings')
    const settings = await see(editor.page, 'article-settings')
    const field = await see(settings, 'text-entry', 'textarea')
    await (field as unknown as { input(text: string): Promise<void> }).input('东门外修路，车走西门。')
    const [date, series] = await findAll(settings, 'picker')
    await date?.trigger('change', { value: '2026-05-30' })
    await series?.trigger('change', { value: 1 })
    const head = await until('the settings in the cloud', async () => (await cloudParts()).find((part) => part.head?.['seriesId'] !== undefined)?.head)
    expect(head).toMatchObject({ summary: '东门外修路，车走西门。', createdOn: '2026-05-30' })
    expect((await settings.text()).includes('2026-05-30')).toBe(true)
    await phone.screenshot(pictureOf('editor-settings'))
  })

  test.each([
    ['375 × 667, 标准', { width: 375, height: 667 }, 16],
    ['320 × 568, 特大', { width: 320, height: 568 }, 28],
  ])('the keyboard of an iPhone hides neither what is written nor the tools for it: %s', async (name, screen, font) => {
    await phone.close()
    phone = await openPhone(town.browser, town.server, { path: editorPath, query: { org: orgId }, as: 'writer-1', keyboard: 253, font }, screen)
    editor = await editorPage(phone)
    await editor.tool('body')
    const edge = (selector: string, side: 'top' | 'bottom'): Promise<number> => phone.frame().evaluate(`document.querySelector('${selector}').getBoundingClientRect().${side}`)
    await editor.type('一行又一行，')
    await until('the tools on the keyboard', async () => (Math.abs((await edge('.foot', 'bottom')) - (await edge('.yuelan-keyboard', 'top'))) < 1 ? true : undefined))
    for (let line = 0; line < 8; line += 1) await phone.window.keyboard.type('写到屏幕的下面也还看得见，')
    await until('the last line above the tools', async () => ((await edge('.live', 'bottom')) <= (await edge('.foot', 'top')) ? true : undefined))
    await phone.screenshot(pictureOf(`editor-keyboard-${name}`))
    // Three lines of what is written at least.
    const line = await phone.frame().evaluate<number>("parseFloat(getComputedStyle(document.querySelector('.writing')).lineHeight)")
    expect(((await edge('.foot', 'top')) - Math.max(0, await edge('.above', 'bottom'))) / line).toBeGreaterThan(3)
    await editor.done()
    await until('the tools at the foot', async () => (Math.abs((await edge('.foot', 'bottom')) - (await phone.frame().evaluate<number>('innerHeight'))) < 1 ? true : undefined))
  })
})
