// Hundreds of moves by chance through the real functions, by all roles, many of them two at once, some cut off: what must never be is looked for after each.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import { passesStillGood, stateAfterChange } from '../../../cloudfunctions/domain/review/after-change'
import type { DraftStateName, ReviewSettings } from '../../../miniprogram/staff/contract/workflow'
import { chanceOf } from '../../support/counting/chance'
import { codeOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { connectSdk } from '../../support/cloud-sdk'
import type { Sdk } from '../../support/cloud-sdk-types'
import { changeText, hirePeople, people, putDraft, storedDraft, unit, type StoredDraft } from '../../support/newsroom'

jest.setTimeout(180_000)

const chance = chanceOf(2_606)
const rounds = 260
const minuteMs = 60_000
const ids = ['a_model00000000001', 'a_model00000000002', 'a_model00000000003']
const everybody = [...people, 'stranger', 'resident-1']

let house: FunctionsHouse
let sdk: Sdk
let now = Date.parse('2026-06-01T01:00:00Z')
let crashShare = 0
let settings: ReviewSettings = { steps: 2, backTo: 1, dueHours: 24 }
let texts = 0

beforeAll(async () => {
  const faults = ({ functionName }: { functionName: string }): Fault | undefined =>
    functionName !== 'web' && crashShare > 0 && chance.next() < crashShare ? chance.pick(['before', 'after'] as const) : undefined
  house = await openFunctionsHouse({ now: () => now, faults })
  hirePeople(house)
  sdk = connectSdk(house.cloud)
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

interface Place {
  state: DraftStateName
  step?: number
}

/** A person writes, as saving would do it. */
async function write(draft: StoredDraft): Promise<void> {
  const place = stateAfterChange({ ...(draft as Place), passes: draft.passes }, settings)
  await changeText(sdk, draft, { text: `第${(texts += 1)}稿`, by: chance.pick(['writer', 'writer', 'reviewer-a', 'admin']), place: { ...place, passes: passesStillGood(draft.passes, place) } })
}

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

function look(before: StoredDraft): void {
  const after = storedDraft(house, before._id)
  const { _id, state, passes, authors } = after
  reached.add(`${state} ${statusOf(_id)}`)
  expect(after.rev).toBeGreaterThanOrEqual(before.rev)
  expect(new Set(passes.map(({ openid }) => openid)).size).toBe(passes.length)
  expect(passes.filter(({ openid }) => authors.includes(openid))).toEqual([])
  if (state === 'review') expect(passes.map(({ step }) => step)).toEqual(Array.from({ length: (after.step ?? 0) - 1 }, (_, place) => place + 1))
  else expect(after).not.toHaveProperty('step')
  if (ready.includes(state)) approved.get(_id)?.add(textOf(_id))
  const news = after.events.slice(before.events.length)
  // What one call of the jobs or of a person did in one go was approved before it was published.
  for (const { what } of news) if (what === 'published') expect([...(approved.get(_id) ?? [])]).toContain(textOf(_id))
  for (const event of news) if (event.what === 'passed') expect(['reviewer-a', 'reviewer-b', 'reviewer-c', 'admin']).toContain(event.openid)
  const shown = bodyOf(_id)
  if (shown !== undefined) expect([...(approved.get(_id) ?? [])]).toContain(shown)
  if (statusOf(_id) === 'draft') expect(after.published).toBe(0)
  if (state === 'settled') expect(shown).toBe(textOf(_id))
  const published = house.all<{ articleId: string; kind: string }>('article_versions').filter(({ articleId, kind }) => articleId === _id && kind === 'published').length
  expect([after.published, after.published + (state === 'publishing' ? 1 : 0)]).toContain(published)
}

test('no order of moves, and no two at once, come to what the table forbids, and readers have only what was approved', async () => {
  const done: Record<string, number> = {}
  let [pairs, lost] = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const before = storedDraft(house, chance.pick(ids))
    const deed = chance.below(24)
    if (deed === 0) {
      const steps = chance.below(4)
      settings = { steps, backTo: chance.below(steps + 1), dueHours: 24 }
      await setSettings()
    } else if (deed <= 2) {
      now += 6 * minuteMs
      await house.cloud.fireTimer('jobs')
    } else if (deed <= 4) await write(before)
    else if (deed <= 6) {
      crashShare = 0.05
      await deedOn(before).run()
      crashShare = 0
    } else {
      const deeds = Array.from({ length: 2 }, () => deedOn(before))
      const answers = await Promise.all(deeds.map(({ run }) => run()))
      const won = deeds.filter((_, place) => codeOf(answers[place] as never) === 'ok')
      const after = storedDraft(house, before._id)
      for (const { what } of won) done[what] = (done[what] ?? 0) + 1
      pairs += 1
      const [one, other] = won
      if (one?.isOnRevision && other?.isOnRevision && !(one.what === other.what && one.openid === other.openid)) throw new Error(`Both won: ${JSON.stringify([one, other, before, after])}`)
      lost += deeds.length - won.length
      expect(after.events.length - before.events.length).toBeLessThanOrEqual(won.length)
    }
    for (const id of ids) look(id === before._id ? before : storedDraft(house, id))
  }
  now += 6 * minuteMs
  await house.cloud.fireTimer('jobs')
  for (const id of ids) expect(storedDraft(house, id).state).not.toBe('publishing')
  // The walk was worth something.
  expect(pairs * 2).toBeGreaterThan(300)
  expect(lost).toBeGreaterThan(100)
  expect(Object.keys(done)).toEqual(expect.arrayContaining(['submitted', 'passed', 'published', 'recalled', 'withdrawn', 'republished', 'archived']))
  expect([...reached]).toEqual(expect.arrayContaining(['review draft', 'approved draft', 'settled published', 'settled withdrawn']))
  expect(house.unindexed).toEqual([])
})
