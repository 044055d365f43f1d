// Everything of an installation as an archive, put back into an empty one: whatever can be read there is the same, and a damaged archive leaves nothing.

import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import { makeClaim } from '../../../devtools/commands/claim'
import { anywhere, makeArchive, restoreArchive, street } from '../../support/archives'
import { articleHead, codeOf as codeDocument } from '../../support/documents'
import { fullBlocks } from '../../support/full-article'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { hirePeople, putDraft } from '../../support/newsroom'

jest.setTimeout(120_000)

const hourMs = 3_600_000
const full = 'a_0000000000000arc'
const withdrawn = 'a_0000000000000wdr'
let now = Date.parse('2026-03-10T01:59:00Z')
let old: FunctionsHouse
let fresh: FunctionsHouse
let archive: Uint8Array
const { code, document: claim } = makeClaim(now + 48 * hourMs)

const open = (house: FunctionsHouse, articleId: string, openid: string, scene = 1053) => house.reader('article.open', { target: { kind: 'article', articleId }, scene }, { openid })

beforeAll(async () => {
  old = await openFunctionsHouse({ now: () => now })
  fresh = await openFunctionsHouse({ now: () => now, seeded: false })
  // The template is the operator's, who sets it up as before.
  fresh.cloud.console.insert('settings', [claim, ...old.all<{ _id: string }>('settings').filter(({ _id }) => _id === 'reminder')])
  // Readers were named anew a while ago; an instance goes by the keys that it read for an hour.
  old.cloud.console.insert('keys', [{ _id: 'views-2', secret: 'another', activeFrom: '2026-03-04', createdAt: new Date(0) }])
  now += 2 * hourMs
  hirePeople(old)
  const blocks = await fullBlocks(old.cloud)
  const { insert } = old.cloud.console
  const more = { orgId: 'o_shuitalu', earlierReads: 17, publishedAt: new Date('2026-03-02T01:00:00Z'), signature: { steps: [{ name: '一审', by: '周见山' }], on: '2026-03-02' } }
  insert('articles', [
    articleHead({ _id: full, title: '什么都有的一篇', codeId: 'YYYYYYY3', ...more }),
    articleHead({ _id: withdrawn, title: '撤下的一篇', codeId: 'YYYYYYY4', status: 'withdrawn', withdrawn: { reason: '写错了地方', at: new Date('2026-03-03T01:00:00Z') }, orgId: 'o_shuitalu' }),
  ])
  insert('article_bodies', [{ _id: full, version: 1, blocks }, { _id: withdrawn, version: 1, blocks: blocks.slice(0, 2) }])
  insert('codes', [codeDocument({ _id: 'YYYYYYY3', targetId: full, orgId: 'o_shuitalu' }), codeDocument({ _id: 'YYYYYYY4', targetId: withdrawn, orgId: 'o_shuitalu' })])
  insert('article_versions', [{ _id: `${full}.1`, articleId: full, kind: 'published', openid: 'writer-1', at: new Date('2026-03-02T01:00:00Z'), characters: 12, head: { title: '什么都有的一篇', createdOn: '2026-03-02' }, blocks }])
  insert('skips', [{ _id: `${full}_2026-03-09_own_staff`, articleId: full, orgId: 'o_shuitalu', day: '2026-03-09', reason: 'own_staff', count: 4 }])
  putDraft(old, { articleId: 'a_0000000000000unp', title: '没人看过的草稿' })
  dataOf(await old.staff('board.create', { boardId: 'b_0000000000000001', orgId: 'o_shuitalu', name: '东门公告栏', place: '东门', shows: { mode: 'newest', articleIds: [] } }))
  // Readers of three hours: two that are closed, and one that goes on.
  for (const [reader, hours] of [['reader-of-a', -30], ['reader-of-b', -30], ['reader-of-a', -2], ['reader-of-c', 0]] as const) {
    const at = now
    now += hours * hourMs
    await open(old, full, reader)
    now = at
  }
  await old.cloud.fireTimer('jobs')
  expect(old.all('view_hours')).toHaveLength(2)
})
afterAll(async () => {
  await old.stop()
  await fresh.stop()
})

const make = makeArchive
const restore = (house: FunctionsHouse, parts: readonly Uint8Array[], openid = 'operator', typed = code): ReturnType<typeof restoreArchive> => restoreArchive(house, parts, typed, openid)

test('an archive is one .zip of readable lines in which staff are, and no reader is', async () => {
  const parts = await make(old)
  expect(parts).toHaveLength(1)
  archive = parts[0] ?? new Uint8Array()
  const entries = unzipSync(archive)
  const texts = Object.entries(entries).flatMap(([name, bytes]) => (name.endsWith('.jsonl') || name.endsWith('.json') || name.endsWith('.txt') ? [new TextDecoder().decode(bytes)] : []))
  for (const reader of ['reader-of-', 'resident-1', 'operator']) expect(texts.filter((text) => text.includes(reader))).toEqual([])
  expect(texts.some((text) => text.includes('writer-1'))).toBe(true)
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(['README.txt', 'manifest.json', 'data/articles.jsonl', 'data/orgs.jsonl', 'files/articles/full/cat.jpg']))
  expect(new TextDecoder().decode(entries['README.txt'])).toContain('articles/full/none.jpg')
})

const hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The archive with something else in it; `seal` as somebody would who knows how it is made. */
function changed(change: (entries: Record<string, Uint8Array>) => void, seal = false): Uint8Array {
  const entries = unzipSync(archive)
  change(entries)
  if (seal) {
    const { seal: _old, ...manifest } = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as { seal: string; files: Record<string, object> }
    for (const [name, bytes] of Object.entries(entries)) if (name !== 'manifest.json' && name !== 'README.txt') manifest.files[name] = { sha256: hex(bytes), bytes: bytes.length }
    entries['manifest.json'] = Buffer.from(JSON.stringify({ ...manifest, seal: hex(JSON.stringify(manifest)) }))
  }
  return zipSync(entries)
}

const edited = (name: string, from: string | RegExp, to: string) => (entries: Record<string, Uint8Array>) => {
  const text = new TextDecoder().decode(entries[name])
  expect(text.replace(from, to)).not.toBe(text)
  entries[name] = Buffer.from(text.replace(from, to))
}

test.each<[string, () => Uint8Array]>([
  ['is no zip', () => Buffer.from('nothing')],
  ['is cut off', () => archive.slice(0, archive.length - 5_000)],
  ['has another word in it', () => changed(edited('data/articles.jsonl', '什么都有的一篇', '什么都没有的一篇'))],
  ['has another number in its list', () => changed(edited('manifest.json', '"articles": ', '"articles": 1'))],
  ['lacks a picture', () => changed((entries) => delete entries['files/articles/full/cat.jpg'])],
  ['has a file more', () => changed((entries) => { entries['files/articles/more.jpg'] = Buffer.from('x') })],
  ['was sealed again with a link that runs', () => changed(edited('data/article_bodies.jsonl', 'https://example.org/notice', 'javascript:alert(1)'), true)],
  ['was sealed again with readers in it', () => changed((entries) => { entries['data/favourites.jsonl'] = Buffer.from('{}\n'); entries['data/orgs.jsonl'] = Buffer.from('{"_id":"o_x","role":"admin"}\n') }, true)],
  ['was sealed again with a file outside of its place', () => changed((entries) => { entries['files/articles/../../x'] = Buffer.from('x') }, true)],
])('an archive that %s is refused in words, and nothing is written', async (_what, bytes) => {
  const before = fresh.counts()
  expect(await restore(fresh, [bytes()])).toMatch(/^bad_input 这份备份不完整：/)
  expect(fresh.counts()).toEqual(before)
})

test('it waits for the hour to be over that it counted, or that hour would be counted twice', async () => {
  expect(await restore(fresh, [archive])).toMatch(/^conflict .*11 点/)
  now += hourMs
})

test('nobody puts anything back without the operator’s code, or where something is', async () => {
  expect(await restore(fresh, [archive], 'operator', 'A'.repeat(12))).toMatch(/^not_allowed/)
  old.cloud.console.insert('settings', [{ ...claim, claimedBy: 'operator' }])
  expect(await restore(old, [archive])).toMatch(/^conflict 这里已经有内容了/)
})

test('nobody but an admin takes everything out', async () => {
  for (const openid of ['writer-1', 'reviewer-1', 'resident-1']) expect(codeOf(await old.staff('archive.make', { orgId: street, archiveId: '0123456789abcdef' }, { openid }))).toBe('not_allowed')
})

/** What can be read of the installation, by whoever may read it. Addresses of files are the installation's own. */
async function readable(house: FunctionsHouse, admin: string): Promise<unknown> {
  const orgIds = old.all<{ _id: string }>('orgs').map(({ _id }) => _id).sort()
  const articles = old.all<{ _id: string; status: string }>('articles').filter(({ status }) => status !== 'draft').map(({ _id }) => _id).sort()
  const codes = old.all<{ _id: string; targetId: string }>('codes').map(({ _id }) => _id).sort()
  const seen: unknown[] = []
  for (const orgId of orgIds) {
    const { at: _at, favourites: _own, recount: _night, ...stats } = dataOf(await house.staff('stats.org', { orgId, days: 365 }, { openid: admin }))
    seen.push(dataOf(await house.reader('org.open', { orgId }, { openid: 'looker' })), dataOf(await house.reader('article.list', { orgId }, { openid: 'looker' })), stats)
    seen.push(dataOf(await house.staff('board.list', { orgId }, { openid: admin })))
  }
  for (const articleId of articles) {
    // The staff's own opens are not counted, so that looking changes nothing.
    seen.push(dataOf(await open(house, articleId, admin)))
    const { at: _at, gained: _gained, complaints: _complaints, recount: _recount, ...stats } = dataOf(await house.staff('stats.article', { articleId }, { openid: admin }))
    seen.push(stats)
  }
  for (const codeId of codes) seen.push(dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1011 }, { openid: admin })))
  seen.push(dataOf(await house.reader('article.search', { query: '电梯' }, { openid: 'looker' })), dataOf(await house.reader('home.open', {}, { openid: 'looker' })))
  return anywhere(seen)
}

test('put back, everything that can be read is the same: texts, codes, boards, numbers by hour and by source', async () => {
  const before = await readable(old, 'admin-1')
  const done = await restore(fresh, [archive])
  expect(done).toMatchObject({ kind: 'done', orgId: street })
  expect(await readable(fresh, 'operator')).toEqual(before)
  const { people } = dataOf(await fresh.staff('stats.article', { articleId: full }, { openid: 'operator' }))
  expect(people).toMatchObject({ total: 3, since: '2026-03-04' })
  const files = old.all<{ blocks: { type: string; fileId?: string }[] }>('article_bodies').flatMap(({ blocks }) => blocks.flatMap(({ type, fileId }) => (type === 'image' && fileId ? [fileId] : [])))
  const kept = await Promise.all(fresh.all<{ blocks: { type: string; fileId?: string }[] }>('article_bodies').flatMap(({ blocks }) => blocks.flatMap(({ type, fileId }) => (type === 'image' && fileId ? [fresh.hasFile(fileId)] : []))))
  expect(kept.filter(Boolean).length).toBe((await Promise.all(files.map((fileId) => old.hasFile(fileId)))).filter(Boolean).length)
})

test('said again it answers the same; another archive is not put on top', async () => {
  const counts = fresh.counts()
  expect(await restore(fresh, [archive])).toMatchObject({ kind: 'done', orgId: street })
  expect(fresh.counts()).toEqual(counts)
  expect(await restore(fresh, [archive], 'somebody')).toMatch(/^not_allowed/)
})

test('counting goes on from there, and the night finds no number wrong', async () => {
  const total = async (): Promise<number> => dataOf(await fresh.staff('stats.article', { articleId: full }, { openid: 'operator' })).reads.total
  const before = await total()
  await open(fresh, full, 'new-reader')
  expect(await total()).toBe(before + 1)
  now += 26 * hourMs
  await fresh.cloud.fireTimer('jobs')
  expect(await total()).toBe(before + 1)
  expect(fresh.all<{ drift: number }>('recounts').map(({ drift }) => drift)).toEqual([0])
})

test('a large one comes in parts, which go back together only, in their order, and through crashes', async () => {
  let requests = 0
  const crashAt = new Set([40, 111, 170, 230])
  const crashing = await openFunctionsHouse({
    now: () => now,
    seeded: false,
    faults: ({ functionName }) => (functionName === 'staff' && crashAt.has((requests += 1)) ? 'after' : undefined),
  })
  try {
    const large = await Promise.all([1, 2, 3].map((at) => old.cloud.console.putFile(`articles/large/${at}.jpg`, Buffer.alloc(20_000_000, at))))
    old.cloud.console.insert('articles', [articleHead({ _id: 'a_000000000000larg', orgId: 'o_shuitalu', title: '三张大图', codeId: 'YYYYYYY6' })])
    old.cloud.console.insert('article_bodies', [{ _id: 'a_000000000000larg', version: 1, blocks: large.map(({ fileId }, at) => ({ id: `i${at}`, type: 'image', fileId, width: 1200, height: 900 })) }])
    const parts = await make(old)
    expect(parts).toHaveLength(2)
    now += hourMs
    crashing.cloud.console.insert('settings', [{ ...claim, claimedBy: 'reviewer-1' }, ...old.all<{ _id: string }>('settings').filter(({ _id }) => _id === 'reminder')])
    const [one, two] = parts as [Uint8Array, Uint8Array]
    for (const wrong of [[one], [two], [two, one], [one, archive]]) expect(await restore(crashing, wrong, 'reviewer-1')).toMatch(/^bad_input /)
    expect(crashing.all('articles')).toEqual([])
    expect(await restore(crashing, parts, 'reviewer-1')).toMatchObject({ kind: 'done', orgId: street })
    expect(requests).toBeGreaterThan(230)
    // Whoever puts it back is its admin, also who was less there.
    expect(crashing.all<{ openid: string; orgId: string; role: string }>('members').filter(({ openid, orgId }) => openid === 'reviewer-1' && orgId === street)).toMatchObject([{ role: 'admin' }])
    expect(await readable(crashing, 'reviewer-1')).toEqual(await readable(old, 'admin-1'))
  } finally {
    await crashing.stop()
  }
})

test('every query of it was served by an index', () => {
  expect([...old.unindexed, ...fresh.unindexed]).toEqual([])
})
