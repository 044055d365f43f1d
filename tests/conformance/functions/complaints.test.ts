// 投诉 on the real SDK and the local CloudBase: one document however often it is sent, limits that hold for calls at once, private pictures.

import { articleHead } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import type { ComplaintCreateInput } from '../../../miniprogram/more/contract/complaints'

jest.setTimeout(120_000)

const published = 'a_complain00000001'
const withdrawn = 'a_complain00000002'
const draft = 'a_complain00000003'
const others = Array.from({ length: 60 }, (_, at) => `a_other${String(at).padStart(11, '0')}`)
let house: FunctionsHouse
let now = Date.parse('2026-03-01T04:00:00Z')

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => (now += 1) })
  house.cloud.console.insert('articles', [
    articleHead({ _id: published, title: '东门的灯' }),
    articleHead({ _id: withdrawn, title: '撤下的一篇', status: 'withdrawn', withdrawn: { reason: '有误', at: new Date(0) } }),
    articleHead({ _id: draft, status: 'draft', publishedAt: null }),
    ...others.map((_id) => articleHead({ _id })),
  ])
})
afterAll(() => house.stop())

interface Document extends Omit<ComplaintCreateInput, 'complaintId'> {
  _id: string
  openid: string
  orgId: string
  title: string
  status: string
  receipt: string
  daySlot: string
}

let made = 0
const newId = (): string => `c_${String((made += 1)).padStart(16, '0')}`
const words = (more: Partial<ComplaintCreateInput> = {}): ComplaintCreateInput => ({
  complaintId: newId(),
  articleId: published,
  reason: 'untrue',
  text: '时间写错了',
  pictures: [],
  ...more,
})
const send = (openid: string, input: ComplaintCreateInput) => house.reader('complaint.create', input, { openid })
const documentsOf = (openid: string): Document[] => house.documents<Document>('complaints').filter((each) => each.openid === openid)
const list = async (openid: string, after?: string) => dataOf(await house.reader('complaint.list', after === undefined ? {} : { after }, { openid }))

describe('sending', () => {
  test('answers with a receipt that can be said on the phone, and keeps what was said and of which article', async () => {
    const input = words({ contact: ' 138 0000 0000 ', text: '  时间写错了\n' })
    const { receipt, createdAt } = dataOf(await send('one', input))
    expect(receipt).toMatch(/^T-\d{6}-[34679ACDEFGHJKMNPRTWXY]{5}$/)
    expect(createdAt).toBeGreaterThan(0)
    expect(documentsOf('one')).toMatchObject([
      { _id: input.complaintId, articleId: published, orgId: 'o_nanyao', title: '东门的灯', reason: 'untrue', text: '时间写错了', contact: '138 0000 0000', status: 'waiting', receipt },
    ])
  })

  test('the same again, and 20 times at once, is one complaint with one receipt', async () => {
    const input = words()
    const replies = await Promise.all(Array.from({ length: 20 }, () => send('again', input)))
    const receipts = new Set([...replies, await send('again', input)].map((reply) => dataOf(reply).receipt))
    expect(receipts.size).toBe(1)
    expect(documentsOf('again')).toHaveLength(1)
  })

  test('an id that was sent with other words, or by somebody else, is a conflict that changes nothing', async () => {
    const input = words()
    await send('first', input)
    expect(codeOf(await send('first', { ...input, text: '改过的' }))).toBe('conflict')
    expect(codeOf(await send('second', input))).toBe('conflict')
    expect(documentsOf('first')).toMatchObject([{ text: '时间写错了' }])
    expect(documentsOf('second')).toEqual([])
  })

  test('a withdrawn article can be complained about, a draft and an unknown one cannot', async () => {
    expect(dataOf(await house.reader('complaint.prepare', { articleId: withdrawn }))).toEqual({ title: '撤下的一篇', org: { id: 'o_nanyao', name: '南窑社区' } })
    expect(codeOf(await send('gone', words({ articleId: withdrawn })))).toBe('ok')
    for (const articleId of [draft, 'a_0000000000000000']) {
      expect(codeOf(await house.reader('complaint.prepare', { articleId }))).toBe('not_found')
      expect(codeOf(await send('gone', words({ articleId })))).toBe('not_found')
    }
  })

  test('a withdrawn article that is opened says by which id it is complained about', async () => {
    house.cloud.console.insert('article_bodies', [{ _id: withdrawn, version: 1, blocks: [] }])
    const opened = dataOf(await house.reader('article.open', { target: { kind: 'article', articleId: withdrawn }, scene: 1001 }))
    expect(opened).toMatchObject({ kind: 'withdrawn', articleId: withdrawn })
  })

  test('nobody complains without being somebody', async () => {
    const nobody = { openid: null }
    expect(codeOf(await house.reader('complaint.prepare', { articleId: published }, nobody))).toBe('not_allowed')
    expect(codeOf(await house.reader('complaint.create', words(), nobody))).toBe('not_allowed')
    expect(codeOf(await house.reader('complaint.list', {}, nobody))).toBe('not_allowed')
    expect(codeOf(await house.reader('complaint.open', { complaintId: newId() }, nobody))).toBe('not_allowed')
  })

  test.each<[string, Partial<ComplaintCreateInput>]>([
    ['without words and pictures', { text: '  ' }],
    ['其他 without words', { reason: 'other', text: '' }],
    ['1,001 letters', { text: '字'.repeat(1_001) }],
    ['61 letters of contact', { contact: '1'.repeat(61) }],
  ])('%s says nothing that can be answered', async (_what, more) => {
    expect(codeOf(await send('empty', words(more)))).toBe('bad_input')
    expect(documentsOf('empty')).toEqual([])
  })

  test('1,000 letters are not too many', async () => {
    expect(codeOf(await send('long', words({ text: '字'.repeat(1_000) })))).toBe('ok')
  })
})

describe('the limits', () => {
  test('of 50 complaints at once about one article, three are taken', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => send('flood', words())))
    expect(replies.map(codeOf).filter((code) => code === 'ok')).toHaveLength(3)
    expect(new Set(replies.map(codeOf))).toEqual(new Set(['ok', 'too_many']))
    expect(documentsOf('flood')).toHaveLength(3)
  })

  test('of 50 at once about as many articles, ten are taken, and on the next day there is room again', async () => {
    const replies = await Promise.all(others.slice(0, 50).map((articleId) => send('storm', words({ articleId }))))
    expect(replies.map(codeOf).filter((code) => code === 'ok')).toHaveLength(10)
    expect(documentsOf('storm')).toHaveLength(10)
    expect(new Set(documentsOf('storm').map(({ daySlot }) => daySlot)).size).toBe(10)
    expect(codeOf(await send('storm', words({ articleId: others[55] ?? '' })))).toBe('too_many')
  })

  test('a retry of what was taken is answered over the limit too', async () => {
    const inputs = Array.from({ length: 3 }, () => words())
    for (const input of inputs) await send('loyal', input)
    expect(codeOf(await send('loyal', words()))).toBe('too_many')
    for (const input of inputs) expect(codeOf(await send('loyal', input))).toBe('ok')
  })

  test('one person’s limit is not another’s', async () => {
    expect(codeOf(await send('calm', words()))).toBe('ok')
  })

  test('an answered one, standing on a place of its own, makes room for another', async () => {
    const at = new Date(0)
    const closed = (n: number) => ({ ...words(), _id: newId(), openid: 'served', daySlot: `served old ${n}`, openSlot: `closed ${n}`, receipt: `T-old-${n}`, status: 'answered', steps: [], createdAt: at, changedAt: at })
    house.cloud.console.insert('complaints', [closed(1), closed(2), closed(3)])
    expect(codeOf(await send('served', words()))).toBe('ok')
  })
})

describe('one’s own', () => {
  test('are listed newest first by pages, with status, answer and how many wait', async () => {
    const base = Date.parse('2026-02-01T00:00:00Z')
    const made23 = Array.from({ length: 23 }, (_, n) => ({
      _id: newId(), openid: 'keen', articleId: published, orgId: 'o_nanyao', title: `第${n}篇`, reason: 'other', text: '话', pictures: [],
      status: n % 2 === 0 ? 'answered' : 'waiting', ...(n % 2 === 0 ? { answer: '改了' } : {}), receipt: `T-keen-${n}`, steps: [{ status: 'waiting', at: new Date(base) }],
      daySlot: `keen ${n}`, openSlot: `keen ${n}`,
      // Three share each moment, so the id parts them.
      createdAt: new Date(base + Math.floor(n / 3)), changedAt: new Date(base),
    }))
    house.cloud.console.insert('complaints', made23)
    const first = await list('keen')
    const second = await list('keen', first.next)
    expect([first.complaints.length, second.complaints.length, second.next]).toEqual([20, 3, undefined])
    const titles = [...first.complaints, ...second.complaints].map(({ title }) => title)
    expect(titles).toEqual(Array.from({ length: 23 }, (_, n) => `第${22 - n}篇`))
    expect(first.complaints[0]).toMatchObject({ title: '第22篇', status: 'answered', answer: '改了', receipt: 'T-keen-22' })
    expect([first.open, second.open]).toEqual([11, 11])
  })

  test('are nobody else’s: another’s is not found, as one that never was', async () => {
    const input = words()
    await send('owner', input)
    expect(dataOf(await house.reader('complaint.open', { complaintId: input.complaintId }, { openid: 'owner' }))).toMatchObject({
      id: input.complaintId, title: '东门的灯', org: { name: '南窑社区' }, text: '时间写错了', status: 'waiting', steps: [{ status: 'waiting' }],
    })
    const theirs = await house.reader('complaint.open', { complaintId: input.complaintId }, { openid: 'thief' })
    const none = await house.reader('complaint.open', { complaintId: 'c_neverneverneverx' }, { openid: 'thief' })
    expect(codeOf(theirs)).toBe('not_found')
    expect(theirs).toEqual(none)
    expect((await list('thief')).complaints).toEqual([])
  })
})

describe('pictures', () => {
  const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(100)])
  const upload = async (path: string, bytes: Buffer, openid = 'painter'): Promise<string> => (await house.cloud.storage.put(path, bytes, { openid })).fileId

  test('are taken where they lie in the complaint’s own folder, and shown to their sender alone, by links that end', async () => {
    const complaintId = newId()
    const pictures = [await upload(`complaints/${complaintId}/1.jpg`, jpeg), await upload(`complaints/${complaintId}/2.png`, Buffer.from('89504e470d0a1a0a0000000d', 'hex'))]
    expect(codeOf(await send('painter', words({ complaintId, text: '', pictures })))).toBe('ok')
    const opened = dataOf(await house.reader('complaint.open', { complaintId }, { openid: 'painter' }))
    expect(opened.pictures).toHaveLength(2)
    const [link = ''] = opened.pictures
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(jpeg)
    expect((await fetch(link.split('?')[0] ?? '')).status).toBe(403)
    now += 601_000
    expect((await fetch(link)).status).toBe(403)
    expect(house.cloud.storage.isPublic(pictures[0] ?? '')).toBe(false)
    expect(await house.cloud.storage.mayRead(pictures[0] ?? '', { openid: 'thief' })).toBe(false)
  })

  test('of another complaint, of articles, of another environment, gone, empty, none or too large are refused', async () => {
    const complaintId = newId()
    const good = await upload(`complaints/${complaintId}/good.jpg`, jpeg)
    const env = good.slice(0, good.indexOf('/complaints/'))
    const bad = [
      await upload(`complaints/${newId()}/theirs.jpg`, jpeg, 'thief'),
      await upload(`articles/${complaintId}.jpg`, jpeg),
      `cloud://other-env.bucket/complaints/${complaintId}/good.jpg`,
      `${env}/complaints/${complaintId}/../../x.jpg`,
      `${env}/complaints/${complaintId}/gone.jpg`,
      `https://example.com/complaints/${complaintId}/good.jpg`,
      await upload(`complaints/${complaintId}/empty.jpg`, Buffer.alloc(0)),
      await upload(`complaints/${complaintId}/page.jpg`, Buffer.from('<html>hello</html>')),
      await upload(`complaints/${complaintId}/large.jpg`, Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)])),
    ]
    for (const fileId of bad) expect([fileId, codeOf(await send('painter', words({ complaintId, pictures: [good, fileId] })))]).toEqual([fileId, 'bad_input'])
    expect(codeOf(await send('painter', words({ complaintId, pictures: [good, good] })))).toBe('bad_input')
    expect(documentsOf('painter').filter(({ _id }) => _id === complaintId)).toEqual([])
    expect(codeOf(await send('painter', words({ complaintId, pictures: [good] })))).toBe('ok')
  })

  test('seven are one too many', async () => {
    const complaintId = newId()
    const pictures = await Promise.all(Array.from({ length: 7 }, (_, n) => upload(`complaints/${complaintId}/${n}.jpg`, jpeg)))
    expect(codeOf(await send('painter', words({ complaintId, pictures })))).toBe('bad_input')
    expect(codeOf(await send('painter', words({ complaintId, pictures: pictures.slice(0, 6) })))).toBe('ok')
  })
})

test('nothing of a complaint is in the log', () => {
  const log = house.log.map(({ text }) => text).join('\n')
  for (const secret of ['时间写错了', '138 0000', 'complaints/', 'painter']) expect(log).not.toContain(secret)
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
