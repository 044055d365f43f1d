// Publishing with a crash at every request of it: the jobs finish what was begun, and readers have the article once, whole, or not yet.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { connectSdk } from '../../support/cloud-sdk'
import type { Sdk } from '../../support/cloud-sdk-types'
import { changeText, hirePeople, paragraph, putApproved, storedDraft, unit } from '../../support/newsroom'

jest.setTimeout(120_000)

let house: FunctionsHouse
let sdk: Sdk
let now = Date.parse('2026-06-01T01:00:00Z')
let made = 0
/** Counts down with each request of a function; at 0 that one crashes. */
const crash: { name: string; left: number; kind: Fault } = { name: '', left: 0, kind: 'before' }

beforeAll(async () => {
  const faults = ({ functionName }: { functionName: string }): Fault | undefined => {
    if (functionName !== crash.name || crash.left <= 0) return undefined
    crash.left -= 1
    return crash.left === 0 ? crash.kind : undefined
  }
  house = await openFunctionsHouse({ now: () => now, faults })
  hirePeople(house)
  sdk = connectSdk(house.cloud)
})
afterAll(() => house.stop())

function crashAt(name: string, request: number, kind: Fault): void {
  Object.assign(crash, { name, left: request, kind })
}

function approved(): string {
  made += 1
  const articleId = `a_${String(made).padStart(16, '0')}`
  putApproved(house, { articleId, texts: [`第${made}次修路`] })
  return articleId
}

interface Seen {
  kind: string
  article?: { title: string; body: { blocks: unknown[] } }
}

const open = async (articleId: string): Promise<Seen> => dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1007 })) as Seen
const publish = async (articleId: string): Promise<string> => codeOf(await house.staff('article.publish', { articleId, rev: storedDraft(house, articleId).rev }, { openid: 'admin' }))
const of = (collection: string, articleId: string): unknown[] => house.all<{ articleId: string }>(collection).filter((one) => one.articleId === articleId)
const tick = (): Promise<boolean> => house.cloud.fireTimer('jobs')

/** What is wrong where it should be published once and be done with. */
function notOnce(articleId: string): string[] {
  const { state, published, authors, publishing } = storedDraft(house, articleId)
  const audits = house.all<{ targetId: string; action: string }>('audits').filter(({ targetId, action }) => targetId === articleId && action === 'article.publish')
  const facts = { state, published, authors: authors.length, publishing: publishing?.n, publications: of('publications', articleId).length, versions: of('article_versions', articleId).length, audits: audits.length }
  const wanted: Record<string, unknown> = { state: 'settled', published: 1, authors: 0, publications: 1, versions: 1, audits: 1 }
  return Object.entries(facts).flatMap(([name, fact]) => (fact === wanted[name] ? [] : [`${articleId}: ${name} is ${String(fact)}`]))
}

const isWhole = (seen: Seen, text: string): boolean => seen.kind !== 'article' || JSON.stringify(seen.article?.body.blocks) === JSON.stringify([paragraph('p0', text)])

/** Publishes an article with a crash at a request of it; what is wrong then and later, and whether it was begun before. */
async function crashAndFinish(request: number): Promise<{ crashed: boolean; begun: boolean; wrong: string[] }> {
  const id = approved()
  const text = `第${made}次修路`
  crashAt('staff', request, request % 2 === 0 ? 'after' : 'before')
  await publish(id)
  const crashed = crash.left === 0
  crashAt('', 0, 'before')
  if (!crashed) return { crashed, begun: false, wrong: notOnce(id) }
  const { state } = storedDraft(house, id)
  const wrong = isWhole(await open(id), text) ? [] : [`${id}: readers have a part of it`]
  // Too early: whoever published may be at it still.
  await tick()
  if (storedDraft(house, id).state !== state) wrong.push(`${id}: the jobs did not wait`)
  now += 6 * 60_000
  // A second crash, in the jobs this time.
  crashAt('jobs', 1 + (request % 12), 'after')
  await tick()
  crashAt('', 0, 'before')
  now += 6 * 60_000
  await tick()
  if (state === 'approved') await publish(id)
  const seen = await open(id)
  if (seen.kind !== 'article' || !isWhole(seen, text)) wrong.push(`${id}: readers do not have it`)
  return { crashed, begun: state === 'publishing', wrong: [...wrong, ...notOnce(id)] }
}

test('a crash at any request of publishing leaves it unpublished, or to be finished by the next call of the jobs', async () => {
  const wrong: string[] = []
  let begun = 0
  for (let request = 1; request < 60; request += 1) {
    const outcome = await crashAndFinish(request)
    wrong.push(...outcome.wrong)
    begun += outcome.begun ? 1 : 0
    if (!outcome.crashed) break
  }
  expect(wrong).toEqual([])
  expect(begun).toBeGreaterThan(5)
  expect(house.unindexed).toEqual([])
})

test('two callers of the jobs at once, and the one who published again, finish it once', async () => {
  const id = approved()
  const { rev } = storedDraft(house, id)
  crashAt('staff', 14, 'after')
  await publish(id)
  crashAt('', 0, 'before')
  expect(storedDraft(house, id).state).toBe('publishing')
  const again = async (): Promise<unknown> => dataOf(await house.staff('article.publish', { articleId: id, rev }, { openid: 'admin' }))
  expect(await again()).toMatchObject({ state: { name: 'publishing' } })
  now += 6 * 60_000
  const [answer] = await Promise.all([again(), tick(), tick()])
  expect(answer).toMatchObject({ state: { name: 'settled' } })
  expect(notOnce(id)).toEqual([])
})

test('nobody changes a word, submits, withdraws or publishes while it is being published', async () => {
  const id = approved()
  crashAt('staff', 14, 'after')
  await publish(id)
  crashAt('', 0, 'before')
  const { rev } = storedDraft(house, id)
  expect(await changeText(house, id, { text: '别的' })).toBe('conflict')
  const answers = await Promise.all([
    house.staff('review.submit', { articleId: id, rev }, { openid: 'writer' }),
    house.staff('article.withdraw', { articleId: id, reason: '改期' }, { openid: 'admin' }),
    house.staff('article.publish', { articleId: id, rev }, { openid: 'reviewer-a' }),
    house.staff('review.recall', { articleId: id }, { openid: 'writer' }),
  ])
  expect(answers.map(codeOf)).toEqual(['conflict', 'conflict', 'conflict', 'conflict'])
  now += 6 * 60_000
  await tick()
  expect(notOnce(id)).toEqual([])
})

test('what is scheduled comes out once, also from two calls of the jobs at once, and one that fails keeps no other', async () => {
  const at = Math.ceil(now / 300_000) * 300_000
  const [one, broken, other] = [approved(), approved(), approved()]
  for (const articleId of [one, broken, other]) {
    expect(codeOf(await house.staff('article.schedule', { articleId, rev: 1, publishAt: at + 300_000 }, { openid: 'admin' }))).toBe('ok')
  }
  await sdk.database().collection('draft_blocks').doc(`${broken}.p0`).update({ data: { block: sdk.database().command.set(paragraph('p0', '改过')) } })
  now = at + 301_000
  await Promise.all([tick(), tick()])
  expect(notOnce(one)).toEqual([])
  expect(notOnce(other)).toEqual([])
  expect(storedDraft(house, broken)).toMatchObject({ state: 'review', step: 1, passes: [] })
  expect((await open(broken)).kind).toBe('unknown')
  expect(dataOf(await house.reader('org.open', { orgId: unit })).months.length).toBeGreaterThan(0)
})
