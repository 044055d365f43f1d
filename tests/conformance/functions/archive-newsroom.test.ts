// A newsroom in the middle of its work, taken out and put back into an empty installation: every draft stands where it stood, and the work goes on from there.

import { makeClaim } from '../../../devtools/commands/claim'
import { reminderTemplate } from '../../../devtools/seed/settings'
import type { DraftListName } from '../../../miniprogram/staff/contract/drafts'
import { draftLists } from '../../../miniprogram/staff/contract/drafts'
import { anywhere, makeArchive, restoreArchive } from '../../support/archives'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { jpegFile } from '../../support/jpeg-file'
import { changeText, hirePeople, nameOf, paragraph, storedDraft, unit } from '../../support/newsroom'
import { movesIn, type Moves } from '../../support/newsroom-moves'
import { hold } from '../../support/reminders'

jest.setTimeout(120_000)

const hourMs = 3_600_000
const staff = ['writer', 'reviewer-a', 'reviewer-b', 'admin']
let now = Date.parse('2026-06-01T01:10:00Z')
/** No two things happen in one moment, or their order would be anybody's guess. */
let tick = 1
const clock = (): number => (now += tick)
let old: FunctionsHouse
let fresh: FunctionsHouse
let here: Moves
let articles: Record<'writing' | 'returned' | 'second' | 'scheduled' | 'corrected' | 'withdrawn' | 'discarded', string>
let complaints: string[]
const { code, document: claim } = makeClaim(now + 48 * hourMs)

async function complained(id: string, articleId: string, pictures: string[] = []): Promise<string> {
  dataOf(await old.reader('complaint.create', { complaintId: id, articleId, reason: 'untrue', text: '灯还没有修好', pictures, contact: '13900000000' }, { openid: `complainer of ${id}` }))
  return id
}

beforeAll(async () => {
  old = await openFunctionsHouse({ now: clock })
  fresh = await openFunctionsHouse({ now: clock, seeded: false })
  fresh.cloud.console.insert('settings', [claim, ...old.all<{ _id: string }>('settings').filter(({ _id }) => _id === 'reminder')])
  now += 2 * hourMs
  hirePeople(old)
  const desk = movesIn(old)
  await desk.steps(2)
  for (const [openid, balance] of [['subscriber-1', 2], ['subscriber-2', 0]] as const) hold(old.cloud, openid, unit, { balance })
  for (let grant = 0; grant < 2; grant += 1) old.cloud.wechat.subscriptions.grant('subscriber-1', reminderTemplate)

  const { fileId } = await old.cloud.console.putFile('articles/newsroom/road.jpg', jpegFile({ width: 640, height: 480 }))
  const writing = desk.draft({ title: '没写完的', blocks: [paragraph('p0', '写到一半'), { id: 'i1', type: 'image', fileId, width: 640, height: 480 }] })
  const returned = desk.draft({ title: '退回来的' })
  await desk.move('review.submit', returned, 'writer')
  await desk.ask('review.return', { articleId: returned, rev: desk.revOf(returned), comment: '时间不对', marks: [{ partId: 'p0', say: '是周日' }] }, 'reviewer-a')
  const second = desk.draft({ title: '等二审的' })
  await desk.move('review.submit', second, 'writer')
  await desk.move('review.pass', second, 'reviewer-a')
  const scheduled = await desk.approved({ title: '明天发的' })
  await desk.ask('article.schedule', { articleId: scheduled, rev: desk.revOf(scheduled), publishAt: now - (now % 300_000) + 24 * hourMs })
  const corrected = await desk.published({ title: '更正过的' })
  // One message of it was begun by a call that nobody heard of again.
  old.cloud.console.insert('reminders', [{ _id: `${corrected}.1.lost`, about: 'article', openid: 'subscriber-3', subscriptionId: 'lost', publicationId: `${corrected}.1`, articleId: corrected, orgId: unit, outcome: 'sending', tries: 1, dueAt: new Date(0), createdAt: new Date(now) }])
  await old.cloud.fireTimer('jobs')
  now += hourMs
  await changeText(old, corrected, { text: '周日上午修路', head: { correction: '周六改为周日' } })
  for (const [move, who] of [['review.submit', 'writer'], ['review.pass', 'reviewer-a'], ['review.pass', 'reviewer-b'], ['article.publish', 'admin']] as const) expect(await desk.move(move, corrected, who)).toBe('ok')
  const withdrawn = await desk.published({ title: '撤下来的' })
  complaints = [await complained('c_0000000000000001', corrected), await complained('c_0000000000000002', withdrawn), await complained('c_0000000000000003', withdrawn)]
  await desk.ask('complaint.assign', { complaintId: complaints[0] ?? '' }, 'reviewer-a')
  await desk.ask('complaint.answer', { complaintId: complaints[1] ?? '', text: '撤下了' }, 'reviewer-b')
  await desk.ask('article.withdraw', { articleId: withdrawn, reason: '写错了地方' })
  const discarded = desk.draft({ title: '不要的' })
  await desk.ask('draft.discard', { articleId: discarded }, 'writer')
  await desk.ask('words.set', { orgId: unit, entries: [{ word: '南窑社区', kind: 'name' }, { word: '刁民', kind: 'forbidden', instead: '居民' }], revision: 0 })
  await old.cloud.fireTimer('jobs')
  articles = { writing, returned, second, scheduled, corrected, withdrawn, discarded }
})
afterAll(async () => {
  await old.stop()
  await fresh.stop()
})

/** What the unit's people see of their work. An outbox that was folded says no more why a message failed, and save points last a day. */
async function workOf(house: FunctionsHouse): Promise<unknown> {
  const seen: unknown[] = []
  for (const openid of staff) {
    const who = { openid }
    for (const list of draftLists as readonly DraftListName[]) seen.push([openid, list, dataOf(await house.staff('draft.list', { orgId: unit, list }, who))])
    for (const articleId of Object.values(articles)) seen.push(await house.staff('draft.open', { articleId }, who), await house.staff('review.open', { articleId }, who))
    seen.push(dataOf(await house.staff('words.open', { orgId: unit }, who)))
    const { troubles: _troubles, ...desk } = dataOf(await house.staff('desk.open', { orgId: unit }, who))
    seen.push(desk, dataOf(await house.staff('complaint.queue', { orgId: unit, list: 'open' }, who)), dataOf(await house.staff('complaint.queue', { orgId: unit, list: 'done' }, who)))
    for (const complaintId of complaints) {
      const { contact: _theirs, ...complaint } = dataOf(await house.staff('complaint.read', { complaintId }, who))
      seen.push(complaint)
    }
  }
  for (const articleId of Object.values(articles)) {
    const versions = dataOf(await house.staff('version.list', { articleId }, { openid: 'admin' })).versions.filter(({ kind }) => kind !== 'save')
    seen.push(versions)
    for (const { id } of versions) seen.push(dataOf(await house.staff('version.open', { articleId, versionId: id }, { openid: 'admin' })))
    seen.push(dataOf(await house.staff('outbox.open', { articleId }, { openid: 'admin' })))
  }
  seen.push(dataOf(await house.staff('member.list', { orgId: unit }, { openid: 'admin' })))
  seen.push(dataOf(await house.staff('audit.list', { orgId: unit }, { openid: 'admin' })))
  return anywhere(seen)
}

test('the newsroom has all of it to lose', async () => {
  const stateOf = (articleId: string): string => movesIn(old).stateOf(articleId)
  expect(Object.fromEntries(Object.entries(articles).map(([name, id]) => [name, stateOf(id)]))).toEqual({ writing: 'writing', returned: 'writing', second: 'review 2', scheduled: 'scheduled', corrected: 'settled', withdrawn: 'settled', discarded: 'discarded' })
  expect(dataOf(await old.staff('outbox.open', { articleId: articles.corrected }, { openid: 'admin' })).counts).toEqual({ sent: 1, waiting: 0, none: 1, failed: 0, unknown: 1, dropped: 0 })
  expect(old.all<{ openid: string; contact?: string }>('complaints').every(({ openid, contact }) => openid !== '' && contact)).toBe(true)
})

test('put back, everybody on the staff sees the same work, and only complainers are no longer known', async () => {
  tick = 0
  const parts = await makeArchive(old)
  now += hourMs
  const before = await workOf(old)
  expect(await restoreArchive(fresh, parts, code, 'admin-1')).toMatchObject({ kind: 'done' })
  here = movesIn(fresh)
  expect(await workOf(fresh)).toEqual(before)
  expect(fresh.all<{ openid: string; contact?: string }>('complaints').map(({ openid, contact }) => [openid, contact])).toEqual(complaints.map(() => ['', undefined]))
  for (const name of ['reminders', 'subscriptions', 'favourites', 'views']) expect([name, fresh.all(name)]).toEqual([name, []])
  const picture = fresh.all<{ articleId: string; block?: { fileId?: string } }>('draft_blocks').find(({ articleId, block }) => articleId === articles.writing && block?.fileId)
  expect(await fresh.hasFile(picture?.block?.fileId ?? '')).toBe(true)
})

test('the work goes on: nobody passes what is their own, the second step follows the first, and what is scheduled comes out', async () => {
  const { second, scheduled } = articles
  expect([await here.move('review.pass', second, 'writer'), await here.move('review.pass', second, 'reviewer-a'), await here.move('review.pass', second, 'reviewer-b')]).toEqual(['not_allowed', 'not_allowed', 'ok'])
  expect(await here.move('article.publish', second, 'admin')).toBe('ok')
  expect(await here.open(second)).toMatchObject({ article: { title: '等二审的', signature: { steps: [{ by: nameOf('reviewer-a') }, { by: nameOf('reviewer-b') }] } } })
  expect(await changeText(fresh, articles.returned, { text: '周日上午修路' })).toBe('ok')
  now += 24 * hourMs
  await fresh.cloud.fireTimer('jobs')
  expect(storedDraft(fresh, scheduled).state).toBe('settled')
  expect(await here.open(scheduled)).toMatchObject({ article: { title: '明天发的' } })
})

test('nobody is told again of what they were told of', async () => {
  await fresh.cloud.fireTimer('jobs')
  expect(['subscriber-1', 'subscriber-2', 'subscriber-3'].map((openid) => fresh.cloud.wechat.messages.of(openid).length)).toEqual([0, 0, 0])
  expect(dataOf(await fresh.staff('outbox.open', { articleId: articles.corrected }, { openid: 'admin' })).counts).toEqual({ sent: 1, waiting: 0, none: 1, failed: 0, unknown: 1, dropped: 0 })
})

test('a complaint that was open is answered there', async () => {
  expect(codeOf(await fresh.staff('complaint.answer', { complaintId: complaints[2] ?? '', text: '谢谢' }, { openid: 'reviewer-a' }))).toBe('ok')
})

test('every query of it was served by an index', () => {
  expect([...old.unindexed, ...fresh.unindexed]).toEqual([])
})
