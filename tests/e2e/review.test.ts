// J: an article is read by a reviewer, marked and returned, handed in again, passed, published by an administrator, read, and withdrawn with a reason that readers see.

import { enter, seesArticle } from '../support/entering'
import { callAs } from '../support/function-calls'
import { hirePeople, nameOf, putDraft, unit } from '../support/newsroom'
import { articlePath } from '../support/pages/article-page'
import { deskPage, deskPath } from '../support/pages/desk-page'
import { editorPage } from '../support/pages/editor-page'
import { missingPage } from '../support/pages/missing-page'
import { articlesPage, reviewPage, reviewPaths, type ReviewPage } from '../support/pages/review-page'
import { findAll, see, tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const articleId = 'a_review0000000001'
const title = '周六上午修路，请绕行'
let town: Town
let phone: TestPhone
const errors: unknown[] = []

jest.setTimeout(120_000)

describeHere('its data is made past the functions')('an article on its way to readers', () => {
  beforeAll(async () => {
    town = await openTown((cloud) => {
      hirePeople({ cloud })
      putDraft({ cloud }, { articleId, title, texts: ['周六上午八点到十一点，东门外的路封起来修。', '车请从西门走，走路的人可以从花坛边过。', '2026年6月6日（星期三）恢复通行。'] })
      return Promise.resolve()
    })
    phone = await town.open({ path: deskPath, as: 'reviewer-a' })
    phone.program.on('exception', (error: unknown) => errors.push(error))
  })
  afterAll(() => town?.stop())
  afterEach(() => expect(errors.splice(0)).toEqual([]))

  const call = (openid: string, action: string, input: object = {}): Promise<Record<string, unknown>> => callAs(openid, town.server.url, 'staff', action, { articleId, ...input })
  const submit = async (): Promise<void> => {
    const { rev } = await call('writer', 'draft.open')
    await call('writer', 'review.submit', { rev })
  }
  const as = async (person: string): Promise<ReviewPage> => {
    await enter(phone, 'cold', { path: reviewPaths.review, query: `id=${articleId}`, scene: 1001, as: person })
    return reviewPage(phone)
  }
  const confirm = async (): Promise<void> => {
    await phone.window.locator('.modal-confirm').waitFor()
    await phone.program.native().confirmModal()
  }

  test('waits at the reviewer’s desk, is marked at a paragraph and returned', async () => {
    await submit()
    await enter(phone, 'cold', { path: deskPath, scene: 1001, as: 'reviewer-a' })
    const desk = await deskPage(phone)
    expect((await desk.values()).waiting).toBe('1')
    await desk.tap('waiting')
    const list = await articlesPage(phone)
    expect(await list.rows()).toMatchObject([{ title, lead: '一审' }])
    await phone.screenshot(pictureOf('articles-review'))
    await list.open(title)
    const review = await reviewPage(phone)
    await review.waitForState('等一审')
    expect(await review.buttons()).toEqual(['通过', '退回去改', '撤回来改'])
    await tap(review.page, '.link')
    await until('what proofreading found', async () => ((await review.parts())[3]?.proof[0]?.say.startsWith('星期对不上') ? true : undefined))
    await review.mark(1, '八点还是九点，再问一下')
    await until('the mark', async () => ((await review.parts())[1]?.mark === '八点还是九点，再问一下' ? true : undefined))
    await phone.screenshot(pictureOf('review'))
    await tap(review.page, '.as-mark')
    await until('the finding as a mark', async () => ((await review.parts())[3]?.mark.startsWith('星期对不上') ? true : undefined))
    // Who may change it gets there, and back without a change.
    await (await findAll(review.page, '.say .link')).at(-1)?.tap()
    await confirm()
    const editor = await editorPage(phone)
    await until('the finger at the block', async () => ((await editor.page.data('live')) === 'p2' ? true : undefined))
    await phone.program.callWxMethod('navigateBack', {})
    await review.waitForState('等一审')
    await review.act('退回去改')
    await review.write('return', '时间再核')
    // The phone rings, and the reviewer comes back later.
    const later = await as('reviewer-a')
    await until('the marks', async () => ((await later.parts())[1]?.mark === '八点还是九点，再问一下' && (await later.parts())[3]?.mark !== '' ? true : undefined))
    await later.act('退回去改')
    expect(await later.written('return')).toBe('时间再核')
    await later.say('return', '时间再核一下')
    await later.waitForState('还在写')
    expect((await later.parts()).map(({ said }) => said)).toEqual(['', '八点还是九点，再问一下', '', expect.stringContaining('星期对不上')])
    expect(await later.page.data('marks')).toEqual([])
    await phone.screenshot(pictureOf('review-returned'))
    await enter(phone, 'cold', { path: reviewPaths.list, query: `id=${unit}&list=returned`, scene: 1001, as: 'writer' })
    expect(await (await articlesPage(phone)).rows()).toMatchObject([{ title }])
  })

  test('is passed, published after a question, read by a resident, and withdrawn with its reason', async () => {
    await submit()
    const review = await as('reviewer-b')
    await review.waitForState('等一审')
    await review.act('通过')
    await review.say('pass', '可以')
    await review.waitForState('审好了，等发布')
    const release = await as('admin')
    expect(await release.buttons()).toEqual(['马上发布', '定时发布', '撤回来改'])
    await release.act('定时发布')
    expect(await textOf(release.page, 'schedule-sheet', 'sheet', '.value')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await phone.screenshot(pictureOf('review-schedule'))
    await (await see(release.page, 'schedule-sheet', 'sheet', '.close')).tap()
    await release.act('马上发布')
    await confirm()
    await release.waitForState('读者看得到')
    expect((await release.history()).slice(0, 2)).toEqual([`${nameOf('admin')}　发布`, `${nameOf('reviewer-b')}　一审通过`])
    await enter(phone, 'cold', { path: articlePath, query: `id=${articleId}`, scene: 1001, as: 'resident-1' })
    await seesArticle(phone, title)
    const published = await as('admin')
    await phone.screenshot(pictureOf('review-published'))
    await published.act('撤下')
    await published.say('withdraw', '改期了，等新的时间')
    await confirm()
    await published.waitForState('已经撤下')
    await enter(phone, 'cold', { path: articlePath, query: `id=${articleId}`, scene: 1001, as: 'resident-1' })
    expect(await (await missingPage(phone)).title()).not.toBe('')
  })

  test('how the org reviews is chosen by its administrator', async () => {
    await enter(phone, 'cold', { path: reviewPaths.settings, query: `id=${unit}`, scene: 1001, as: 'admin' })
    const page = await phone.waitForPage(reviewPaths.settings)
    await see(page, 'panel', 'segments', '.segment')
    await (await findAll(page, 'segments', '.segment'))[2]?.tap()
    await phone.screenshot(pictureOf('review-settings'))
    await (await see(page, 'action-button', '.button')).tap()
    await until('to be kept', async () => (((await page.data('changed')) as boolean) ? undefined : true))
    expect(await callAs('writer', town.server.url, 'staff', 'review.settings', { orgId: unit })).toMatchObject({ steps: 2 })
  })

  test('who may not change that reads how it is, and whom to ask', async () => {
    await enter(phone, 'cold', { path: reviewPaths.settings, query: `id=${unit}`, scene: 1001, as: 'writer' })
    const page = await phone.waitForPage(reviewPaths.settings)
    await see(page, '.only')
    await (await findAll(page, 'segments', '.segment'))[0]?.tap()
    await phone.window.getByText('改审稿设置要由管理员来做').waitFor()
    expect([await page.data('changed'), (await findAll(page, 'action-button')).length]).toEqual([false, 0])
    await phone.screenshot(pictureOf('review-settings-writer'))
  })
})
