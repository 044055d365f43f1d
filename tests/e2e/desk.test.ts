// J: a member of staff sees at the desk what waits, goes to it and comes back; what stopped is taken up anew.

import { articleHead, emptyBody } from '../support/documents'
import { hirePeople, putDraft, unit } from '../support/newsroom'
import { deskPage, deskPath } from '../support/pages/desk-page'
import { enter } from '../support/entering'
import { callAs } from '../support/function-calls'
import { tapButton } from '../support/pages/board-pages'
import { articlesPage, reviewPage, reviewPaths } from '../support/pages/review-page'
import { findAll, see, tap } from '../support/pages/screen'
import { wordsPath } from '../support/pages/words-page'
import { editorPage, editorPath } from '../support/pages/editor-page'
import { type TestPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const told = 'a_desktold00000001'
const small = 'o_small'
const lone = 'a_desklone00000009'
const pair = 'o_pair'
const few = 'a_deskfew000000008'
const fewToo = 'a_deskfew000000007'
let town: Town
let phone: TestPhone
const errors: unknown[] = []

jest.setTimeout(120_000)

describeHere('its data is made past the functions')('the desk', () => {
  beforeAll(async () => {
    const at = new Date(Date.now() - 5 * 60_000)
    town = await openTown((cloud) => {
      const house = { cloud }
      hirePeople(house)
      putDraft(house, { articleId: 'a_desk000000000001', title: '下水道疏通的时间', more: { changedAt: at, characters: 640 } })
      putDraft(house, { articleId: 'a_desk000000000002', title: '第八场议事会，想谈什么先写下来，写好放进一楼的意见箱', more: { changedAt: new Date(), characters: 212, returned: { step: 1, openid: 'reviewer-a', at, comment: '地点不对', marks: [] } } })
      putDraft(house, { articleId: 'a_desk000000000003', title: '等人来审的一篇', more: { state: 'review', step: 1 } })
      putDraft(house, { articleId: 'a_desk000000000004', title: '发布到一半的一篇', more: { state: 'publishing', publishing: { n: 1, openid: 'admin', at, hash: 'x' } } })
      const { insert } = cloud.console
      insert('articles', [articleHead({ _id: told, orgId: unit, title: '停水的时间', publishedAt: new Date() })])
      insert('article_bodies', [emptyBody(told)])
      insert('publications', [{ _id: `${told}.1`, articleId: told, orgId: unit, at, kind: 'new', listed: true }])
      const outcomes = ['sent', 'sent', 'none', 'failed', 'failed', 'failed', 'unknown']
      insert('reminders', outcomes.map((outcome, place) => ({ _id: `${told}.1.s${place}`, about: 'article', openid: `p${place}`, subscriptionId: `s${place}`, publicationId: `${told}.1`, articleId: told, orgId: unit, outcome, tries: 1, dueAt: at, createdAt: at, ...(outcome === 'failed' && { errCode: 47003 }) })))
      insert('orgs', [{ _id: small, name: '小单位', parentId: null, path: [small], intro: '', createdAt: new Date(0) }])
      insert('members', [{ _id: 'm_lone', openid: 'lone', orgId: small, role: 'admin', name: '一个人', createdAt: new Date(0) }])
      putDraft(house, { articleId: lone, orgId: small, title: '一个人写的', texts: ['明天上午停水。'], more: { writer: 'lone', authors: ['lone'] } })
      insert('orgs', [{ _id: pair, name: '两个人的单位', parentId: null, path: [pair], intro: '', review: { steps: 2, backTo: 1, dueHours: 24 }, createdAt: new Date(0) }])
      insert('members', (['admin', 'reviewer'] as const).map((role) => ({ _id: `m_pair_${role}`, openid: `pair-${role}`, orgId: pair, role, name: '两个人', createdAt: new Date(0) })))
      putDraft(house, { articleId: few, orgId: pair, title: '要两个人审的', texts: ['后天上午停电。'], more: { writer: 'pair-admin', authors: ['pair-admin'] } })
      putDraft(house, { articleId: fewToo, orgId: pair, title: '只有一个人审的', texts: ['大后天停气。'], more: { writer: 'pair-reviewer', authors: ['pair-reviewer'] } })
      return Promise.resolve()
    })
    phone = await town.open({ path: deskPath, as: 'writer' })
    phone.program.on('exception', (error: unknown) => errors.push(error))
  })
  afterAll(() => town?.stop())
  afterEach(() => expect(errors.splice(0)).toEqual([]))

  test('of a writer has their drafts with the last one first, and what stopped, which a tap takes up', async () => {
    const desk = await deskPage(phone)
    const values = await desk.values()
    expect(values).toMatchObject({ waiting: '0', returned: '1', complained: '0', boards: '0 块', complaints: '没有待回复的' })
    expect(Object.keys(values)).not.toContain('people')
    expect((await desk.drafts()).map(({ title, returned }) => [title.slice(0, 4), returned])).toEqual([['第八场议', true], ['下水道疏', false]])
    expect(await desk.troubles()).toEqual(['发布到一半的一篇', '停水的时间'])
    await phone.screenshot(pictureOf('desk-writer'))
    await desk.retry()
    // It was not the text that had been approved, so it goes back to its reviewers.
    await until('nothing that stopped', async () => ((await desk.troubles()).length === 1 ? true : undefined))
    await desk.look()
    expect(await outboxRows(phone)).toMatchObject({ failed: 3 })
    expect(await outboxWays(phone)).toEqual({ buttons: 0, asks: true })
    await phone.screenshot(pictureOf('outbox-writer'))
  })

  test('of a reviewer says what waits, of an administrator how many people there are', async () => {
    await enter(phone, 'cold', { path: deskPath, scene: 1001, as: 'reviewer-b' })
    expect((await (await deskPage(phone)).values()).waiting).toBe('2')
    await enter(phone, 'cold', { path: deskPath, scene: 1001, as: 'admin' })
    const desk = await deskPage(phone)
    expect((await desk.values()).people).toMatch(/^\d+ 人$/)
    await phone.screenshot(pictureOf('desk-admin'))
    await desk.tap('complaints')
    await phone.waitForPage('staff/complaints/list/list')
    await phone.screenshot(pictureOf('complaint-queue-empty'))
  })

  test('leads to the words, to a file that is brought in, and to what became of an article’s reminders', async () => {
    await phone.program.callWxMethod('navigateBack', {})
    const desk = await deskPage(phone)
    await desk.values()
    await desk.look()
    expect(await outboxRows(phone)).toEqual({ sent: 2, none: 1, failed: 3, unknown: 1 })
    expect(await outboxWays(phone)).toEqual({ buttons: 1, asks: false })
    await phone.screenshot(pictureOf('outbox'))
    await phone.program.callWxMethod('navigateBack', {})
    await deskPage(phone)
    await desk.tap('cell.words')
    await phone.waitForPage(wordsPath)
    await phone.program.callWxMethod('navigateBack', {})
    await deskPage(phone)
    await desk.tap('bring')
    await phone.waitForPage('staff/bring/bring')
    await phone.program.callWxMethod('navigateBack', {})
    await deskPage(phone)
    await desk.tap('articles')
    const list = await articlesPage(phone)
    expect((await list.rows()).find(({ title }) => title === '停水的时间')).toMatchObject({ told: ['提醒已发 2', '没有次数 1', '没发成 3', '结果未知 1'] })
    await phone.screenshot(pictureOf('articles-published'))
    await list.open('停水的时间')
    const review = await reviewPage(phone)
    await review.waitForState('读者看得到')
    await (await findAll(review.page, '.link'))[3]?.tap()
    expect(await outboxRows(phone)).toMatchObject({ failed: 3 })
  })

  test('who is alone with the review of a unit is told so on handing in, and publishes once nothing is reviewed', async () => {
    await enter(phone, 'cold', { path: editorPath, query: `id=${lone}`, scene: 1001, as: 'lone' })
    const { page } = await editorPage(phone)
    const handIn = async (): Promise<void> => {
      await tap(page, 'save-line', '.submit')
      await phone.window.locator('.modal-confirm').waitFor()
    }
    await handIn()
    await phone.screenshot(pictureOf('review-alone'))
    await phone.program.native().cancelModal()
    const settings = await phone.waitForPage(reviewPaths.settings)
    await see(settings, 'panel', 'action-button')
    await phone.screenshot(pictureOf('review-settings-alone'))
    await tapButton(settings, '改为不审')
    await until('it to be kept', async () => (((await settings.data('settings')) as { steps: number }).steps === 0 && !(await settings.data('changed')) ? true : undefined))
    await phone.program.callWxMethod('navigateBack', {})
    await phone.waitForPage(editorPath)
    await handIn()
    await phone.program.native().confirmModal()
    await until('it to be ready', async () => ((await callAs('lone', town.server.url, 'staff', 'review.open', { articleId: lone }))['state'] as { name: string }).name === 'approved' || undefined)
  })

  test('where reviewers are too few for the steps that is said on handing in, which still goes', async () => {
    await enter(phone, 'cold', { path: editorPath, query: `id=${few}`, scene: 1001, as: 'pair-admin' })
    const { page } = await editorPage(phone)
    await tap(page, 'save-line', '.submit')
    await phone.window.getByText('审稿的人不够').waitFor()
    await phone.screenshot(pictureOf('review-too-few'))
    await phone.program.native().cancelModal()
    await see(await phone.waitForPage(reviewPaths.settings), 'panel', 'action-button')
    await phone.program.callWxMethod('navigateBack', {})
    await phone.waitForPage(editorPath)
    await tap(page, 'save-line', '.submit')
    await phone.window.getByText('审稿的人不够').waitFor()
    await phone.program.native().confirmModal()
    await phone.window.getByText('送出去以后').waitFor()
    await phone.program.native().confirmModal()
    await until('it to be with the reviewers', async () => ((await callAs('pair-admin', town.server.url, 'staff', 'review.open', { articleId: few }))['state'] as { name: string }).name === 'review' || undefined)
  })

  test('who may not change that is told whom to ask, and it stays a draft until they want otherwise', async () => {
    await enter(phone, 'cold', { path: editorPath, query: `id=${fewToo}`, scene: 1001, as: 'pair-reviewer' })
    const { page } = await editorPage(phone)
    await tap(page, 'save-line', '.submit')
    await phone.window.getByText('告诉管理员').waitFor()
    await phone.program.native().cancelModal()
    await until('the editor to be free again', async () => ((await page.data('busy')) ? undefined : true))
    expect([(await phone.page()).path, ((await callAs('pair-reviewer', town.server.url, 'staff', 'review.open', { articleId: fewToo }))['state'] as { name: string }).name]).toEqual([editorPath, 'writing'])
  })
})

async function outboxRows(on: TestPhone): Promise<Record<string, number>> {
  const page = await on.waitForPage('staff/outbox/outbox')
  const rows = (await until('what became of the reminders', async () => ((await page.data('stage')) === 'ready' ? page.data('rows') : undefined))) as { outcome: string; messages: number }[]
  return Object.fromEntries(rows.map(({ outcome, messages }) => [outcome, messages]))
}

/** How many buttons there are to send again, and whether somebody else is to be asked. */
async function outboxWays(on: TestPhone): Promise<{ buttons: number; asks: boolean }> {
  const page = await on.waitForPage('staff/outbox/outbox')
  const notes = await Promise.all((await findAll(page, '.actions .note')).map((note) => note.text()))
  return { buttons: (await findAll(page, '.actions action-button')).length, asks: notes.some((words) => words.includes('请审稿人或管理员')) }
}
