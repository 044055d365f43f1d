// J: a member of staff sees at the desk what waits, goes to it and comes back; what stopped is taken up anew.

import { hirePeople, putDraft } from '../support/newsroom'
import { deskPage, deskPath } from '../support/pages/desk-page'
import { enter } from '../support/entering'
import { type TestPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

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
    expect(await desk.troubles()).toEqual(['发布到一半的一篇'])
    await phone.screenshot(pictureOf('desk-writer'))
    await desk.retry()
    // It was not the text that had been approved, so it goes back to its reviewers.
    await until('nothing that stopped', async () => ((await desk.troubles()).length === 0 ? true : undefined))
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
})
