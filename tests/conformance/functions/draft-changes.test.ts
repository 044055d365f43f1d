// Words of an article that is on its way to readers, or with them, are changed: what was approved is approved no longer.

import { connectSdk } from '../../support/cloud-sdk'
import { beginDraft, draftPhone, type DraftPhone } from '../../support/draft-phone'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const orgId = 'o_nanyao'
const start = Date.parse('2026-03-01T10:00:00+08:00')
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => start })
  house.cloud.console.insert('members', ['hua', 'ming'].map((openid) => ({ _id: `m_${openid}`, openid, orgId, role: 'writer', name: openid, createdAt: new Date(0) })))
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

const begin = (): Promise<DraftPhone> => beginDraft(house, orgId, 'hua')
const other = (phone: DraftPhone): DraftPhone => draftPhone(house, phone.articleId, 'ming')
const draftOf = (phone: DraftPhone): object => house.all<{ _id: string }>('drafts').find(({ _id }) => _id === phone.articleId) ?? {}
const wordsOf = async (phone: DraftPhone): Promise<string> => JSON.stringify((await phone.open()).parts)

describe('a change of a word', () => {
  const at = new Date(start)
  const passes = [{ step: 1, openid: 'shen', at }]

  /** As reviewing and publishing leave a draft. */
  async function written(fields: Record<string, unknown>): Promise<DraftPhone> {
    const phone = await begin()
    await phone.save([phone.text('p1', '一')])
    await connectSdk(house.cloud).database().collection('drafts').doc(phone.articleId).update({ data: fields })
    return phone
  }

  test.each([
    ['approved', { state: 'approved', passes, hash: 'x' }],
    ['scheduled', { state: 'scheduled', passes, hash: 'x', publishAt: new Date(start + 86_400_000) }],
    ['at its second step of review', { state: 'review', step: 2, passes }],
  ])('takes an article that is %s back to the step that the org set, before the word stands there', async (_what, fields) => {
    const phone = await written(fields)
    const reply = dataOf(await phone.send([phone.text('p1', '二')]))
    expect(reply.state).toEqual({ name: 'review', step: 1 })
    const draft = draftOf(phone)
    expect(draft).toMatchObject({ state: 'review', step: 1, passes: [], events: [{ what: 'changed', openid: 'hua' }], rev: reply.rev })
    expect(Object.keys(draft).filter((field) => ['hash', 'publishAt'].includes(field))).toEqual([])
  })

  test('that was taken before, or comes too late to be taken, undoes no approval', async () => {
    const phone = await begin()
    const first = [phone.text('p1', '一')]
    await phone.save(first)
    await connectSdk(house.cloud).database().collection('drafts').doc(phone.articleId).update({ data: { state: 'approved', passes, hash: 'x' } })
    expect(dataOf(await phone.send(first)).state).toEqual({ name: 'approved' })
    const late = other(phone)
    expect(await late.save([late.text('p1', '没看过的')])).toMatchObject([{ theirs: { rev: 1 } }])
    expect(draftOf(phone)).toMatchObject({ state: 'approved', passes, hash: 'x', authors: ['hua'] })
  })

  test('is refused while it is being published, and leaves nothing', async () => {
    const phone = await written({ state: 'publishing', publishing: { n: 1, openid: 'shen', at, hash: 'x' } })
    const before = house.counts()
    expect(codeOf(await phone.send([phone.text('p1', '二'), phone.text('p2', '三')]))).toBe('conflict')
    expect(house.counts()).toEqual(before)
    expect(await wordsOf(phone)).not.toMatch(/[二三]/)
  })

  test('of what readers have begins a new piece of work, by who changes it', async () => {
    const phone = await written({ state: 'settled', published: 1, authors: [], writer: 'hua' })
    const later = other(phone)
    await later.open()
    await later.save([later.text('p1', '更正')])
    expect(draftOf(phone)).toMatchObject({ state: 'writing', authors: ['ming'], writer: 'ming', events: [] })
  })
})
