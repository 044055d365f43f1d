// Hundreds of moves by chance through the real functions, by all roles, many of them two at once, some cut off: what must never be is looked for after each.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import type { ReviewSettings } from '../../../miniprogram/staff/contract/workflow'
import { chanceOf } from '../../support/counting/chance'
import { codeOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { changeText, hirePeople, people, putDraft, storedDraft, unit, type StoredDraft } from '../../support/newsroom'

jest.setTimeout(180_000)

const chance = chanceOf(2_606)
const rounds = 260
const minuteMs = 60_000
const ids = ['a_model00000000001', 'a_model00000000002', 'a_model00000000003']
const everybody = [...people, 'stranger', 'resident-1']

let house: FunctionsHouse
let now = Date.parse('2026-06-01T01:00:00Z')
let crashShare = 0
let settings: ReviewSettings = { steps: 2, backTo: 1, dueHours: 24 }
let texts = 0

beforeAll(async () => {
  const faults = ({ functionName }: { functionName: string }): Fault | undefined =>
    functionName !== 'web' && crashShare > 0 && chance.next() < crashShare ? chance.pick(['before', 'after'] as const) : undefined
  house = await openFunctionsHouse({ now: () => now, faults })
  hirePeople(house)
  for (const articleId of ids) putDraft(house, { articleId, texts: [`第${(texts += 1)}稿`] })
  await setSettings()
})
afterAll(() => house.stop())

async function setSettings(): Promise<void> {
  expect(codeOf(await house.staff('review.settings', { orgId: unit, settings }, { openid: 'admin' }))).toBe('ok')
}

interface Deed {
  what: string
  openid: string
  /** Of the draft that was seen: two deeds on one may not both be done. */
  isOnRevision: boolean
  run: () => Promise<{ ok: boolean } | { errCode: number }>
}

function deedOn({ _id: articleId, rev }: StoredDraft): Deed {
  const openid = chance.pick(everybody)
  const who = { openid }
  const publishAt = Math.ceil(now / (5 * minuteMs)) * 5 * minuteMs + chance.pick([5, 60]) * minuteMs
  const deeds: [string, boolean, Deed['run']][] = [
    ['submitted', true, () => house.staff('review.submit', { articleId, rev }, who)],
    ['submitted', true, () => house.staff('review.submit', { articleId, rev }, who)],
    ['passed', true, () => house.staff('review.pass', { articleId, rev }, who)],
    ['passed', true, () => house.staff('review.pass', { articleId, rev }, who)],
    ['passed', true, () => house.staff('review.pass', { articleId, rev }, who)],
    ['passed', true, () => house.staff('review.pass', { articleId, rev }, who)],
    ['published', true, () => house.staff('article.publish', { articleId, rev }, who)],
    ['published', true, () => house.staff('article.publish', { articleId, rev }, who)],
    ['scheduled', true, () => house.staff('article.schedule', { articleId, rev, publishAt }, who)],
    ['unscheduled', true, () => house.staff('article.schedule', { articleId, rev }, who)],
    ['returned', true, () => house.staff('review.return', { articleId, rev, comment: '改', marks: [] }, who)],
    ['recalled', false, () => house.staff('review.recall', { articleId }, who)],
    ['withdrawn', false, () => house.staff('article.withdraw', { articleId, reason: '改期' }, who)],
    ['republished', false, () => house.staff('article.republish', { articleId }, who)],
    ['archived', false, () => house.staff('article.archive', { articleId }, who)],
  ]
  const [what, isOnRevision, run] = chance.pick(deeds)
  return { what, openid, isOnRevision, run }
}

const write = (articleId: string): Promise<string> => changeText(house, articleId, { text: `第${(texts += 1)}稿`, by: chance.pick(['writer', 'writer', 'reviewer-a', 'admin']) })

const textOf = (articleId: string): string => {
  const part = house.all<{ _id: string; block?: { runs: { text: string }[] } }>('draft_blocks').find(({ _id }) => _id === `${articleId}.p0`)
  return part?.block?.runs[0]?.text ?? ''
}
const bodyOf = (articleId: string): string | undefined =>
  house.all<{ _id: string; blocks: { runs: { text: string }[] }[] }>('article_bodies').find(({ _id }) => _id === articleId)?.blocks[0]?.runs[0]?.text
const statusOf = (articleId: string): string => house.all<{ _id: string; status: string }>('articles').find(({ _id }) => _id === articleId)?.status ?? ''

/** By article: the texts that stood approved at some moment. */
const approved = new Map<string, Set<string>>(ids.map((id) => [id, new Set<string>()]))
const reached = new Set<string>()
const ready = ['approved', 'scheduled', 'publishing']
const reviewers = ['reviewer-a', 'reviewer-b', 'reviewer-c', 'admin']

/** All that is wrong with a draft after something happened to it, or to another. */
function wrongWith(before: StoredDraft): string[] {
  const after = storedDraft(house, before._id)
  const { _id, state, step, passes, authors } = after
  const [text, shown, status] = [textOf(_id), bodyOf(_id), statusOf(_id)]
  reached.add(`${state} ${status}`)
  if (ready.includes(state)) approved.get(_id)?.add(text)
  const was = (given: string | undefined): boolean => given !== undefined && (approved.get(_id)?.has(given) ?? false)
  const news = after.events.slice(before.events.length)
  const due = Array.from({ length: (step ?? 1) - 1 }, (_, place) => place + 1).join()
  const versions = house.all<{ articleId: string; kind: string }>('article_versions').filter(({ articleId, kind }) => articleId === _id && kind === 'published').length
  const underWay = state === 'publishing' ? [0, 1] : [0]
  return [
    ...(after.rev < before.rev ? ['its revision went back'] : []),
    ...(new Set(passes.map(({ openid }) => openid)).size < passes.length ? ['one person passed two steps'] : []),
    ...(passes.some(({ openid }) => authors.includes(openid)) ? ['an author passed it'] : []),
    ...((state === 'review') === (step === undefined) ? [`${state} with step ${step}`] : []),
    ...(state === 'review' && passes.map((pass) => pass.step).join() !== due ? [`step ${step} with others passed`] : []),
    ...(news.some(({ what, openid }) => what === 'passed' && !reviewers.includes(openid)) ? ['passed by who may not'] : []),
    ...(news.some(({ what }) => what === 'published') && !was(text) ? ['published and never approved'] : []),
    ...(shown !== undefined && !was(shown) ? [`readers have ${shown}, which was never approved`] : []),
    ...(status === 'draft' && after.published > 0 ? ['published and not there for readers'] : []),
    ...(state === 'settled' && shown !== text ? [`settled with ${text}, and readers have ${shown}`] : []),
    ...(underWay.includes(versions - after.published) ? [] : [`${versions} versions of ${after.published} publications`]),
  ].map((what) => `${_id}: ${what}`)
}

const done: Record<string, number> = {}
const tally = { pairs: 0, lost: 0 }

/** Two people act on the same draft as they saw it, at the same moment. */
async function actInPairs(before: StoredDraft): Promise<string[]> {
  const deeds = [deedOn(before), deedOn(before)]
  const answers = await Promise.all(deeds.map(({ run }) => run()))
  const won = deeds.filter((_, place) => codeOf(answers[place] as never) === 'ok')
  for (const { what } of won) done[what] = (done[what] ?? 0) + 1
  tally.pairs += 1
  tally.lost += deeds.length - won.length
  const [one, other] = won
  const isRepeat = one?.what === other?.what && one?.openid === other?.openid
  const news = storedDraft(house, before._id).events.length - before.events.length
  return [
    ...(one?.isOnRevision && other?.isOnRevision && !isRepeat ? [`both won: ${one.what} by ${one.openid}, ${other.what} by ${other.openid}`] : []),
    ...(news > won.length ? [`${news} entries of ${won.length} moves`] : []),
  ]
}

async function happen(before: StoredDraft): Promise<string[]> {
  const deed = chance.below(24)
  if (deed > 6) return actInPairs(before)
  if (deed === 0) {
    const steps = chance.below(4)
    settings = { steps, backTo: chance.below(steps + 1), dueHours: 24 }
    await setSettings()
  } else if (deed <= 2) {
    now += 6 * minuteMs
    await house.cloud.fireTimer('jobs')
  } else if (deed <= 4) await write(before._id)
  else {
    crashShare = 0.05
    await deedOn(before).run()
    crashShare = 0
  }
  return []
}

test('no order of moves, and no two at once, come to what the table forbids, and readers have only what was approved', async () => {
  const wrong: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const all = ids.map((id) => storedDraft(house, id))
    wrong.push(...(await happen(chance.pick(all))), ...all.flatMap(wrongWith))
  }
  expect(wrong).toEqual([])
  now += 6 * minuteMs
  await house.cloud.fireTimer('jobs')
  expect(ids.map((id) => storedDraft(house, id).state)).not.toContain('publishing')
  // The walk was worth something.
  expect(tally.pairs * 2).toBeGreaterThan(300)
  expect(tally.lost).toBeGreaterThan(100)
  expect(Object.keys(done)).toEqual(expect.arrayContaining(['submitted', 'passed', 'published', 'recalled', 'withdrawn', 'republished', 'archived']))
  expect([...reached]).toEqual(expect.arrayContaining(['review draft', 'approved draft', 'settled published', 'settled withdrawn']))
  expect(house.unindexed).toEqual([])
})
