// Drafts on the server: begun, opened, and saved in parts by phones that repeat, come late, and work at once.

import { hashOf, contentOf } from '../../../cloudfunctions/domain/draft/content'
import type { Fault } from '../../../devtools/cloud/wire/caller'
import type { DraftOpenOutput } from '../../../miniprogram/staff/contract/drafts'
import { articleHead } from '../../support/documents'
import { beginDraft, draftPhone, newArticleId, textBlock, type DraftPhone } from '../../support/draft-phone'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(120_000)

const orgId = 'o_nanyao'
const start = Date.parse('2026-03-01T10:00:00+08:00')
let now = start
let crashAt: { request: number; fault: Fault } | undefined
let house: FunctionsHouse

beforeAll(async () => {
  const faults = (): Fault | undefined => {
    if (!crashAt || (crashAt.request -= 1) > 0) return undefined
    const { fault } = crashAt
    crashAt = undefined
    return fault
  }
  house = await openFunctionsHouse({ now: () => now, faults })
  house.cloud.console.insert('members', [
    { _id: 'm_hua', openid: 'hua', orgId, role: 'writer', name: '小华', createdAt: new Date(0) },
    { _id: 'm_ming', openid: 'ming', orgId, role: 'writer', name: '小明', createdAt: new Date(0) },
  ])
})
afterEach(() => {
  expect(house.unindexed).toEqual([])
  expect(crashAt).toBeUndefined()
})
afterAll(() => house.stop())

const begin = (): Promise<DraftPhone> => beginDraft(house, orgId, 'hua')
const other = (phone: DraftPhone): DraftPhone => draftPhone(house, phone.articleId, 'ming')
const textsOf = ({ parts }: DraftOpenOutput): string[] => contentOf(parts, '').blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs.map(({ text }) => text) : []))
const textsIn = async (phone: DraftPhone): Promise<string[]> => textsOf(await phone.open())
const draftOf = (phone: DraftPhone): { title: string; characters: number; rev: number; authors: string[]; state: string } =>
  house.all<{ _id: string; title: string; characters: number; rev: number; authors: string[]; state: string }>('drafts').find(({ _id }) => _id === phone.articleId) as never

describe('a draft', () => {
  test('is begun once, however often it is asked for and by two calls at once, and has a code', async () => {
    const input = { articleId: newArticleId(), orgId, createdOn: '2026-03-01' }
    const [one, same] = await Promise.all([1, 2].map(() => house.staff('draft.create', input, { openid: 'hua' })))
    const before = house.counts()
    const again = dataOf(await house.staff('draft.create', input, { openid: 'hua' }))
    expect(house.counts()).toEqual(before)
    expect([one, same].map((reply) => reply && dataOf(reply))).toEqual([again, again])
    expect(again).toMatchObject({ org: { id: orgId }, state: { name: 'writing' }, may: { edit: true, submit: true, review: false, publish: false, withdraw: false, discard: true } })
    expect(again.parts).toMatchObject([{ partId: 'head', rev: 1, by: '小华', mine: true, head: { title: '', createdOn: '2026-03-01' } }])
    expect(house.all<{ targetId: string }>('codes').filter(({ targetId }) => targetId === input.articleId)).toHaveLength(1)
    expect(codeOf(await house.staff('draft.create', { ...input, orgId: 'o_shuitalu' }))).toBe('conflict')
  })

  test('is nothing to a reader, even by its code', async () => {
    const { articleId, codeId } = await (await begin()).open()
    expect(dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047 }))).toMatchObject({ kind: 'unknown', why: 'empty' })
    expect(dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1001 }))).toMatchObject({ kind: 'unknown' })
  })

  test('of an article that came in whole is made when it is first opened, the same for two at once', async () => {
    const articleId = newArticleId()
    const blocks = [...Array.from({ length: 150 }, (_, at) => textBlock(`b${at}`, `第${at}段`)), textBlock('head', '末段')]
    dataOf(await house.staff('article.create', { articleId, orgId, title: '整篇', createdOn: '2026-02-01', body: { version: 1, blocks }, publish: true }))
    const [one, two] = await Promise.all(['hua', 'ming'].map((openid) => draftPhone(house, articleId, openid).open()))
    expect(one?.state).toEqual({ name: 'settled' })
    expect(one?.publication).toMatchObject({ status: 'published' })
    expect(textsOf(one as DraftOpenOutput)).toEqual([...Array.from({ length: 150 }, (_, at) => `第${at}段`), '末段'])
    expect(textsOf(two as DraftOpenOutput)).toEqual(textsOf(one as DraftOpenOutput))
    expect(house.all<{ articleId: string }>('draft_blocks').filter((part) => part.articleId === articleId)).toHaveLength(152)
  })
})

test('the largest article there may be opens in one reply, and a word of it is changed', async () => {
  const articleId = newArticleId()
  // Six bytes a character as JSON: all of the blocks, and all of the bytes.
  const blocks = Array.from({ length: 1_000 }, (_, at) => textBlock(`block${at}`, '\u0001'.repeat(123)))
  expect(Buffer.byteLength(JSON.stringify(blocks))).toBeGreaterThan(795_000)
  house.cloud.console.insert('articles', [articleHead({ _id: articleId, orgId, title: '很长', status: 'draft', publishedAt: null, codeId: 'WWWWWWWW' })])
  house.cloud.console.insert('article_bodies', [{ _id: articleId, version: 1, blocks }])
  const phone = draftPhone(house, articleId, 'hua')
  expect((await phone.open()).parts).toHaveLength(1_001)
  expect(await phone.save([phone.text('block7', '短了', 'V')])).toMatchObject([{ rev: 2 }])
  expect(codeOf(await phone.send([phone.text('more', '多一段')]))).toBe('too_large')
})

describe('a save', () => {
  test('keeps what changed, says the new revisions, and counts title and characters', async () => {
    const phone = await begin()
    expect(await phone.save([phone.head({ title: '楼下的灯' }), phone.text('p1', '灯 亮了'), phone.text('p2', '谢谢👍')])).toMatchObject([{ partId: 'head', rev: 2 }, { partId: 'p1', rev: 1 }, { partId: 'p2', rev: 1 }])
    expect(await phone.save([phone.text('p1', '灯又亮了')])).toMatchObject([{ rev: 2 }])
    expect(await textsIn(phone)).toEqual(['灯又亮了', '谢谢👍'])
    expect(draftOf(phone)).toMatchObject({ title: '楼下的灯', characters: 7, authors: ['hua'] })
    await phone.save([phone.remove('p2')])
    expect(draftOf(phone)).toMatchObject({ title: '楼下的灯', characters: 4 })
  })

  test('of one block costs as many requests in a long draft as in a short one, and opening one in a hundred parts', async () => {
    const phone = await begin()
    const costs: unknown[] = []
    for (const blocks of [1, 250]) {
      await phone.save(Array.from({ length: blocks }, (_, at) => phone.text(`n${blocks}x${at}`, '字')))
      await phone.save([phone.text('p1', String(blocks))])
      costs.push([house.lastCall().databaseReads, house.lastCall().databaseWrites])
    }
    expect(costs).toEqual([[8, 3], [8, 3]])
    await phone.open()
    expect(house.lastCall().databaseReads).toBeLessThanOrEqual(11)
  })

  test('leaves nothing of what a block was before', async () => {
    const phone = await begin()
    await phone.save([phone.change('p1', { pos: 'V', block: { id: 'p1', type: 'paragraph', runs: [{ text: '甲', bold: true }], align: 'center' } })])
    await phone.save([phone.change('p1', { pos: 'W', block: { id: 'p1', type: 'divider' } })])
    expect((await phone.open()).parts.find(({ partId }) => partId === 'p1')).toMatchObject({ pos: 'W', block: { id: 'p1', type: 'divider' } })
    await phone.save([phone.remove('p1')])
    await phone.save([phone.text('p1', '回来了')])
    expect(await textsIn(phone)).toEqual(['回来了'])
  })

  test('that is repeated is answered the same, also with later changes on top, and changes nothing', async () => {
    const phone = await begin()
    const first = [phone.text('p1', '一')]
    const answer = await phone.save(first)
    await phone.save([phone.text('p1', '二')])
    const { rev } = draftOf(phone)
    expect(dataOf(await phone.send(first)).outcomes).toEqual(answer)
    expect(await textsIn(phone)).toEqual(['二'])
    expect(draftOf(phone).rev).toBe(rev)
    const twice = [phone.text('p1', '三'), phone.text('p2', '新')]
    const answers = await Promise.all([phone.send(twice), phone.send(twice)])
    expect(dataOf(answers[0]).outcomes).toEqual(dataOf(answers[1]).outcomes)
  })

  test('on a block that somebody else changed meanwhile is answered with what is there, and takes nothing away', async () => {
    const phone = await begin()
    await phone.save([phone.text('p1', '开头')])
    const late = other(phone)
    await late.open()
    await phone.save([phone.text('p1', '华的开头')])
    const [outcome] = await late.save([late.text('p1', '明的开头')], true)
    expect(outcome).toMatchObject({ theirs: { rev: 2, by: '小华', mine: false, block: { runs: [{ text: '华的开头' }] } } })
    expect(await late.save([late.text('p1', '明的开头')], true)).toMatchObject([{ rev: 3 }])
    expect(await textsIn(phone)).toEqual(['明的开头'])
    const replaced = house.all<{ articleId: string; kind: string; blocks: unknown[] }>('article_versions').filter(({ articleId, kind }) => articleId === phone.articleId && kind === 'replaced')
    expect(JSON.stringify(replaced.at(-1))).toContain('华的开头')
    expect(draftOf(phone).authors).toEqual(['hua', 'ming'])
  })

  test('that removes what another changed does not, and one that changes what another removed is asked', async () => {
    const phone = await begin()
    await phone.save([phone.text('p1', '一'), phone.text('p2', '二')])
    const late = other(phone)
    await late.open()
    await phone.save([phone.text('p1', '一改'), phone.remove('p2')])
    const outcomes = await late.save([late.remove('p1'), late.text('p2', '二改')])
    expect(outcomes).toMatchObject([{ theirs: { block: { runs: [{ text: '一改' }] } } }, { theirs: { removed: true, by: '小华' } }])
    await late.save([late.text('p2', '二又来')])
    expect(await textsIn(phone)).toEqual(['一改', '二又来'])
  })

  test('two who come to the same need not choose', async () => {
    const phone = await begin()
    await phone.save([phone.text('p1', '一')])
    const late = other(phone)
    await late.open()
    await phone.save([phone.remove('p1')])
    expect(await late.save([late.remove('p1')])).toMatchObject([{ rev: 2 }])
  })

  test('of two phones at once on two blocks and on the order, both are taken and the count is right', async () => {
    const phone = await begin()
    await phone.save([phone.text('p1', '一', 'A'), phone.text('p2', '二', 'B'), phone.text('p3', '三', 'C')])
    const late = other(phone)
    await late.open()
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([phone.save([phone.text('p1', '一'.repeat(round + 2), 'D')]), late.save([late.text('p2', '二'.repeat(round + 3), 'B')])])
      expect(await textsIn(phone)).toEqual(['二'.repeat(round + 3), '三', '一'.repeat(round + 2)])
      expect(draftOf(phone).characters).toBe(round * 2 + 6)
      await late.open()
    }
    const both = await Promise.all([phone.save([phone.text('p3', '华')]), late.save([late.text('p3', '明')])])
    expect(both.flat().filter((outcome) => 'theirs' in outcome)).toHaveLength(1)
  })

  test('of many at once on many blocks, none is left out of the count', async () => {
    const phone = await begin()
    for (let round = 1; round <= 4; round += 1) {
      const saved = await Promise.all(Array.from({ length: 8 }, (_, at) => phone.send(Array.from({ length: at + 1 }, (_block, more) => phone.text(`r${round}x${at}x${more}`, '字')))))
      expect(saved.map(codeOf)).toEqual(saved.map(() => 'ok'))
      expect(draftOf(phone).characters).toBe(36 * round)
    }
  })

  test('is refused where it is too long, goes over what an article may be, or is no change', async () => {
    const phone = await begin()
    expect(codeOf(await phone.send([phone.text('p1', '字'.repeat(22_000))]))).toBe('too_large')
    const pictures = Array.from({ length: 101 }, (_, at) => ({ fileId: `cloud://e.b/articles/x/${at}.jpg`, width: 4, height: 3 }))
    const gallery = (id: string): ReturnType<DraftPhone['change']> => phone.change(id, { pos: 'V', block: { id, type: 'gallery', images: pictures } })
    for (const id of ['g1', 'g2']) await phone.save([gallery(id)])
    const reply = await phone.send([gallery('g3')])
    expect(reply).toMatchObject({ ok: false, error: { code: 'too_large', message: '图片有 303，最多 300' } })
    for (const bad of [
      { ...phone.text('p1', '一'), partId: 'p2' },
      phone.change('head', { removed: true }),
      phone.change('p1', { head: { title: '', createdOn: '2026-03-01' } }),
      { ...phone.text('p1', '一'), changeId: 'x' },
      phone.change('p1', { pos: 'V', block: { id: 'p1', type: 'image', fileId: 'cloud://e.b/complaints/1.jpg', width: 4, height: 3 } }),
    ]) expect(codeOf(await phone.send([bad]))).toBe('bad_input')
    const twice = phone.text('p1', '一')
    expect(codeOf(await phone.send([twice, { ...twice, changeId: '0'.repeat(16) }]))).toBe('bad_input')
    expect(codeOf(await house.staff('draft.save', { articleId: newArticleId(), changes: [twice] }))).toBe('not_found')
  })

  test('that crashes anywhere loses nothing when it comes again, and counts right', async () => {
    for (const fault of ['before', 'after'] as const) {
      const ends: unknown[] = []
      for (let crashed = true; crashed; ) {
        const phone = await begin()
        await phone.save([phone.text('p1', '旧')])
        now += 300_000
        const changes = [phone.head({ title: '题' }), phone.text('p1', '新的'), phone.text('p2', '又一段')]
        crashAt = { request: ends.length + 1, fault }
        await phone.send(changes)
        crashed = crashAt === undefined
        crashAt = undefined
        const revs = await phone.save(changes)
        const { title, characters } = draftOf(phone)
        const versions = house.all<{ articleId: string }>('article_versions').filter(({ articleId }) => articleId === phone.articleId)
        ends.push({ revs: revs.map((outcome) => 'rev' in outcome && outcome.rev), texts: await textsIn(phone), title, characters, versions: versions.length })
      }
      expect(ends.length).toBeGreaterThan(10)
      const whole = { revs: [2, 2, 1], texts: ['新的', '又一段'], title: '题', characters: 5, versions: 1 }
      expect(ends).toEqual(ends.map(() => whole))
    }
  })
})

test('phones that have settled have the same content, whatever the order of its parts', async () => {
  const phone = await begin()
  await phone.save([phone.text('p1', '一', 'B'), phone.text('p2', '二', 'A'), phone.text('p3', '三', 'A')])
  const opened = [await phone.open(), await other(phone).open()]
  const hashes = opened.map(({ parts }, at) => hashOf(contentOf(at === 0 ? parts : [...parts].reverse(), '')))
  expect(new Set(hashes).size).toBe(1)
  expect(await textsIn(phone)).toEqual(['二', '三', '一'])
})
