// A year of a town: a million views of two hundred articles in three communities, with the sums that closing them would have left.

import { createHash } from 'node:crypto'
import { sumTallies, tallyOf, type Tally, type TallyRow } from '../../cloudfunctions/domain/view/tally'
import { viewSources } from '../../miniprogram/contract/views'
import { chanceOf, type Chance } from '../support/counting/chance'
import { communities } from '../support/counting/town'
import { articleHead, boardOf, codeOf, emptyBody } from '../support/documents'
import type { FunctionsHouse } from '../support/functions-house'

export const yearDays = 365
const articleCount = 200
const hourMs = 3_600_000
const batch = 20_000

export interface Year {
  articles: { id: string; orgId: string; codeId: string }[]
  /** The most read one. */
  first: string
}

interface View extends TallyRow {
  reader: string
}

/** `end` is the moment after the last view; all hours before it are closed. Reported by `log`, since it takes a while. */
export function loadYear(house: FunctionsHouse, views: number, end: number, log: (line: string) => void): Year {
  const chance = chanceOf(365)
  const { insert } = house.cloud.console
  const articles = Array.from({ length: articleCount }, (_, place) => ({
    id: `a_${String(place).padStart(16, '0')}`,
    orgId: communities[place % communities.length] ?? 'o_nanyao',
    codeId: `A${String(place).padStart(7, '0').replaceAll(/[0-9]/g, (digit) => '34679ACDEF'[Number(digit)] ?? '3')}`,
  }))
  insert('boards', communities.map((orgId) => boardOf({ _id: `b_${orgId}`, orgId, name: `${orgId} 的阅报栏` })))
  const cells = spread(views, articles.length, chance)
  const total = cells.size
  log(`  ${views} views in ${total} hours of ${articles.length} articles`)
  const sums = new Map<string, Tally & { day: string; articleId: string; orgId: string; people: number; hours: Record<string, number> }>()
  const seen = new Map<string, Set<string>>()
  const totals = new Map<string, { total: number; last: string }>()
  let viewDocuments: object[] = []
  let hourDocuments: object[] = []
  const readers = new Map<string, string>()
  const flush = (least: number): void => {
    if (viewDocuments.length >= least) insert('views', viewDocuments.splice(0))
    if (hourDocuments.length >= least) insert('view_hours', hourDocuments.splice(0))
  }
  for (const [cell, count] of [...cells].sort(([one], [other]) => one - other)) {
    const article = articles[cell % articleCount]
    if (!article) continue
    const at = end - (yearDays * 24 - Math.floor(cell / articleCount)) * hourMs
    const hour = new Date(at + 8 * hourMs).toISOString().slice(0, 13)
    const day = hour.slice(0, 10)
    const own = Array.from({ length: count }, () => someView(article, chance))
    const known = seen.get(article.id) ?? new Set<string>()
    seen.set(article.id, known)
    let people = 0
    for (const view of own) {
      if (!known.has(view.reader)) {
        known.add(view.reader)
        readers.set(view.reader, hour)
        people += 1
      }
      const { views: _one, ...fields } = view
      viewDocuments.push({ _id: createHash('md5').update(`${viewDocuments.length} ${hour} ${view.reader} ${chance.next()}`).digest('hex'), articleId: article.id, orgId: article.orgId, day, hour, openedAt: new Date(at), ...fields })
    }
    const tally = tallyOf(own)
    hourDocuments.push({ _id: `${article.id}_${hour}`, articleId: article.id, orgId: article.orgId, day, hour, people, ...tally })
    const key = `${article.id}_${day}`
    const before = sums.get(key)
    const hours = { ...before?.hours, [hour.slice(11)]: count }
    sums.set(key, { ...sumTallies(before ? [before, tally] : [tally]), day, articleId: article.id, orgId: article.orgId, people: (before?.people ?? 0) + people, hours })
    totals.set(article.id, { total: (totals.get(article.id)?.total ?? 0) + count, last: hour })
    flush(batch)
  }
  flush(1)
  const through = new Date(end + 7 * hourMs).toISOString().slice(0, 13)
  insert('view_days', [...sums].map(([_id, sum]) => ({ _id, through: sum.day < through.slice(0, 10) ? `${sum.day}T23` : through, ...sum })))
  insertOrgDays(house, [...sums.values()], through)
  insert('readers', [...readers].map(([_id, firstHour]) => ({ _id, articleId: `a_${_id.slice(0, 16)}`, firstHour })))
  insert('articles', articles.map(({ id, orgId, codeId }, place) => articleHead({ _id: id, orgId, codeId, title: `第 ${place} 篇`, publishedAt: new Date(end - yearDays * 24 * hourMs), closedTotal: totals.get(id)?.total ?? 0, closedThrough: totals.get(id)?.last ?? '', closedPeople: seen.get(id)?.size ?? 0, peopleSince: '' })))
  insert('article_bodies', articles.map(({ id }) => emptyBody(id)))
  insert('codes', articles.map(({ id, orgId, codeId }) => codeOf({ _id: codeId, targetId: id, orgId })))
  insert('jobs', [{ _id: 'closing', closedThrough: through, hour: '', after: '' }, { _id: 'night', night: '9999-12-31' }])
  return { articles, first: articles[0]?.id ?? '' }
}

/** Hours × articles with their views: skewed to the first articles, to days soon after a beginning of their own, and to waking hours. */
function spread(views: number, articles: number, chance: Chance): Map<number, number> {
  const cells = new Map<number, number>()
  for (let view = 0; view < views; view += 1) {
    const article = Math.floor(articles * chance.next() ** 2)
    const begin = (article * 37) % (yearDays - 5)
    const day = Math.min(yearDays - 1, begin + Math.floor((yearDays - begin) * chance.next() ** 4))
    const hour = 7 + Math.floor(15 * (chance.next() + chance.next()) * 0.5)
    const cell = (day * 24 + hour) * articles + article
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  return cells
}

function someView({ id, orgId }: { id: string; orgId: string }, chance: Chance): View {
  const source = chance.pick(viewSources)
  const heard = chance.next() < 0.7
  return {
    // The article's number within the name, so that the loader knows whose reader it is.
    reader: `${id.slice(2)}${chance.below(0xffff_ff).toString(16).padStart(16, '0')}`,
    source,
    depth: chance.below(4),
    ...(source === 'board' ? { boardId: `b_${orgId}` } : {}),
    anonymous: chance.next() < 0.05,
    ...(heard ? { stay: chance.below(17), ended: chance.next() < 0.5 } : {}),
    views: 1,
  }
}

type DaySum = Tally & { day: string; articleId: string; orgId: string; hours: Record<string, number> }

function insertOrgDays(house: FunctionsHouse, sums: readonly DaySum[], through: string): void {
  const byOrg = new Map<string, DaySum[]>()
  for (const sum of sums) byOrg.set(`${sum.orgId}_${sum.day}`, [...(byOrg.get(`${sum.orgId}_${sum.day}`) ?? []), sum])
  const documents = [...byOrg].map(([_id, own]) => {
    const hours: Record<string, number> = {}
    for (const sum of own) for (const [hour, count] of Object.entries(sum.hours)) hours[hour] = (hours[hour] ?? 0) + count
    const [{ orgId, day } = { orgId: '', day: '' }] = own
    return { _id, orgId, day, through: day < through.slice(0, 10) ? `${day}T23` : through, hours, articles: Object.fromEntries(own.map(({ articleId, total }) => [articleId, total])), ...sumTallies(own) }
  })
  house.cloud.console.insert('org_days', documents)
}
